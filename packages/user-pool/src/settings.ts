import type { AuthSettings } from '@portico/core'
import type { DemoAccount } from './demo-accounts.ts'
import { checkMessages, type Messages } from './messages/templates.ts'

/** The ways in that an app client may be allowed. @see Cognito `ExplicitAuthFlows` */
export type AuthFlow =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_AUTH'
  | 'REFRESH_TOKEN_AUTH'

/** How long things last; Cognito's own defaults. */
export interface Lifetimes {
  accessTokenSeconds: number
  idTokenSeconds: number
  refreshTokenSeconds: number
  /** A code that confirms an account or verifies an attribute. */
  signUpCodeSeconds: number
  resetCodeSeconds: number
  /** The time between a challenge and its answer. */
  sessionSeconds: number
  temporaryPasswordDays: number
}

/** How passkeys are made and used, where `firstFactors` has them. @see Cognito `WebAuthnConfiguration` */
export interface PasskeySettings {
  /** The host name passkeys are good for, with those below it; without it, that of the page that asks. */
  relyingPartyId?: string
  /** Whether the authenticator must check who holds it, by a PIN, a finger or a face. */
  userVerification: 'preferred' | 'required'
}

/** Everything a pool is made from: what a person sees of it, its ids, and its one app client. */
export interface PoolSettings extends AuthSettings {
  region: string
  /** `{region}_{name}`; the name is part of the arithmetic of a sign-in. */
  userPoolId: string
  clientId: string
  /** What people call the pool; shown by `DescribeUserPool`. */
  poolName: string
  /**
   * The `iss` of every token. By default it is the address that was asked and `/{userPoolId}`: Cognito's own
   * issuer when that is Cognito's own address, and `http://localhost:…/{userPoolId}` behind a port. The keys are
   * published below it, where a verifier looks for them.
   */
  issuer?: string
  lifetimes: Lifetimes
  /** What the app client allows; all of them by default. */
  authFlows: readonly AuthFlow[]
  passkeys: PasskeySettings
  /** Whether an unknown user is answered like a known one; on, as in new app clients. */
  preventUserExistenceErrors: boolean
  /** Whether a refresh token is spent by its use. */
  refreshRotation: boolean
  /** What messages say, by occasion; Cognito's own words where nothing is said. */
  messages: Messages
  /** E-mail addresses and phone numbers that nothing can be sent to. */
  undeliverable: readonly string[]
  /** Passwords the pool takes for stolen, in place of Cognito's check for compromised credentials. */
  compromisedPasswords: readonly string[]
  /** People who are there from the first start. */
  accounts: readonly DemoAccount[]
}

/** What you may say about a pool; {@link completePoolSettings} fills in the rest. */
export interface GivenPoolSettings extends Partial<Omit<PoolSettings, 'lifetimes' | 'passkeys'>> {
  lifetimes?: Partial<Lifetimes>
  passkeys?: Partial<PasskeySettings>
}

const day = 24 * 60 * 60

/** Cognito's defaults where it has them; sign-in by e-mail, verified by a code, where it asks. */
const defaults: PoolSettings = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Portico00',
  clientId: '1example23456789portico000',
  poolName: 'Portico',
  signInWith: ['email'],
  caseSensitive: false,
  attributes: [{ name: 'email', required: true }],
  passwordPolicy: { minLength: 8, lowercase: true, uppercase: true, number: true, symbol: true },
  selfSignUp: true,
  mfa: { mode: 'optional', methods: ['totp'] },
  recovery: ['email'],
  verification: { contacts: ['email'], by: 'code' },
  devices: 'never',
  deviceSkipsMfa: false,
  firstFactors: ['password'],
  offers: ['passkey'],
  keepSignedIn: false,
  lifetimes: {
    accessTokenSeconds: 3600,
    idTokenSeconds: 3600,
    refreshTokenSeconds: 30 * day,
    signUpCodeSeconds: day,
    resetCodeSeconds: 3600,
    sessionSeconds: 180,
    temporaryPasswordDays: 7,
  },
  authFlows: [
    'USER_SRP_AUTH',
    'USER_PASSWORD_AUTH',
    'USER_AUTH',
    'CUSTOM_AUTH',
    'REFRESH_TOKEN_AUTH',
  ],
  passkeys: { userVerification: 'preferred' },
  preventUserExistenceErrors: true,
  refreshRotation: false,
  messages: {},
  undeliverable: [],
  compromisedPasswords: [],
  accounts: [],
}

/**
 * Completes what you say about a pool.
 *
 * @throws {TypeError} when the user pool id is not `{region}_{letters and digits}`, or a message lacks its blanks
 */
export function completePoolSettings(given: GivenPoolSettings = {}): PoolSettings {
  const { lifetimes, passkeys, ...said } = given
  const region = said.region ?? said.userPoolId?.split('_')[0] ?? defaults.region
  const settings = {
    ...defaults,
    userPoolId: `${region}_Portico00`,
    ...said,
    region,
    lifetimes: { ...defaults.lifetimes, ...lifetimes },
    passkeys: { ...defaults.passkeys, ...passkeys },
  }
  if (!/^[\w-]+_[0-9a-zA-Z]+$/.test(settings.userPoolId)) {
    throw new TypeError(`"${settings.userPoolId}" is no user pool id: expected {region}_{name}`)
  }
  checkMessages(settings.messages)
  return settings
}
