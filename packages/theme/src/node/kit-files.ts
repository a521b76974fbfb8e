import { basename } from 'node:path'
import { toCss } from '../css.ts'
import type { Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { undrawn } from '../undrawn.ts'
import { isElsewhere } from './file-path.ts'
import { mapImages } from './map-images.ts'
import { readBytes } from './read-input.ts'
import { relinkCss } from './relink-css.ts'
import type { NewFile } from './write-files.ts'

/** The style sheet of the kit, `auth.css`, and the files it shows, beside it. */
export async function kitFiles(theme: Theme): Promise<{ files: NewFile[]; report: Report }> {
  const names = new Map<string, string>()
  const beside = (src: string) => {
    if (isElsewhere(src)) return src
    const name = names.get(src) ?? unique(basename(src), [...names.values()])
    names.set(src, name)
    return `./${name}`
  }
  const { backgroundImage, cardImage, css, ...rest } = theme
  const shown = mapImages(
    {
      name: rest.name,
      colors: rest.colors,
      ...(backgroundImage && { backgroundImage }),
      ...(cardImage && { cardImage }),
    },
    beside,
  )
  const own = css && relinkCss(css, beside)
  const printed = toCss({ ...rest, ...shown, ...(own && { css: own }) })
  const copies = [...names].map(async ([src, path]) => ({ path, bytes: await readBytes(src) }))
  return {
    files: [{ path: 'auth.css', text: printed.css }, ...(await Promise.all(copies))],
    report: { ...printed.report, dropped: [...printed.report.dropped, ...undrawn(theme)] },
  }
}

/** `hills.svg`, or `hills-2.svg` when there is one. */
function unique(name: string, taken: readonly string[]): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.\w+)?$/.exec(name) ?? []
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${stem}-${count}${extension}`
    if (!taken.includes(free) && free !== 'auth.css') return free
  }
}
