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
    if (value.trim() === '') return field.required ? 'invalid.required' : undefined
    return lengthOf(field, value) ?? kinds[field.kind](value, policy)
  }
  return z.pipe(
    z.transform((typed: unknown) => (typeof typed === 'string' ? typed : '')),
    z.string().check(context => {
      const message = wrong(context.value)
      if (message) context.issues.push({ code: 'custom', message, input: context.value })
    }),
  )
}

function lengthOf({ name, kind, min = 0, max }: FieldSpec, value: string): Invalid | undefined {
  const most = name === 'username' || name === 'password' ? longest[name] : longest.attribute
  const length = [...value].length
  if (kind === 'number') return undefined
  if (length > Math.min(max ?? most, most)) return 'invalid.tooLong'
  return length < min ? 'invalid.tooShort' : undefined
}

const plain = (value: string): Invalid | undefined =>
  /\p{Cc}/u.test(value.trim()) ? 'invalid.characters' : undefined

const kinds: Record<FieldKind, (value: string, policy: PasswordPolicy) => Invalid | undefined> = {
  text: plain,
  email: value =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value.trim()) ? plain(value) : 'invalid.email',
  tel: value => (/^\+[1-9]\d{6,14}$/.test(toE164(value.trim())) ? undefined : 'invalid.phone'),
  url: value => (/^https?:\/\/\S+$/i.test(value.trim()) ? plain(value) : 'invalid.url'),
  date: value => (Number.isNaN(Date.parse(value)) ? 'invalid.date' : undefined),
  number: value => (Number.isFinite(Number(value)) ? undefined : 'invalid.number'),
  code: value => (/^\d+$/.test(toCode(value)) ? undefined : 'invalid.code'),
  password: () => undefined,
  newPassword(value, policy) {
    if (brokenRules(policy, value).length > 0) return 'invalid.password'
    // The pool's own pattern: neither first nor last may be a space.
    return value === value.trim() ? plain(value) : 'invalid.outerSpace'
  },
}
