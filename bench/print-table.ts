import { type Row, type Section, verdictOf } from './row.ts'

/** The sections as aligned plain text: what, value, target, verdict, note. */
export function printTable(sections: readonly Section[]): string {
  const widths = columns.map(cell =>
    Math.max(...sections.flatMap(({ rows }) => rows.map(row => cell(row).length))),
  )
  const line = (row: Row) =>
    columns
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 1 ? cell(row).padStart(width) : cell(row).padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return sections
    .map(({ title, rows }) => [title, ...rows.map(row => `  ${line(row)}`)].join('\n'))
    .join('\n\n')
}

const columns: readonly ((row: Row) => string)[] = [
  ({ what }) => what,
  ({ value, unit }) => number(value, unit),
  ({ unit }) => unit,
  ({ spread, unit }) => (spread ? spread.map(end => number(end, unit)).join(' – ') : ''),
  ({ target }) => (target === undefined ? '' : `≤ ${target}`),
  row => ({ ok: 'ok', over: 'OVER', none: '' })[verdictOf(row) ?? 'none'],
  ({ note }) => note ?? '',
]

function number(value: number, unit: Row['unit']) {
  if (unit === '×') return value.toFixed(2)
  return unit === 'KB' || unit === 'ms' ? value.toFixed(1) : String(value)
}
