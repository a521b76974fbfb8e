import type { NewAccount } from './client.ts'
import { isAttributeName, type Values } from './fields.ts'
import type { AuthSettings } from './settings.ts'

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
  const { password } = values
  return { username: typed, ...(password !== undefined && { password }), attributes }
}

/**
 * The attributes among a form's values, phone numbers as the wire wants them. Empty ones are left out, and so is
 * what is no attribute: a page may put inputs of its own into the form.
 */
export function toAttributes(values: Values): NewAccount['attributes'] {
  const attributes: NewAccount['attributes'] = {}
  for (const [name, value] of Object.entries(values)) {
    if (!isAttributeName(name) || !value) continue
    attributes[name] = name === 'phone_number' ? toE164(value) : value
  }
  return attributes
}

/** What a person typed to say who they are, as the pool knows it. */
export function toUsername(typed: string, { signInWith }: AuthSettings): string {
  const name = typed.trim()
  const isPhone = signInWith.includes('phone_number') && /^\+\d+$/.test(toE164(name))
  return isPhone ? toE164(name) : name
}

/** `123 456`, `123-456` and `١٢٣٤٥٦` → `123456`: people paste codes as they find them. */
export function toCode(typed: string): string {
  return plainDigits(typed).replace(/[\s-]/g, '')
}

/** `+44 (20) 7946-0958` → `+442079460958`. @see ITU-T E.164 */
export function toE164(typed: string): string {
  return plainDigits(typed).replace(/[\s().-]/g, '')
}

/** Digits of any script as ASCII, without the invisible marks that text between directions carries. */
function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
}
