import type { CssRefused } from '../hosted-ui/css-refused.ts'
import type { Outcome } from './outcome.ts'
import { problemLines } from './problem-lines.ts'

/** What Cognito would refuse in a style sheet is a finding, and no accident: `undefined` for any other error. */
export function sheetRefusal(
  thrown: unknown,
  file: string,
  then = 'nothing is written',
): Outcome | undefined {
  if (!(thrown instanceof Error && thrown.name === 'CssRefused')) return undefined
  const { problems } = thrown as CssRefused
  return {
    exitCode: 1,
    json: { error: `Cognito would refuse ${file}`, problems },
    lines: [`Cognito would refuse ${file}; ${then}.`, ...problemLines(problems)],
  }
}
