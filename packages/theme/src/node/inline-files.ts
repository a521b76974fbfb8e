import { extname } from 'node:path'
import type { Theme } from '../theme.ts'
import { isElsewhere } from '../theme-file/elsewhere.ts'
import { mapImages } from '../theme-file/map-images.ts'
import { relinkCss } from '../theme-file/relink-css.ts'
import { readBytes } from './read-input.ts'

/** A theme that brings its files along, as `data:` addresses: a page that may fetch nothing shows them. */
export async function inlineFiles(theme: Theme): Promise<Theme> {
  const files = new Map<string, string>()
  const note = (src: string) => {
    if (!isElsewhere(src)) files.set(src, src)
    return src
  }
  mapImages(theme, note)
  relinkCss(theme.css ?? '', note)
  await Promise.all([...files.keys()].map(async src => files.set(src, await dataAddress(src))))

  const inline = (src: string) => files.get(src) ?? src
  const css = theme.css && relinkCss(theme.css, inline)
  return { ...mapImages(theme, inline), ...(css && { css }) }
}

/** What a file holds, as an address; its type goes by its name. */
export async function dataAddress(file: string): Promise<string> {
  const type = types[extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream'
  return `data:${type};base64,${Buffer.from(await readBytes(file)).toString('base64')}`
}

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
}
