import { cssProblem } from '../css-text.ts'
import { withOwnPictures } from './pictures.ts'

/** What Cognito would say of one declaration. */
export interface DeclarationProblem {
  reason: string
  /** `refused`: Cognito takes none of the sheet. `ignored`: the rest still stands. */
  severity: 'refused' | 'ignored'
}

/** Why a declaration cannot go to the classic page, if it cannot. */
export function declarationProblem(
  property: string,
  value: string,
): DeclarationProblem | undefined {
  if (property.startsWith('--')) return refused(`${property}: custom properties are not taken`)
  if (!/^-?[a-z][a-z-]*$/i.test(property)) return refused(`${property} is no property`)
  if (/\b(?:var|env)\(/i.test(value)) {
    return refused(`${property}: variables are not taken; write the value itself`)
  }
  if (/(?:java|vb)script:|expression\s*\(/i.test(value))
    return refused(`${property} holds a script`)
  const problem = cssProblem(`a{b:${value}}`)
  if (problem?.startsWith('points'))
    return { reason: `${property} ${problem}`, severity: 'ignored' }
  if (problem) return refused(`${property} ${problem}`)
  if (/[{};]/.test(value.replace(strings, ''))) return refused(`${property} leaves its place`)
  try {
    withOwnPictures(value)
    return undefined
  } catch (error) {
    return { reason: `${property} ${(error as Error).message}`, severity: 'ignored' }
  }
}

const refused = (reason: string): DeclarationProblem => ({ reason, severity: 'refused' })

const strings = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)/gis
