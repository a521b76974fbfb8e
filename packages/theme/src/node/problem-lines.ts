import type { HostedUiProblem } from '../hosted-ui/check-hosted-ui.ts'
import { paint } from './paint.ts'

/** What is wrong with a classic style sheet as lines for a person, in the order of its own. */
export function problemLines(problems: readonly HostedUiProblem[]): string[] {
  return problems.map(({ line, reason, severity }) => {
    const place = `line ${line}`
    return `  ${severity === 'refused' ? paint.bad(place) : paint.odd(`${place}, not shown`)}  ${reason}`
  })
}
