import type { Row, Section } from '../row.ts'
import type { BuiltApp } from './build-app.ts'
import { sharesOf } from './shares.ts'

/** What a page pays for the front door, and for the same door made with Amplify UI. */
export function measureBytes(portico: BuiltApp, amplify: BuiltApp): Section[] {
  const lazy = portico.later.map(
    (chunk): Row => ({
      what: `later: ${chunk.name}`,
      value: chunk.size,
      unit: 'KB',
      note: list(sharesOf([chunk]), 4),
    }),
  )
  return [
    {
      title: 'Bytes, gzipped, React left out',
      rows: [
        {
          what: 'first screen, JS',
          value: first(portico),
          unit: 'KB',
          target: 40,
          note: 'aim: 30',
        },
        ...lazy,
        { what: 'all JS', value: first(portico) + later(portico), unit: 'KB', target: 80 },
        { what: 'CSS', value: portico.css, unit: 'KB', target: 6 },
        { what: 'Amplify UI: first screen, JS', value: first(amplify), unit: 'KB' },
        { what: 'Amplify UI: all JS', value: first(amplify) + later(amplify), unit: 'KB' },
        { what: 'Amplify UI: CSS', value: amplify.css, unit: 'KB' },
      ],
    },
    {
      title: 'The first screen, by package',
      rows: sharesOf(portico.first).map(({ name, size }) => ({
        what: name,
        value: size,
        unit: 'KB',
      })),
    },
  ]
}

const first = (app: BuiltApp) => sum(app.first)
const later = (app: BuiltApp) => sum(app.later)
const sum = (chunks: readonly { size: number }[]) =>
  chunks.reduce((total, { size }) => total + size, 0)

function list(shares: readonly { name: string; size: number }[], most: number) {
  const named = shares.slice(0, most).map(({ name, size }) => `${name} ${size.toFixed(1)}`)
  const rest = sum(shares.slice(most))
  return [...named, ...(rest > 0 ? [`others ${rest.toFixed(1)}`] : [])].join(', ')
}
