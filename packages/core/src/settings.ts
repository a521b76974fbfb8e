import type { PasswordPolicy } from './password.ts'

/** The attributes every pool has, under their OpenID Connect names. */
export const standardAttributes = [
  'name',
  'given_name',
  'middle_name',
  'family_name',
  'nickname',
  'preferred_username',
  'email',
  'phone_number',
  'birthdate',
  'gender',
  'address',
  'locale',
  'zoneinfo',
  'profile',
  'picture',
  'website',
] as const

export type StandardAttribute = (typeof standardAttributes)[number]
export type AttributeName = StandardAttribute | `custom:${string}`

/** What a person types to say who they are. */
export type SignInName = 'username' | 'email' | 'phone_number' | 'preferred_username'

/** Something that codes can be sent to. */
export type Contact = 'email' | 'phone_number'

export interface AttributeSetting {
  name: AttributeName
  required?: boolean
  /** `string` unless said otherwise. */
  type?: 'string' | 'number' | 'boolean' | 'date'
  /** `false`: it can be set once, at sign-up, and never again. */
  mutable?: boolean
  /** Fewest characters, or the smallest number. */
  min?: number
  /** Most characters, or the largest number. */
  max?: number
}

export type MfaMethod = 'totp' | 'sms' | 'email'

/** A way to prove who one is. `custom` is the pool's own, made of triggers. */
export type FirstFactor = 'password' | 'emailCode' | 'smsCode' | 'passkey' | 'custom'

/** What may be proposed to somebody who just came in, at most one a sign-in, each with “not now”. */
export type Offer = 'passkey' | 'mfa' | 'verification'

/** The kinds of identity provider a user pool takes people from. @see Cognito `IdentityProviderTypeType` */
export const providerKinds = [
  'Google',
  'Facebook',
  'LoginWithAmazon',
  'SignInWithApple',
  'OIDC',
  'SAML',
] as const

export type ProviderKind = (typeof providerKinds)[number]

/** Somebody else who can say who a person is: a social network, or the organisation they work for. */
export interface ProviderSetting {
  /** As the pool calls it: `Google`, or the name an OpenID Connect or SAML provider was given. */
  id: string
  kind: ProviderKind
  /** What people call it; its id where nothing is said, and `Amazon` and `Apple` for these. */
  name?: string
  /** The e-mail domains it speaks for: who types such an address is led there. @see Cognito `IdpIdentifiers` */
  domains?: readonly string[]
}

/**
 * How a user pool is set up, as far as a person can see it. It drives the forms and the embedded pool alike.
 *
 * Load it from a file you have (`settingsFromAmplifyOutputs`, `settingsFromUserPool`) or write it.
 */
export interface AuthSettings {
  /**
   * What people sign in with, in the order a form names them. With `username`, the others are aliases of it
   * (good once verified); without, each is a user name by itself.
   */
  signInWith: readonly SignInName[]
  /** Whether `Ada` and `ada` are two people. */
  caseSensitive: boolean
  /** Attributes the pool knows beyond their defaults: required ones are asked for at sign-up. */
  attributes: readonly AttributeSetting[]
  passwordPolicy: PasswordPolicy
  /** Whether people may make their own accounts. */
  selfSignUp: boolean
  mfa: { mode: 'off' | 'optional' | 'required'; methods: readonly MfaMethod[] }
  /** Where reset codes may go, best first. Empty: only an administrator can reset a password. */
  recovery: readonly Contact[]
  /** What is verified at sign-up, and how. Empty: an administrator confirms, or a trigger does. */
  verification: { contacts: readonly Contact[]; by: 'code' | 'link' }
  /** Whether devices are remembered: never, when the person says so, or always. */
  devices: 'never' | 'ask' | 'always'
  /** Whether a remembered device stands for the second factor. */
  deviceSkipsMfa: boolean
  /**
   * The ways in. With anything beside `password`, the form asks who you are first, and the back end says how each
   * person may go on.
   */
  firstFactors: readonly FirstFactor[]
  /** The one to try first; without it, or where a person does not have it, they choose. */
  preferredFactor?: FirstFactor
  /** What to propose after a sign-in, in this order, to those it applies to. */
  offers: readonly Offer[]
  /**
   * Who else may say who people are, in the order of their buttons. They are reached through the hosted pages: with a
   * client that has none, there are no buttons.
   */
  providers: readonly ProviderSetting[]
  /** Whether the form asks “keep me signed in”: a session that outlives the tab. */
  keepSignedIn: boolean
}

/**
 * What the kit assumes when nobody says otherwise: sign-in by e-mail, verified by a code, and a password of
 * fifteen characters with no further rules (eight where a second factor is required).
 *
 * @see NIST SP 800-63B-4, 3.1.1.2
 */
export const defaultSettings: AuthSettings = {
  signInWith: ['email'],
  caseSensitive: false,
  attributes: [{ name: 'email', required: true }],
  passwordPolicy: { minLength: 15 },
  selfSignUp: true,
  mfa: { mode: 'optional', methods: ['totp'] },
  recovery: ['email'],
  verification: { contacts: ['email'], by: 'code' },
  devices: 'never',
  deviceSkipsMfa: false,
  firstFactors: ['password'],
  offers: ['passkey'],
  providers: [],
  keepSignedIn: false,
}

/** Completes what an application says about its pool with what the kit assumes. */
export function completeSettings(given: Partial<AuthSettings> = {}): AuthSettings {
  const minLength = given.mfa?.mode === 'required' ? 8 : 15
  const settings = { ...defaultSettings, passwordPolicy: { minLength }, ...given }
  return { ...settings, providers: settings.providers.map(withName) }
}

/** Nobody calls Amazon “LoginWithAmazon”, but Cognito. */
const withName = (provider: ProviderSetting): ProviderSetting => ({
  name: provider.id.replace(/^(LoginWith|SignInWith)/, ''),
  ...provider,
})
