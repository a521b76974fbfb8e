import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

export interface Difference {
  /** How many pixels are not the same. */
  pixels: number
  /** Both pictures faintly, and in red what is not the same. */
  picture: Buffer
}

// One browser on one machine still rounds a pixel to a neighbour of 255 steps now and then, and further where the
// edge of a curve is softened.
const inAreas = { threshold: 0.01 }
const onEdges = { threshold: 0.1, includeAA: true }

/** Where two pictures differ; null when they do not. What only one of them has, is different. */
export function compare(before: Buffer, after: Buffer): Difference | null {
  if (before.equals(after)) return null
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)]
  const width = Math.max(one.width, other.width)
  const height = Math.max(one.height, other.height)
  const picture = new PNG({ width, height })
  const canvases = [onCanvas(one, width, height), onCanvas(other, width, height)] as const
  const count = (options: object) => pixelmatch(...canvases, picture.data, width, height, options)
  const pixels = count(inAreas) || count(onEdges)
  return pixels ? { pixels, picture: PNG.sync.write(picture) } : null
}

/** The picture in the corner of a larger one that is clear. */
function onCanvas(picture: PNG, width: number, height: number): Buffer {
  const canvas = new PNG({ width, height, fill: true })
  canvas.data.fill(0)
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0)
  return canvas.data
}
