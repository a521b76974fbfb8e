import type { OutputFile } from '../../packages/theme/src/deploy/output-file.ts'
import type { Remark } from '../../packages/theme/src/report.ts'
import type { ReadBytes } from '../../packages/theme/src/targets/read-bytes.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { dataBytes } from '../../packages/theme/src/theme-file/data-bytes.ts'
import { isElsewhere } from '../../packages/theme/src/theme-file/elsewhere.ts'
import { mapImages } from '../../packages/theme/src/theme-file/map-images.ts'

/** Reads what is in a theme, or in the files beside it, and nothing else. */
export function readFrom(files: readonly OutputFile[]): ReadBytes {
  return async src => {
    const { bytes = files.find(({ path }) => src === `./${path}`)?.bytes } = dataBytes(src) ?? {}
    if (bytes) return bytes
    throw new Error(whyMissing(src))
  }
}

/** The images a theme names and nobody brought, by the key that names them. */
export function missingFrom(theme: Theme, files: readonly OutputFile[]): Remark[] {
  const missing: Remark[] = []
  mapImages(theme, (src, key) => {
    const there = isElsewhere(src) || files.some(({ path }) => src === `./${path}`)
    if (!there) missing.push({ key, reason: whyMissing(src) })
    return src
  })
  return missing
}

function whyMissing(src: string): string {
  return isElsewhere(src)
    ? `${src.slice(0, 80)} is on another site, which is not asked; drop the image itself in`
    : `${src} is a file that did not come along; drop the image in`
}
