import { z } from 'zod'
import { CognitoError, invalidParameter } from './cognito-error.ts'

/**
 * Reads what was sent as one operation's input.
 *
 * @throws {CognitoError} `SerializationException` for a wrong JSON type, else `InvalidParameterException` with
 *   Cognito's “N validation errors detected”
 */
export function read<Shape extends z.ZodType>(shape: Shape, sent: unknown): z.output<Shape> {
  const outcome = shape.safeParse(sent, { reportInput: true })
  if (outcome.success) return outcome.data
  const { issues } = outcome.error
  const wrongType = issues.find(({ code, input }) => code === 'invalid_type' && input !== undefined)
  if (wrongType?.code === 'invalid_type') {
    throw serialization(misfit(wrongType.input, wrongType.expected))
  }
  const failures = issues.map(
    issue => `${valueAt(issue)} failed to satisfy constraint: ${must(issue)}`,
  )
  const several =
    failures.length === 1 ? '1 validation error' : `${failures.length} validation errors`
  throw invalidParameter(`${several} detected: ${failures.join('; ')}`)
}

export const serialization = (message: string) =>
  new CognitoError('SerializationException', message)

/** A text with Cognito's own bounds. A refusal names the pattern as `shown`, which is Cognito's spelling of it. */
export function text(min: number, max: number, pattern?: RegExp, shown = unanchored(pattern)) {
  const bounded = z.string().min(min).max(max)
  return pattern ? bounded.regex(pattern, shown) : bounded
}

const kinds: Record<string, string> = {
  string: 'String',
  boolean: 'Boolean',
  number: 'Integer',
  int: 'Integer',
}

function misfit(sent: unknown, expected: string): string {
  if (Array.isArray(sent)) return 'Start of list found where not expected'
  if (typeof sent === 'object') return 'Start of structure or map found where not expected'
  const kind = typeof sent === 'boolean' ? `${sent}`.toUpperCase() : `${typeof sent}`.toUpperCase()
  return `${kind}_VALUE cannot be converted to ${kinds[expected] ?? 'a structure'}`
}

/** A choice is shown with what was sent; anything else might be a secret. */
function valueAt(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(toMember).join('.')
  const shown = issue.code === 'invalid_value' && typeof issue.input === 'string'
  return shown ? `Value '${String(issue.input).slice(0, 128)}' at '${path}'` : `Value at '${path}'`
}

/** `UserAttributes[0].Name` is called `userAttributes.1.member.name`. */
function toMember(step: PropertyKey): string {
  if (typeof step === 'number') return `${step + 1}.member`
  const name = String(step).slice(0, 128)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function must(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `Member must have ${measure(issue.origin)} greater than or equal to ${issue.minimum}`
    case 'too_big':
      return `Member must have ${measure(issue.origin)} less than or equal to ${issue.maximum}`
    case 'invalid_format':
      return `Member must satisfy regular expression pattern: ${issue.message}`
    case 'invalid_value':
      if (issue.input !== undefined) {
        return `Member must satisfy enum value set: [${issue.values.map(String).join(', ')}]`
      }
      return 'Member must not be null'
    default:
      return 'Member must not be null'
  }
}

const measure = (origin: string) => (origin === 'number' || origin === 'int' ? 'value' : 'length')

const unanchored = (pattern?: RegExp): string => pattern?.source.replace(/^\^|\$$/g, '') ?? ''
