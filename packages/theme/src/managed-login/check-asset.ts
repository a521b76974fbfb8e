import { imageSize } from 'image-size'
import { cleanSvg } from '../clean-svg.ts'
import { fromBase64, isBase64 } from './base64.ts'
import type { AssetExtension } from './branding-asset.ts'
import type { PackedAsset } from './pack-assets.ts'
import type { ManagedLoginAsset } from './pictures.ts'
import { slotOf } from './slots.ts'

/** A file after a look inside: as it goes out, or why it cannot. */
export interface CheckedAsset {
  asset: ManagedLoginAsset
  packed?: PackedAsset
  problem?: string
  /** What is different now, or may look it. */
  remarks: string[]
}

/** Reads one image, and checks it by what is in it, not by its name. */
export async function checkAsset(
  asset: ManagedLoginAsset,
  read: (src: string) => Promise<Uint8Array>,
): Promise<CheckedAsset> {
  const remarks: string[] = []
  try {
    const bytes = await bytesOf(asset.src, read)
    const { category, extension, content } = look(asset, bytes, remarks)
    const { colorMode, resourceId } = asset
    const packed = { category, colorMode, extension, bytes: content }
    return { asset, packed: { ...packed, ...(resourceId && { resourceId }) }, remarks }
  } catch (thrown) {
    const problem = thrown instanceof Error ? thrown.message : String(thrown)
    return { asset, problem, remarks: [] }
  }
}

function look(asset: ManagedLoginAsset, bytes: Uint8Array, remarks: string[]) {
  if (bytes.length === 0) throw new TypeError('is empty')
  const drawing = isMarkup(bytes) ? clean(bytes, remarks) : undefined
  const content = drawing ?? bytes
  if (content.length > mostBytes) {
    throw new TypeError(`is ${content.length} bytes; managed login takes ${mostBytes} an image`)
  }
  const size = measure(content, drawing !== undefined)
  const extension = drawing ? 'SVG' : kinds.get(size?.type ?? '')
  if (!extension) {
    throw new TypeError(
      `is ${size?.type ? size.type.toUpperCase() : 'no image'}; managed login takes SVG, PNG, JPEG, WebP and ICO`,
    )
  }
  const { width = 0, height = 0 } = size ?? {}
  if (slotOf(asset.category)?.mark && (width > 8 * height || height > 4 * width)) {
    remarks.push(
      `is ${width} × ${height}: managed login squeezes marks that are very wide or very tall. Between 1:4 and 8:1 they look right; that is our rule, not one of AWS`,
    )
  }
  return { category: categoryOf(asset.category, extension), extension, content }
}

/** What comes before a `<` in a text is a mark of its encoding, or blank. */
const isMarkup = (bytes: Uint8Array) =>
  /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1000)))

function clean(bytes: Uint8Array, remarks: string[]) {
  // Cleaning takes a while, and no drawing that is fit to send is this long.
  if (bytes.length > 4 * mostBytes) {
    throw new TypeError(`is ${bytes.length} bytes; managed login takes ${mostBytes} an image`)
  }
  const { svg, removed } = cleanSvg(new TextDecoder().decode(bytes))
  if (removed.length > 0) remarks.push(`goes without ${removed.join(', ')}`)
  return new TextEncoder().encode(svg)
}

/** A drawing may say no size; everything else that says none is broken. */
function measure(bytes: Uint8Array, drawn: boolean) {
  try {
    return imageSize(bytes)
  } catch {
    if (drawn) return undefined
    throw new TypeError('is no image, or a broken one')
  }
}

function categoryOf(category: string, extension: AssetExtension) {
  if (!category.startsWith('FAVICON_')) return category
  if (extension === 'ICO' || extension === 'SVG') return `FAVICON_${extension}`
  throw new TypeError(`is ${extension}; managed login takes SVG or ICO as icon`)
}

async function bytesOf(src: string, read: (src: string) => Promise<Uint8Array>) {
  const [, coded, text = ''] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(src) ?? []
  if (!src.startsWith('data:')) return await read(src)
  if (!coded) return new TextEncoder().encode(decodeURIComponent(text))
  if (!isBase64(text)) throw new TypeError('is no base64')
  return fromBase64(text)
}

const mostBytes = 1_000_000

const kinds: ReadonlyMap<string, AssetExtension> = new Map([
  ['ico', 'ICO'],
  ['jpg', 'JPEG'],
  ['png', 'PNG'],
  ['webp', 'WEBP'],
])
