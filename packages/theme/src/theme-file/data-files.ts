import type { OutputFile } from '../deploy/output-file.ts'
import type { Theme } from '../theme.ts'
import { dataBytes } from './data-bytes.ts'
import { mapImages } from './map-images.ts'

/** A theme whose `data:` images are files beside it: `logo-dark.png`. An image that serves twice is one file. */
export function dataFiles(theme: Theme): { theme: Theme; files: OutputFile[] } {
  const written = new Map<string, OutputFile>()
  const beside = mapImages(theme, (src, key) => {
    const { type = '', bytes } = dataBytes(src) ?? {}
    const extension = extensions[type]
    if (!extension || !bytes) return src
    const path = `${key
      .replace(/([A-Z])/g, '-$1')
      .replaceAll('.', '-')
      .toLowerCase()}.${extension}`
    const file = written.get(src) ?? { path, bytes }
    written.set(src, file)
    return `./${file.path}`
  })
  return { theme: beside, files: [...written.values()] }
}

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/x-icon': 'ico',
  'image/vnd.microsoft.icon': 'ico',
}
