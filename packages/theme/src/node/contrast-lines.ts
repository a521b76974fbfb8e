import { paint } from './paint.ts'

/** A colour on another, as a theme or a classic sheet has it. */
export interface ShownPair {
  /** The classic page has but one. */
  mode?: string
  foreground: string
  background: string
  ratio: number
  needed: number
  pass: boolean
  nearest?: string | null
}

/** The pairs that are too close, and how many are well, as lines for a person. */
export function contrastLines(pairs: readonly ShownPair[]): string[] {
  const failing = pairs.filter(({ pass }) => !pass)
  const rest = pairs.length - failing.length
  return [
    ...failing.map(({ mode, foreground, background, ratio, needed, nearest }) => {
      const names = `${paint.strong(foreground)} on ${paint.strong(background)}`
      const said = `${mode ? `${mode}: ` : ''}${names} is ${ratio}:1, needs ${needed}:1`
      return `  ${paint.bad('too close')}  ${said}${nearest ? `; ${nearest} would do` : ''}`
    }),
    `  ${paint.good('well read')}  ${rest} of ${pairs.length} pairs of colours`,
  ]
}
