import { basename, extname } from 'node:path'
import { cleanSvg } from '../clean-svg.ts'
import { toCss } from '../css.ts'
import type { Remark, Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { undrawn } from '../undrawn.ts'
import { Complaint } from './complaint.ts'
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
  const copies = await Promise.all([...names].map(([src, path]) => copy(src, path)))
  const { approximated, dropped } = printed.report
  return {
    files: [{ path: 'auth.css', text: printed.css }, ...copies.map(({ file }) => file)],
    report: {
      ...printed.report,
      approximated: [...approximated, ...copies.flatMap(({ remarks }) => remarks)],
      dropped: [...dropped, ...undrawn(theme)],
    },
  }
}

/** A drawing is cleaned on the way: from here it is served as a page of its own would be. */
async function copy(src: string, path: string): Promise<{ file: NewFile; remarks: Remark[] }> {
  const bytes = await readBytes(src)
  if (extname(path).toLowerCase() !== '.svg') return { file: { path, bytes }, remarks: [] }
  try {
    const { svg, removed } = cleanSvg(new TextDecoder().decode(bytes))
    const reason = `the drawing lost ${removed.join(', ')}`
    return { file: { path, text: svg }, remarks: removed.length ? [{ key: path, reason }] : [] }
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown
    throw new Complaint(`${src}: ${thrown.message}.`, 1)
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
