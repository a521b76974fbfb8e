import { unzipSync } from 'fflate'
import { documentKind } from '../../packages/theme/src/documents/document-kind.ts'
import { parseJson } from '../../packages/theme/src/documents/parse-json.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { mapImages } from '../../packages/theme/src/theme-file/map-images.ts'
import { readImage } from './drop-image.ts'
import { importKnown, importText, type TextOptions } from './import-text.ts'
import type { Imported } from './import-theme.ts'
import { orRefusal, Refusal } from './refusal.ts'

/** Whether a file is a ZIP archive, such as the studio exports. */
export const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A theme from an archive: a theme file with its images, design tokens, or one document of another kind. */
export async function importArchive(bytes: Uint8Array, options: TextOptions): Promise<Imported> {
  const files = await orRefusal(
    () => unpack(bytes),
    why =>
      `${options.label} is no archive that can be opened (${why}). Bring its files one by one.`,
  )
  const paths = Object.keys(files).sort()
  const text = (path: string) => new TextDecoder().decode(files[path])
  const theme = paths.find(path => /\.theme\.(?:ts|m?js|json)$/.test(path))
  if (theme) {
    const folder = theme.replace(/[^/]*$/, '')
    const withFiles = (given: Theme) => withImages(given, src => files[pathIn(folder, src)])
    const label = `${theme} in ${options.label}`
    return { ...(await importText(text(theme), { ...options, label, withFiles })), kind: 'archive' }
  }
  const tokens = paths.filter(path => path.endsWith('.json') && isTokens(text(path)))
  if (tokens.length) {
    const content = tokens.map(path => ({ path: nameOf(path), json: parseJson(text(path)) }))
    return importKnown({ kind: 'design-tokens', content }, options)
  }
  const other = paths.find(path => /\.(?:css|json)$/.test(path))
  if (!other) throw new Refusal(`${options.label} holds no theme. Bring the theme file itself.`)
  const logo = paths.find(path => /(?:^|\/)logo\.(?:png|jpe?g)$/.test(path))
  return importText(text(other), {
    ...options,
    label: `${other} in ${options.label}`,
    logo: logo && addressOf(logo, files[logo]),
  })
}

/** At most what a theme needs; a bomb is not unfolded. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let room = mostBytes
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (name.endsWith('/') || name.startsWith('__MACOSX/')) return false
      room -= originalSize
      if (room < 0) throw new Error(`it holds more than ${mostBytes / 1_000_000} MB`)
      return true
    },
  })
}

const mostBytes = 60_000_000

const nameOf = (path: string) => path.split('/').at(-1) ?? path

const pathIn = (folder: string, src: string) => `${folder}${src.replace(/^\.\//, '')}`

function isTokens(text: string): boolean {
  try {
    return documentKind(text).kind === 'design-tokens'
  } catch {
    return false
  }
}

/** A theme whose images are in it; what is no image stays an address, and is told of as one. */
function withImages(theme: Theme, find: (src: string) => Uint8Array | undefined): Theme {
  return mapImages(theme, src => addressOf(src, find(src)) ?? src)
}

function addressOf(name: string, bytes: Uint8Array | undefined): string | undefined {
  const image = bytes && readImage({ name, type: '', bytes })
  return image && 'src' in image ? image.src : undefined
}
