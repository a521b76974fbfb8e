import { strayMark } from '../css-shape.ts'
import type { ImportReport } from '../report.ts'
import type { SheetVariable, SheetVariables } from './sheet-variables.ts'
import { isWire } from './variable-lookup.ts'

/** The variables that no token says, by mode (`theme`: Tailwind's own) or by selector; each is reported. */
export function keptVariables(
  { modes, others }: SheetVariables,
  used: ReadonlySet<SheetVariable>,
  report: ImportReport,
): Record<string, Record<string, string>> {
  const lists = [...Object.entries(modes), ...others].filter(
    ([selector]) => selector !== '__proto__',
  )
  const kept = lists.map(([mode, list]) => {
    const rest = [...list.values()].filter(each => !used.has(each) && !isWire(each))
    return [mode, Object.fromEntries(rest.filter(keep).map(({ name, value }) => [name, value]))]
  })
  return Object.fromEntries(kept.filter(([, list]) => Object.keys(list as object).length))

  function keep({ name, value, line }: SheetVariable) {
    const unsafe = name === '__proto__' || strayMark(value) || /url\(|<!--/i.test(value)
    if (unsafe)
      report.dropped.push({ key: `--${name}`, line, reason: 'could leave its place in a sheet' })
    else report.kept.push({ key: `--${name}`, line, reason: 'no token says it' })
    return !unsafe
  }
}
