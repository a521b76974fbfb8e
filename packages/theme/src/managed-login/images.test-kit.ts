/** The smallest files that say what they are and how large. */
export const images = {
  png: (width: number, height = width) =>
    bytes(
      0x89,
      'PNG\r\n',
      0x1a,
      '\n',
      0,
      0,
      0,
      13,
      'IHDR',
      ...wide(width),
      ...wide(height),
      8,
      6,
      0,
      0,
      0,
    ),
  jpeg: (width: number, height = width) =>
    bytes(
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      16,
      'JFIF',
      0,
      1,
      1,
      0,
      0,
      1,
      0,
      1,
      0,
      0,
      0xff,
      0xc0,
      0,
      11,
      8,
      ...short(height),
      ...short(width),
      1,
      1,
      0x11,
      0,
      0xff,
      0xd9,
    ),
  webp: (width: number, height = width) =>
    bytes(
      'RIFF',
      26,
      0,
      0,
      0,
      'WEBPVP8X',
      10,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      ...low(width - 1),
      ...low(height - 1),
    ),
  ico: (width: number, height = width) =>
    bytes(0, 0, 1, 0, 1, 0, width, height, 0, 0, 1, 0, 32, 0, 4, 0, 0, 0, 22, 0, 0, 0, 0, 0, 0, 0),
  gif: (width: number, height = width) => bytes('GIF89a', width, 0, height, 0, 0, 0, 0),
  svg: (width: number, height = width) =>
    bytes(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h1v1z"/></svg>`,
    ),
}

export const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap(part =>
      typeof part === 'number' ? part : [...part].map(letter => letter.charCodeAt(0)),
    ),
  )

const wide = (value: number) => [0, 0, ...short(value)]
const short = (value: number) => [value >> 8, value & 255]
const low = (value: number) => [value & 255, value >> 8, 0]
