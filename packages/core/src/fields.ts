import {
  type AttributeName,
  type AttributeSetting,
  type AuthSettings,
  type Contact,
  type SignInName,
  standardAttributes,
} from './settings.ts'
import type { Step } from './step.ts'

/** The screens that ask for something. */
export type FormScreen =
  | 'signIn'
  | 'signUp'
  | 'confirmSignUp'
  | 'forgotPassword'
  | 'resetPassword'
  | 'newPassword'
  | 'password'
  | 'code'
  | 'totp'
  | 'setUpTotp'
  | 'setUpContact'
  | 'custom'
  | 'verifyAttribute'

export type FieldName = 'username' | 'password' | 'code' | 'answer' | 'keep' | AttributeName

/** What a field is called: its own name, or what all it takes when one field takes several. */
export type FieldLabel =
  | Exclude<FieldName, `custom:${string}`>
  | 'newPassword'
  | 'usernameOrEmail'
  | 'usernameOrPhone'
  | 'emailOrPhone'
  | 'usernameEmailOrPhone'

export type FieldKind =
  | 'text'
  /** Several lines. */
  | 'address'
  | 'gender'
  | 'locale'
  | 'timeZone'
  | 'checkbox'
  | 'email'
  | 'tel'
  | 'url'
  | 'date'
  | 'number'
  | 'password'
  | 'newPassword'
  | 'code'

/** One thing a form asks for: everything a user interface needs to draw it, and no words. */
export interface FieldSpec {
  name: FieldName
  kind: FieldKind
  /** The key of its label; `null` for a custom attribute, which the application names. */
  label: FieldLabel | null
  /** The tokens browsers and password managers go by. @see https://html.spec.whatwg.org/#autofill */
  autoComplete: string
  required: boolean
  min?: number
  max?: number
}

/** What a form sends: present for the fields it has, absent for the rest. A ticked box is `on`. */
export type Values = Partial<Record<FieldName, string>>

/** Where the pool's settings and the present step leave the forms to differ. */
export interface FieldsContext {
  settings: AuthSettings
  step: Step | null
}

/** What each form asks for, in tab order. */
export const fieldsOf: Record<FormScreen, (context: FieldsContext) => FieldSpec[]> = {
  signIn: ({ settings }) => [
    identifier(settings),
    ...(isIdentifierFirst(settings) ? [] : [password]),
    ...(settings.keepSignedIn ? [keep] : []),
  ],
  signUp: ({ settings }) => [
    ...account(settings),
    ...(settings.firstFactors.includes('password')
      ? [{ ...newPassword, label: 'password' as const }]
      : []),
  ],
  confirmSignUp: () => [code],
  forgotPassword: ({ settings }) => [identifier(settings)],
  resetPassword: () => [code, newPassword],
  newPassword: ({ settings, step }) => [
    ...(step?.kind === 'newPassword' ? step.missing : []).map(name =>
      fieldOf(name, settings, true),
    ),
    newPassword,
  ],
  password: () => [password],
  code: () => [code],
  totp: () => [code],
  setUpTotp: () => [code],
  setUpContact: ({ settings, step }) => [
    fieldOf(step?.kind === 'setUpContact' ? step.contact : 'email', settings, true),
  ],
  custom: () => [answer],
  verifyAttribute: () => [code],
}

/**
 * Whether the form asks who you are before it asks for any proof: where there are other proofs than a password, and
 * where an address may lead to the organisation it is of.
 */
export function isIdentifierFirst({
  firstFactors,
  providers,
}: Pick<AuthSettings, 'firstFactors' | 'providers'>): boolean {
  const leads = providers.some(({ domains = [] }) => domains.length > 0)
  return leads || firstFactors.some(factor => factor !== 'password')
}

export function isFormScreen(screen: string): screen is FormScreen {
  return Object.hasOwn(fieldsOf, screen)
}

const field = (name: FieldName, kind: FieldKind, label: FieldLabel, autoComplete: string) =>
  ({ name, kind, label, autoComplete, required: true }) satisfies FieldSpec

const password = field('password', 'password', 'password', 'current-password')
const newPassword = field('password', 'newPassword', 'newPassword', 'new-password')
const code = field('code', 'code', 'code', 'one-time-code')
const answer = field('answer', 'text', 'answer', 'off')
const keep: FieldSpec = { ...field('keep', 'checkbox', 'keep', 'off'), required: false }

/** The one field that says who you are. */
function identifier({ signInWith }: AuthSettings): FieldSpec {
  const email = signInWith.includes('email')
  const phone = signInWith.includes('phone_number')
  const username = signInWith.some(isUsername)
  if (username && email && phone)
    return field('username', 'text', 'usernameEmailOrPhone', 'username')
  if (username && email) return field('username', 'text', 'usernameOrEmail', 'username')
  if (username && phone) return field('username', 'text', 'usernameOrPhone', 'username')
  if (email && phone) return field('username', 'text', 'emailOrPhone', 'username')
  if (phone) return field('username', 'tel', 'phone_number', 'username')
  if (email) return field('username', 'email', 'email', 'username')
  return field('username', 'text', 'username', 'username')
}

const isUsername = (name: SignInName) => name === 'username' || name === 'preferred_username'

/** Who you are and what the pool must know: contacts that get verified count as required. */
function account(settings: AuthSettings): FieldSpec[] {
  const { signInWith, verification, attributes } = settings
  const username = signInWith.some(isUsername)
  const contacts = signInWith.filter((name): name is Contact => !isUsername(name))
  const first = identifier({ ...settings, signInWith: username ? ['username'] : contacts })
  // A pool that takes either needs one of the two, so what it verifies is whichever is typed.
  const either = !username && contacts.length > 1
  const wanted = new Set<AttributeName>([
    ...(either ? [] : verification.contacts),
    ...attributes.filter(({ required }) => required).map(({ name }) => name),
  ])
  const reach = codeContact(settings)
  if (reach && !either && !wanted.has(reach)) wanted.add(reach)
  const own = !username && contacts.length === 1 ? contacts[0] : undefined
  if (own) wanted.delete(own)
  if (either) for (const contact of contacts) wanted.delete(contact)
  const head = own ? { ...first, name: own } : first
  return [head, ...[...wanted].map(name => fieldOf(name, settings, true))]
}

/** Who has no password needs an address for codes, unless a way in without one is there. */
function codeContact({ firstFactors, verification }: AuthSettings): Contact | undefined {
  if (firstFactors.includes('password') || verification.contacts.length > 0) return undefined
  if (firstFactors.includes('emailCode')) return 'email'
  return firstFactors.includes('smsCode') ? 'phone_number' : undefined
}

const kinds: Partial<Record<AttributeName, FieldKind>> = {
  email: 'email',
  phone_number: 'tel',
  birthdate: 'date',
  gender: 'gender',
  address: 'address',
  locale: 'locale',
  zoneinfo: 'timeZone',
  profile: 'url',
  picture: 'url',
  website: 'url',
}

const typeKinds: Record<NonNullable<AttributeSetting['type']>, FieldKind> = {
  string: 'text',
  number: 'number',
  boolean: 'checkbox',
  date: 'date',
}

/** @see https://html.spec.whatwg.org/#autofilling-form-controls:-the-autocomplete-attribute */
const tokens: Partial<Record<AttributeName, string>> = {
  name: 'name',
  given_name: 'given-name',
  middle_name: 'additional-name',
  family_name: 'family-name',
  nickname: 'nickname',
  preferred_username: 'nickname',
  email: 'email',
  phone_number: 'tel',
  birthdate: 'bday',
  gender: 'sex',
  address: 'street-address',
  locale: 'language',
  profile: 'url',
  picture: 'photo',
  website: 'url',
}

/** The field of one attribute, as the pool's settings have it. */
export function fieldOf(
  name: AttributeName,
  { attributes }: Pick<AuthSettings, 'attributes'>,
  required = false,
): FieldSpec {
  const { type, min, max } = attributes.find(known => known.name === name) ?? { name }
  const standard = standardAttributes.find(known => known === name)
  return {
    name,
    kind: kinds[name] ?? typeKinds[type ?? 'string'],
    label: standard ?? null,
    autoComplete: tokens[name] ?? 'off',
    required,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }
}

/** Whether a pool could have an attribute of this name. */
export function isAttributeName(name: string): name is AttributeName {
  return name.startsWith('custom:') || standardAttributes.some(known => known === name)
}
