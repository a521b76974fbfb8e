import { cleanSvg } from '../clean-svg.ts'
import { addressIn, mapPieces } from './css-pieces.ts'

/** A value whose pictures come with it, or why there is none. */
export interface StillValue {
  value: string
  /** What was taken out, in plain words. */
  removed: string[]
}

/**
 * A value that asks for no other file: pictures stay if they are in it, drawings without what is not drawing.
 *
 * @throws {TypeError} that says what it asks for.
 */
export function withOwnPictures(value: string): StillValue {
  const removed: string[] = []
  const still = mapPieces(value, noFetching, piece => {
    const address = addressIn(piece)
    if (address === undefined || raster.test(address)) return piece
    const drawing = drawingIn(address)
    if (!drawing)
      throw new TypeError('asks for a file; only a picture in the sheet itself can stay')
    const clean = cleanSvg(drawing)
    if (!clean.removed.length) return piece
    removed.push(...clean.removed)
    return `url("data:image/svg+xml,${encodeURIComponent(clean.svg).replace(/['()]/g, percent)}")`
  })
  return { value: still, removed }
}

const raster = /^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=]+$/i

function noFetching(words: string) {
  const [found] =
    words.match(/\b(?:url|src|image|[\w-]*image-set|[\w-]*cross-fade|element|attr)\s*\(/i) ?? []
  if (found) throw new TypeError(`asks for a file with ${found})`)
  return words
}

/** The text of an SVG in a `data:` address. */
function drawingIn(address: string) {
  const [, base64, body = ''] =
    /^data:image\/svg\+xml(?:;utf8|;charset=utf-?8)?(;base64)?,(.*)$/is.exec(address) ?? []
  if (!body || body.includes('\\')) return undefined
  try {
    if (!base64) return decodeURIComponent(body)
    const bytes = Uint8Array.from(atob(body), letter => letter.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
