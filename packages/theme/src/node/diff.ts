import { refuseSheet } from '../documents/sheet-problems.ts'
import { choice } from './choice.ts'
import type { Asked } from './commands.ts'
import { Complaint } from './complaint.ts'
import type { Difference } from './diff-values.ts'
import { knownDocument } from './import-document.ts'
import type { Outcome } from './outcome.ts'
import { paint } from './paint.ts'
import { readInput } from './read-input.ts'
import { readTheme } from './read-theme.ts'
import { sheetRefusal } from './sheet-refusal.ts'

/** Compares what a pool has with what the theme would give it. */
export async function diff({ operand, values }: Asked): Promise<Outcome> {
  const asked = choice('from', values, ['classic', 'managed-login'])
  const { kind, content } = knownDocument(operand, await readInput(operand), asked)
  try {
    if (kind === 'classic') refuseSheet(String(content))
  } catch (thrown) {
    const refused = sheetRefusal(thrown, operand, 'it is not compared')
    if (refused) return refused
    throw thrown
  }
  const { theme } = await readTheme(values.theme)
  const differences = await compare()
  return {
    exitCode: differences.length ? 1 : 0,
    json: { theme: theme.name, kind, same: differences.length === 0, differences },
    lines: differences.length
      ? [
          `${count(differences.length)} between ${operand} and the theme "${theme.name}":`,
          ...differences.flatMap(difference => lines(difference)),
        ]
      : [`${operand} is what the theme "${theme.name}" says.`],
  }

  async function compare(): Promise<Difference[]> {
    if (kind === 'classic') {
      const { diffClassic } = await import('./diff-classic.ts')
      return diffClassic(String(content), theme, choice('mode', values, ['light', 'dark']))
    }
    if (kind === 'managed-login') {
      return (await import('./diff-managed.ts')).diffManaged(content, theme)
    }
    throw new Complaint(`${operand} is no document of a pool; import reads it into a theme.`)
  }
}

const count = (many: number) => (many === 1 ? 'One difference' : `${many} differences`)

function lines({ place, pool, theme }: Difference): string[] {
  return [
    `  ${paint.strong(place)}`,
    `    ${paint.bad('pool ')}  ${show(pool)}`,
    `    ${paint.good('theme')}  ${show(theme)}`,
  ]
}

const show = (value: unknown) => (value === null ? 'nothing' : JSON.stringify(value))
