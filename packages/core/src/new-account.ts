import type { NewAccount } from './client.ts'
import type { FieldName, Values } from './fields.ts'
import type { AttributeName, AuthSettings } from './settings.ts'

/** Reads a sign-up form: who they are, their password, and the attributes the pool is told. */
export function toNewAccount(values: Values, settings: AuthSettings): NewAccount {
  const attributes = toAttributes(values)
  const typed = toUsername(values.username ?? values.email ?? values.phone_number ?? '', settings)
  // One field that takes either: what was typed says which attribute it is.
  if (
    values.username !== undefined &&
    !settings.signInWith.some(name => name.endsWith('username'))
  ) {
    attributes[typed.includes('@') ? 'email' : 'phone_number'] = typed
  }
  return { username: typed, password: values.password ?? '', attributes }
}

const notAttributes: readonly FieldName[] = ['username', 'password', 'code']

/** The attributes among a form's values, phone numbers as the wire wants them. Empty ones are left out. */
export function toAttributes(values: Values): NewAccount['attributes'] {
  const attributes: NewAccount['attributes'] = {}
  for (const [name, value] of Object.entries(values) as [FieldName, string][]) {
    if (notAttributes.includes(name) || value === '') continue
    attributes[name as AttributeName] = name === 'phone_number' ? toE164(value) : value
  }
  return attributes
}

/** What a person typed to say who they are, as the pool knows it. */
export function toUsername(typed: string, { signInWith }: AuthSettings): string {
  const name = typed.trim()
  const isPhone = signInWith.includes('phone_number') && /^\+[\d\s().-]+$/.test(name)
  return isPhone ? toE164(name) : name
}

/** `123 456`, `123-456` and `١٢٣٤٥٦` → `123456`: people paste codes as they find them. */
export function toCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[\s-]/g, '')
}

/** `+44 (20) 7946-0958` → `+442079460958`. @see ITU-T E.164 */
export function toE164(typed: string): string {
  return typed.replace(/[\s().-]/g, '')
}
