import {
  brokenRules,
  type FieldKind,
  type FieldSpec,
  type PasswordPolicy,
  toCode,
  toE164,
} from '@portico/core'
import * as z from 'zod/mini'
import type { MessageKey } from './say.ts'

/** What can be wrong with something typed, as the key of the words for it. */
type Invalid = Extract<MessageKey, `invalid.${string}`>

/** Cognito keeps at most this many characters of each. */
const longest = { username: 128, password: 256, attribute: 2048 }

/**
 * What a form's fields ask for, as a schema: issues carry message keys, never prose.
 *
 * @param policy what a new password must have.
 */
export function schemaOf(fields: readonly FieldSpec[], policy: PasswordPolicy) {
  return z.object(Object.fromEntries(fields.map(field => [field.name, ruleOf(field, policy)])))
}

function ruleOf(field: FieldSpec, policy: PasswordPolicy) {
  const wrong = (value: string): Invalid | undefined => {
    if (field.kind === 'checkbox') return tick(field, value)
    if (value.trim() === '') return field.required ? 'invalid.required' : undefined
    return lengthOf(field, value) ?? kinds[field.kind](value, field, policy)
  }
  return z.pipe(
    z.transform((typed: unknown) => (typeof typed === 'string' ? typed : '')),
    z.string().check(context => {
      const message = wrong(context.value)
      if (message) context.issues.push({ code: 'custom', message, input: context.value })
    }),
  )
}

/** A required box is one to agree to. */
function tick({ required }: FieldSpec, value: string): Invalid | undefined {
  return required && (value === '' || value === 'false') ? 'invalid.unticked' : undefined
}

function lengthOf({ name, kind, min = 0, max }: FieldSpec, value: string): Invalid | undefined {
  const most = name === 'username' || name === 'password' ? longest[name] : longest.attribute
  const length = [...value].length
  if (kind === 'number') return undefined
  if (length > Math.min(max ?? most, most)) return 'invalid.tooLong'
  return length < min ? 'invalid.tooShort' : undefined
}

type Rule = (value: string, field: FieldSpec, policy: PasswordPolicy) => Invalid | undefined

const plain: Rule = value => (/\p{Cc}/u.test(value.trim()) ? 'invalid.characters' : undefined)

const phone: Rule = value =>
  /^\+[1-9]\d{6,14}$/.test(toE164(value.trim())) ? undefined : 'invalid.phone'

const kinds: Record<FieldKind, Rule> = {
  text(value, field, policy) {
    // One field for either: what has no @ in it is a number, or nothing.
    const isNeither = field.label === 'emailOrPhone' && !value.includes('@')
    if (isNeither && phone(value, field, policy)) return 'invalid.emailOrPhone'
    return plain(value, field, policy)
  },
  // Several lines, so ends of lines are no strangers.
  address: (value, field, policy) => plain(value.replace(/[\r\n\t]/g, ' '), field, policy),
  gender: plain,
  locale: plain,
  timeZone: plain,
  checkbox: () => undefined,
  email: (value, field, policy) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value.trim())
      ? plain(value, field, policy)
      : 'invalid.email',
  tel: phone,
  url: (value, field, policy) =>
    /^https?:\/\/\S+$/i.test(value.trim()) ? plain(value, field, policy) : 'invalid.url',
  date(value, { name }) {
    const day = value.trim()
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return 'invalid.date'
    const isBirth = name === 'birthdate'
    // Somewhere it is tomorrow already.
    const latest = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    return isBirth && (day < earliestBirth || day > latest) ? 'invalid.birthdate' : undefined
  },
  number(value, { min, max }) {
    const number = Number(value)
    if (!Number.isFinite(number)) return 'invalid.number'
    if (min !== undefined && number < min) return 'invalid.tooSmall'
    return max !== undefined && number > max ? 'invalid.tooBig' : undefined
  },
  code: value => (/^\d+$/.test(toCode(value)) ? undefined : 'invalid.code'),
  password: () => undefined,
  newPassword(value, field, policy) {
    if (brokenRules(policy, value).length > 0) return 'invalid.password'
    // The pool's own pattern: neither first nor last may be a space.
    return value === value.trim() ? plain(value, field, policy) : 'invalid.outerSpace'
  },
}

const earliestBirth = '1900-01-01'
