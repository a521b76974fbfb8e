import { deflateSync, inflateSync } from 'fflate'
import { defineTheme } from '../../packages/theme/src/define-theme.ts'
import { fromBase64, toBase64 } from '../../packages/theme/src/managed-login/base64.ts'
import type { Remark } from '../../packages/theme/src/report.ts'
import type { Theme, ThemeFile } from '../../packages/theme/src/theme.ts'
import { dataBytes } from '../../packages/theme/src/theme-file/data-bytes.ts'
import { mapImages } from '../../packages/theme/src/theme-file/map-images.ts'
import { dataUrl } from './drop-image.ts'
import { leaveOut, safeTheme } from './safe-theme.ts'

/** A theme as a piece of an address, and what stayed behind. */
export interface ThemeLink {
  /** Letters, digits, `-` and `_` alone. */
  text: string
  /** By the key of the theme: what is too large for an address, or on another site. */
  left: Remark[]
}

/** A theme as text for an address: short enough to be sent, whole but for large images. */
export function toLink(given: Theme): ThemeLink {
  let { theme, left } = safeTheme(given)
  const drop = (key: string) => {
    const bare = leaveOut(theme, { key, reason: tooLarge })
    theme = bare.theme
    left = [...left, ...bare.left]
  }
  const bulk = heaviest(theme)
  // Packing what cannot fit would take long.
  while ((bulk[0]?.weight ?? 0) > mostWeight) drop(bulk.shift()?.key ?? '')
  let text = pack(theme)
  while (text.length >= mostLetters && bulk.length) {
    drop(bulk.shift()?.key ?? '')
    text = pack(theme)
  }
  return { text, left }
}

/** The theme of a link; `null` if it is none. It brings no script, nothing of another site and no CSS that leaves its place. */
export function fromLink(text: string): Theme | null {
  const [, packed] = /^t1-([\w-]{1,100000})$/.exec(text) ?? []
  if (!packed) return null
  try {
    const bytes = fromBase64(packed.replaceAll('-', '+').replaceAll('_', '/'))
    // One byte more than is taken tells what is too long, however much it would unfold to.
    const json = inflateSync(bytes, { out: new Uint8Array(mostBytes + 1) })
    if (json.length > mostBytes) return null
    const file = JSON.parse(new TextDecoder().decode(json), withAddress) as ThemeFile
    return defineTheme(safeTheme(defineTheme(file)).theme)
  } catch {
    return null
  }
}

const mostLetters = 8_000
const mostBytes = 1_000_000
const mostWeight = 60_000
const tooLarge = 'is too large for a link; send it as a file'

/** Drawings go as what they say, which packs better than base64. */
function pack(theme: Theme): string {
  const plain = mapImages(theme, src => drawingIn(src) ?? src)
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(plain)), { level: 9 })
  return `t1-${toBase64(packed).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

function drawingIn(src: string): string | undefined {
  if (!/^data:image\/svg/i.test(src)) return undefined
  const { bytes } = dataBytes(src) ?? {}
  return bytes && new TextDecoder().decode(bytes)
}

/** No address of an image holds a `<`, so that a drawing is told from one. */
const withAddress = (key: string, value: unknown) =>
  typeof value === 'string' && value.startsWith('<') && (key === 'light' || key === 'dark')
    ? dataUrl('svg', new TextEncoder().encode(value))
    : value

/** What can stay behind: images first, then what imports kept, then CSS; the heaviest first. */
function heaviest(theme: Theme): { key: string; weight: number }[] {
  const images: { key: string; weight: number }[] = []
  mapImages(theme, (src, key) => {
    const drawing = drawingIn(src)
    // What is packed already does not get smaller.
    const weight = drawing ? drawing.length : src.length * (mostWeight / mostLetters)
    if (src.startsWith('data:')) images.push({ key, weight })
    return src
  })
  const kept = Object.entries(theme.kept ?? {}).map(([kind, values]) => ({
    key: `kept.${kind}`,
    weight: Math.min(mostWeight, JSON.stringify(values).length),
  }))
  const byWeight = (all: { key: string; weight: number }[]) =>
    all.sort((one, other) => other.weight - one.weight)
  const css = theme.css ? [{ key: 'css', weight: 0 }] : []
  return [...byWeight(images), ...byWeight(kept), ...css]
}
