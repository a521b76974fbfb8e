import type { OutputFile } from './output-file.ts'
import type { ManagedAsset } from './uploads.ts'

/** An image with the file it is written to. */
export interface FiledAsset {
  asset: ManagedAsset
  file: OutputFile & { bytes: Uint8Array }
}

/** A file for each image, named for what it is: `assets/form-logo-light.png`. */
export function assetFiles(assets: readonly ManagedAsset[]): FiledAsset[] {
  const taken = new Set<string>()
  return assets.map(asset => {
    const { category, colorMode, resourceId = '', extension, bytes } = asset
    const name = [category, colorMode, resourceId].filter(Boolean).join('-')
    const path = free(`assets/${slug(name)}`, `.${slug(extension)}`, taken)
    taken.add(path)
    return { asset, file: { path, bytes } }
  })
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')

function free(stem: string, ending: string, taken: ReadonlySet<string>): string {
  for (let round = 1; ; round++) {
    const path = `${stem}${round === 1 ? '' : `-${round}`}${ending}`
    if (!taken.has(path)) return path
  }
}
