import { type HostedUiProblem, hostedUiProblems } from '../hosted-ui/check-hosted-ui.ts'
import { CssRefused } from '../hosted-ui/css-refused.ts'
import { bytesOf } from '../hosted-ui/limits.ts'

/** What Cognito would not take of a classic sheet; one that the API itself would not take is not read at all. */
export function sheetProblems(css: string): HostedUiProblem[] {
  const bytes = bytesOf(css)
  if (bytes <= mostOfApi) return hostedUiProblems(css)
  const reason = `the sheet has ${bytes.toLocaleString('en')} bytes; the API takes at most ${mostOfApi.toLocaleString('en')}`
  return [{ line: 1, column: 1, reason, severity: 'refused' }]
}

/** @throws {CssRefused} if Cognito would refuse the sheet. */
export function refuseSheet(css: string): void {
  const refused = sheetProblems(css).filter(({ severity }) => severity === 'refused')
  if (refused.length) throw new CssRefused(refused)
}

const mostOfApi = 131_072
