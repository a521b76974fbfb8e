import { cleanSvg } from '../clean-svg.ts'
import { toCss } from '../css.ts'
import type { OutputFile } from '../deploy/output-file.ts'
import type { Remark, Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { isElsewhere } from '../theme-file/elsewhere.ts'
import { mapImages } from '../theme-file/map-images.ts'
import { relinkCss } from '../theme-file/relink-css.ts'
import { undrawn } from '../undrawn.ts'
import type { ReadBytes } from './read-bytes.ts'

/**
 * The style sheet of the kit, `auth.css`, and the files it shows, beside it.
 *
 * @throws {TypeError} that names a drawing no browser could draw.
 */
export async function kitFiles(
  theme: Theme,
  read: ReadBytes,
): Promise<{ files: OutputFile[]; report: Report }> {
  const names = new Map<string, string>()
  const beside = (src: string) => {
    if (isElsewhere(src)) return src
    const name = names.get(src) ?? unique(src.split('/').at(-1) ?? '', [...names.values()])
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
  const copies = await Promise.all([...names].map(([src, path]) => copy(src, path, read)))
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
async function copy(
  src: string,
  path: string,
  read: ReadBytes,
): Promise<{ file: OutputFile; remarks: Remark[] }> {
  const bytes = await read(src)
  if (!/\.svg$/i.test(path)) return { file: { path, bytes }, remarks: [] }
  try {
    const { svg, removed } = cleanSvg(new TextDecoder().decode(bytes))
    const reason = `the drawing lost ${removed.join(', ')}`
    return { file: { path, text: svg }, remarks: removed.length ? [{ key: path, reason }] : [] }
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown
    throw new TypeError(`${src}: ${thrown.message}`)
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
