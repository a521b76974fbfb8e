import type { Theme } from '../theme.ts'
import { mapImages } from './map-images.ts'
import type { NewFile } from './write-files.ts'

/** A theme whose `data:` images are files beside it: `logo-dark.png`. An image that serves twice is one file. */
export function dataFiles(theme: Theme): { theme: Theme; files: NewFile[] } {
  const written = new Map<string, NewFile>()
  const beside = mapImages(theme, (src, key) => {
    const [, type = '', base64, body = ''] =
      /^data:([\w/+.-]+)[^,]*?(;base64)?,(.*)$/s.exec(src) ?? []
    const extension = extensions[type]
    if (!extension) return src
    const path = `${key
      .replace(/([A-Z])/g, '-$1')
      .replaceAll('.', '-')
      .toLowerCase()}.${extension}`
    const file = written.get(src) ?? {
      path,
      bytes: base64 ? Buffer.from(body, 'base64') : Buffer.from(decodeURIComponent(body)),
    }
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
