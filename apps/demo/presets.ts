import type { AuthSettings } from '@portico/core'
import type { FieldOptions } from '@portico/react'
import type { GivenPoolSettings } from '@portico/user-pool'
import { settings } from './settings.ts'

/** A pool set up in another way, to look round in. */
export interface Preset {
  title: string
  settings: Partial<AuthSettings>
  /** Who is there from the start, by first name, and what awaits them. */
  people: Readonly<Record<string, string>>
  fields?: FieldOptions
  /** The groups some of them are in, by first name. */
  groups?: Readonly<Record<string, readonly string[]>>
  /** What only the pool knows of it. */
  pool?: GivenPoolSettings
  /** Whether people sign in on the hosted pages rather than in Meridian's own. */
  signInBy?: 'redirect'
}

/** The password of everybody who is there. */
export const password = 'Portico-Demo-1'

/** Who else may say who people are. */
const providers = [
  { id: 'Google', kind: 'Google' },
  { id: 'SignInWithApple', kind: 'SignInWithApple', name: 'Apple' },
  { id: 'Facebook', kind: 'Facebook' },
  { id: 'LoginWithAmazon', kind: 'LoginWithAmazon', name: 'Amazon' },
  { id: 'Acme', kind: 'SAML', name: 'Acme Corporation', domains: ['acme.example'] },
  { id: 'Contoso', kind: 'OIDC', name: 'Contoso', domains: ['contoso.example'] },
] as const

/** What an app client may ask of the hosted pages. */
const scopes = ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin', 'meetings/write']

/** Where they send people, registered letter by letter: once for each language of the address. */
const homesOf = (pool: string) => [`/?pool=${pool}`, `/?pool=${pool}&lang=ar`]

const all = ['totp', 'email', 'sms'] as const

/** Meridian's door in every other way a pool can be set up, by the name in its address: `/?pool=mfa`. */
export const presets: Readonly<Record<string, Preset>> = {
  mfa: {
    title: 'A second step, for who has one',
    settings: { ...settings, mfa: { mode: 'optional', methods: all }, offers: ['mfa'] },
    people: {
      annie: 'has an authenticator app',
      hedy: 'gets a code by email',
      dorothy: 'gets a code by text message',
      katherine: 'chooses one of three',
      grace: 'has none, and is offered one',
    },
  },
  'mfa-required': {
    title: 'A second step, for everybody',
    settings: { ...settings, mfa: { mode: 'required', methods: ['totp', 'email'] } },
    people: {
      jean: 'chooses what to set up',
      barbara: 'gets a code at the address she proved',
      margaret: 'was invited: a password first',
    },
  },
  'mfa-app': {
    title: 'An authenticator app, for everybody',
    settings: { ...settings, mfa: { mode: 'required', methods: ['totp'] } },
    people: { barbara: 'sets up an app', annie: 'has one' },
  },
  passwordless: {
    title: 'Passkeys, codes and passwords',
    settings: {
      ...settings,
      firstFactors: ['passkey', 'emailCode', 'smsCode', 'password'],
      mfa: { mode: 'off', methods: [] },
      keepSignedIn: true,
    },
    people: {
      grace: 'may make a passkey once she is in',
      radia: 'has no password',
    },
  },
  codes: {
    title: 'A code first, a password if need be',
    settings: {
      ...settings,
      firstFactors: ['emailCode', 'password'],
      preferredFactor: 'emailCode',
      mfa: { mode: 'off', methods: [] },
    },
    people: { grace: 'gets a code at once', frances: 'forgot her password, which does not matter' },
  },
  'no-password': {
    title: 'No passwords at all',
    settings: {
      ...settings,
      firstFactors: ['passkey', 'emailCode'],
      mfa: { mode: 'off', methods: [] },
    },
    people: { radia: 'gets a code by email' },
  },
  devices: {
    title: 'Remembered devices',
    settings: {
      ...settings,
      mfa: { mode: 'optional', methods: ['totp'] },
      devices: 'ask',
      deviceSkipsMfa: true,
      keepSignedIn: true,
    },
    people: { annie: 'needs her app only once here', grace: 'is asked as well' },
  },
  link: {
    title: 'Confirmed by a link',
    settings: { ...settings, verification: { contacts: ['email'], by: 'link' } },
    people: { joan: 'never followed hers' },
  },
  approval: {
    title: 'Approved by somebody',
    settings: { ...settings, verification: { contacts: [], by: 'code' } },
    people: { joan: 'waits for it', grace: 'is through' },
  },
  staff: {
    title: 'Invited only, helped by an administrator',
    settings: { ...settings, selfSignUp: false, recovery: [] },
    people: { margaret: 'was invited: chooses a password', grace: 'is let straight in' },
  },
  instant: {
    title: 'In at once',
    settings: { ...settings, verification: { contacts: [], by: 'code' } },
    people: { grace: 'is let straight in' },
  },
  username: {
    title: 'User names, and much to say',
    settings: {
      ...settings,
      signInWith: ['username', 'email', 'phone_number'],
      offers: ['verification'],
      attributes: [
        { name: 'name', required: true },
        { name: 'phone_number', required: true },
        { name: 'birthdate', required: true },
        { name: 'gender', required: true },
        { name: 'address', required: true },
        { name: 'locale', required: true },
        { name: 'zoneinfo', required: true },
        { name: 'website', required: true },
        { name: 'custom:team', required: true, max: 20 },
        { name: 'custom:seats', type: 'number', min: 1, max: 500 },
        { name: 'custom:terms', type: 'boolean' },
      ],
      recovery: ['phone_number', 'email'],
    },
    people: {
      grace: 'comes as “grace”, or by her address',
      jean: 'has an address to confirm',
    },
    fields: {
      signUp: {
        name: { order: 5, hint: 'As your team knows you.' },
        phone_number: { country: 'PT' },
        'custom:team': { label: 'Team', placeholder: 'Cartography' },
        'custom:seats': { label: 'Seats', hint: 'How many of you there are.' },
        'custom:terms': {
          label: 'I have read the terms, and nobody will be woken up',
          required: true,
          order: 900,
        },
      },
    },
  },
  phone: {
    title: 'By phone number',
    settings: {
      ...settings,
      signInWith: ['phone_number'],
      attributes: [
        { name: 'phone_number', required: true },
        { name: 'name', required: true },
      ],
      verification: { contacts: ['phone_number'], by: 'code' },
      recovery: ['phone_number'],
    },
    people: { dorothy: 'is let straight in' },
    fields: {
      signIn: { username: { country: 'US' } },
      signUp: { phone_number: { country: 'PT', countries: ['PT', 'AE', 'JP', 'US'] } },
    },
  },
  social: {
    title: 'Google and the like, and two employers',
    settings: { ...settings, providers },
    people: { grace: 'has a password here' },
    pool: { callbackUrls: homesOf('social'), logoutUrls: homesOf('social'), scopes },
  },
  redirect: {
    title: 'On the hosted pages, by redirect',
    settings: {
      ...settings,
      providers: providers.slice(0, 2),
      mfa: { mode: 'optional', methods: all },
    },
    people: { grace: 'has a password', annie: 'has an authenticator app' },
    pool: { callbackUrls: homesOf('redirect'), logoutUrls: homesOf('redirect'), scopes },
    signInBy: 'redirect',
  },
  short: {
    title: 'Tokens of two minutes, and what they open',
    settings,
    people: {
      grace: 'is a member: may look at meetings',
      barbara: 'is an administrator: may write them too',
    },
    groups: { barbara: ['admins'] },
    pool: { lifetimes: { accessTokenSeconds: 120, idTokenSeconds: 120 } },
  },
  custom: {
    title: 'A link by email, made of triggers',
    settings: { ...settings, firstFactors: ['custom'], mfa: { mode: 'off', methods: [] } },
    people: { grace: 'follows the link she is sent' },
  },
}
