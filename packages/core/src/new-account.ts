import type { NewAccount } from './client.ts'
import { type FieldKind, fieldOf, isAttributeName, type Values } from './fields.ts'
import type { AttributeName, AuthSettings } from './settings.ts'

/** Reads a sign-up form: who they are, their password, and the attributes the pool is told. */
export function toNewAccount(values: Values, settings: AuthSettings): NewAccount {
  const attributes = toAttributes(values, settings)
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
 * The attributes among a form's values, each as the wire wants it: phone numbers in E.164, dates as `YYYY-MM-DD`,
 * boxes as `true` or `false`, numbers in plain digits. Empty ones are left out, and so is what is no attribute: a
 * page may put inputs of its own into the form.
 */
export function toAttributes(
  values: Values,
  settings: Pick<AuthSettings, 'attributes'>,
): NewAccount['attributes'] {
  const attributes: NewAccount['attributes'] = {}
  for (const [name, typed] of Object.entries(values)) {
    if (!isAttributeName(name) || !typed) continue
    const value = toWire(name, typed, settings)
    if (value) attributes[name] = value
  }
  return attributes
}

function toWire(name: AttributeName, typed: string, settings: Pick<AuthSettings, 'attributes'>) {
  const { kind } = fieldOf(name, settings)
  // A text of the application's own is kept to the letter; it alone knows what its spaces mean.
  return name.startsWith('custom:') && kind === 'text' ? typed : (wires[kind] ?? trim)(typed)
}

const trim = (typed: string) => typed.trim()

const wires: Partial<Record<FieldKind, (typed: string) => string>> = {
  tel: toE164,
  number: typed => plainDigits(typed).trim(),
  checkbox: typed => String(typed === 'on' || typed === 'true'),
  address: typed => typed.trim().replace(/\r\n?/g, '\n'),
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

/**
 * `+44 (20) 7946-0958` → `+442079460958`. Without a country code it can only tidy: who draws the form knows the
 * country, and hands over the whole number.
 *
 * @see ITU-T E.164
 */
export function toE164(typed: string): string {
  return plainDigits(typed).replace(/[\s()./\u2010-\u2015\u2212-]/g, '')
}

/** Digits of any script as ASCII, without the invisible marks that text between directions carries. */
function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
}
