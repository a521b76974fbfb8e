import type { Remark, Report } from '../report.ts'
import { paint } from './paint.ts'

/** A report as lines for a person: how much went across, then everything that did not, with its reason. */
export function reportLines(report: Report & { kept?: Remark[] }): string[] {
  const { carried, approximated, dropped, kept = [] } = report
  return [
    `  ${paint.good('carried')}  ${carried.length} ${carried.length === 1 ? 'value' : 'values'} as they are`,
    ...remarks(paint.odd('near'), approximated),
    ...remarks(paint.odd('kept'), kept),
    ...remarks(paint.bad('dropped'), dropped),
  ]
}

function remarks(title: string, all: readonly Remark[]): string[] {
  return all.map(({ key, reason, line }) => {
    const where = line === undefined ? key : `${key} (line ${line})`
    return `  ${title}  ${where}: ${reason}`
  })
}
