import { cleanSvg } from '../../packages/theme/src/clean-svg.ts'
import { toBase64 } from '../../packages/theme/src/managed-login/base64.ts'

/** A file that may be an image. */
export interface ImageFile {
  name: string
  /** As the browser says; what is in it decides. */
  type: string
  bytes: Uint8Array
}

export interface ReadImage {
  /** A `data:` address. */
  src: string
  kind: ImageKind
  /** What a drawing lost, in plain words. */
  removed: string[]
}

export type ImageKind = 'svg' | 'png' | 'jpeg' | 'webp' | 'ico'

/** An image as an address for a theme, or a sentence that says why not. */
export function readImage({ name, bytes }: ImageFile): ReadImage | { refused: string } {
  if (bytes.length === 0) return { refused: `${name} is empty; choose another file.` }
  if (bytes.length > mostBytes) {
    const size = (bytes.length / 1_000_000).toFixed(1)
    return {
      refused: `${name} has ${size} MB, which makes a page slow; save it smaller, with at most 2 MB.`,
    }
  }
  const kind = kindOf(bytes)
  if (!kind) {
    return {
      refused: `${name} is no image that pages show; save it as SVG, PNG, JPEG, WebP or ICO.`,
    }
  }
  if (kind !== 'svg') return { src: dataUrl(kind, bytes), kind, removed: [] }
  try {
    const { svg, removed } = cleanSvg(new TextDecoder().decode(bytes))
    return { src: dataUrl(kind, new TextEncoder().encode(svg)), kind, removed }
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    return { refused: `${name} cannot be drawn: ${why}. Export it anew as SVG, or as PNG.` }
  }
}

const mostBytes = 2_000_000

/** What is in a file, by its first bytes. */
export function kindOf(bytes: Uint8Array): ImageKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp'
  if (start.startsWith('\0\0\x01\0')) return 'ico'
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1_000))) ? 'svg' : undefined
}

/** Bytes as a `data:` address. */
export const dataUrl = (kind: ImageKind, bytes: Uint8Array): string =>
  `data:image/${types[kind]};base64,${toBase64(bytes)}`

const types = { svg: 'svg+xml', png: 'png', jpeg: 'jpeg', webp: 'webp', ico: 'x-icon' }
