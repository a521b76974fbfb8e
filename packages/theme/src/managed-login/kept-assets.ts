import type { Json } from '../json.ts'
import type { Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { type BrandingAsset, readAsset } from './branding-asset.ts'
import type { ManagedLoginAsset } from './pictures.ts'

/** Under which key of `kept.managedLogin` an image stays that no key of a theme holds. */
export function keptAssetKey({ category, colorMode }: BrandingAsset, taken: object): string {
  const key = `${prefix}${encodeURIComponent(category)}/${colorMode}`
  let at = 1
  while (Object.hasOwn(taken, at === 1 ? key : `${key}/${at}`)) at += 1
  return at === 1 ? key : `${key}/${at}`
}

/** No path of a leaf holds a slash. */
export const isKeptAsset = (key: string) => key.startsWith(prefix)

/** An image as it is kept: as the API spells it. */
export const keptAsset = (asset: BrandingAsset): Json => ({
  ...(asset.bytes && { Bytes: asset.bytes }),
  Category: asset.category,
  ColorMode: asset.colorMode,
  Extension: asset.extension,
  ...(asset.resourceId && { ResourceId: asset.resourceId }),
})

/** The images an import kept, to go out beside those of the theme, which win where both have one. */
export function keptAssetsOf(
  theme: Theme,
  own: readonly ManagedLoginAsset[],
  report: Report,
): ManagedLoginAsset[] {
  return Object.entries(theme.kept?.managedLogin ?? {}).flatMap(([path, value]) => {
    if (!isKeptAsset(path)) return []
    const key = `kept.managedLogin.${path}`
    const drop = (reason: string) => {
      report.dropped.push({ key, reason })
      return []
    }
    const read = readKept(value)
    if (typeof read === 'string') return drop(read)
    const { bytes, ...asset } = read
    if (!bytes) return drop('has no bytes')
    const meets = own.some(
      each => each.category === asset.category && each.colorMode === asset.colorMode,
    )
    if (meets) return drop('the theme has an image of its own there')
    return [{ ...asset, key, src: dataUrl(read) }]
  })
}

/** An image as an address of its own. */
export const dataUrl = ({ extension, bytes = '' }: BrandingAsset) =>
  `data:image/${types[extension]};base64,${bytes}`

const prefix = 'Assets/'

const types = { ICO: 'x-icon', JPEG: 'jpeg', PNG: 'png', SVG: 'svg+xml', WEBP: 'webp' }

function readKept(value: Json) {
  try {
    return readAsset(value, 0)
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`
  }
}
