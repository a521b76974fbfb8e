import type { HostedUiProblem } from './check-hosted-ui.ts'

/** A style sheet that Cognito would refuse. */
export class CssRefused extends TypeError {
  override readonly name = 'CssRefused'
  /** All that Cognito would refuse, in the order of the lines. */
  readonly problems: readonly HostedUiProblem[]

  constructor(problems: readonly HostedUiProblem[]) {
    const first = problems.slice(0, 3).map(({ line, reason }) => `line ${line}: ${reason}`)
    const more = problems.length - first.length
    super(`Cognito would refuse the sheet. ${first.join('; ')}${more ? `; and ${more} more` : ''}`)
    this.problems = problems
  }
}
