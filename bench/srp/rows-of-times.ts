import { middle } from '../middle.ts'
import type { Row } from '../row.ts'
import type { Times } from './time-sign-ins.ts'

/** Milliseconds by client, each as a multiple of the client made by hand; ours has a target of one. */
export function rowsOfTimes(times: Times): Row[] {
  const entries = Object.entries(times)
  const bare = middle(times[byHand] ?? []).median
  return [
    ...entries.map(([what, all]): Row => {
      const { median, spread } = middle(all)
      const note = `${(median / bare).toFixed(2)} × by hand`
      return { what, value: median, unit: 'ms', spread, ...(what !== byHand && { note }) }
    }),
    {
      what: 'Portico ÷ by hand',
      value: middle(times.Portico ?? []).median / bare,
      unit: '×',
      target: 1,
    },
  ]
}

const byHand = 'by hand, on BigInt and Web Crypto'
