import type { AuthSettings } from '@portico/core'
import type { AppClient, GivenAppClient, TokenLifetimes } from './app-client.ts'
import type { DemoAccount } from './demo-accounts.ts'
import { checkMessages, type Messages } from './messages/templates.ts'
import { needsKey, type PoolProvider, type SamlKey } from './provider-settings.ts'

/** How long things last; Cognito's own defaults. */
export interface Lifetimes extends TokenLifetimes {
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

/** An API that access tokens are for. @see Cognito `ResourceServerType` */
export interface ResourceServer {
  /** Such as `https://api.example.com` or `meetings`; a scope is `{identifier}/{name}`. */
  identifier: string
  name: string
  scopes: readonly { name: string; description: string }[]
}

/** People who belong together, from the first start. @see Cognito `GroupType` */
export interface GroupSetting {
  name: string
  description?: string
  /** The role that AWS credentials are for, where the identity pool's roles go by the token. */
  roleArn?: string
  /** The smaller, the earlier; a group without one comes last. */
  precedence?: number
}

/** Chooses a role by a claim of the ID token. @see Cognito identity pools `MappingRule` */
export interface RoleRule {
  claim: string
  match: 'Equals' | 'NotEqual' | 'Contains' | 'StartsWith'
  value: string
  roleArn: string
}

/** An identity pool beside the user pool: AWS credentials for its people, and for guests. */
export interface IdentityPoolSettings {
  /** `{region}:{uuid}` */
  identityPoolId: string
  /** Role of guests; without it there are none. */
  guestRoleArn?: string
  /** Role of who is signed in. */
  memberRoleArn: string
  /**
   * `token`: the role of their group, where they have one. `rules`: the first rule that fits. `fallback` says what
   * happens where neither gives a role: that of a member, or none.
   */
  roleMapping?:
    | { by: 'token'; fallback: 'member' | 'deny' }
    | { by: 'rules'; rules: readonly RoleRule[]; fallback: 'member' | 'deny' }
}

/** Everything a pool is made from: what a person sees of it, its ids, and its first app client. */
export interface PoolSettings extends AuthSettings, AppClient {
  region: string
  /** `{region}_{name}`; the name is part of the arithmetic of a sign-in. */
  userPoolId: string
  /** What people call the pool; shown by `DescribeUserPool`. */
  poolName: string
  /**
   * The `iss` of every token. By default it is the address that was asked and `/{userPoolId}`: Cognito's own
   * issuer when that is Cognito's own address, and `http://localhost:…/{userPoolId}` behind a port. The keys are
   * published below it, where a verifier looks for them.
   */
  issuer?: string
  lifetimes: Lifetimes
  /** App clients beside the first. */
  clients: readonly GivenAppClient[]
  /**
   * Where the login pages are: `/oauth2/authorize` sends people to `{loginPages}/login`. An address, or a path on the
   * origin the pool answers at. Without it, a plain page of the pool's own asks for a name and a password.
   */
  loginPages: string
  providers: readonly PoolProvider[]
  /** Signs what SAML providers are asked, and opens what they encrypted. */
  samlKey?: SamlKey
  resourceServers: readonly ResourceServer[]
  identityPool?: IdentityPoolSettings
  /** Groups that are there from the first start, for `accounts` to be in. */
  groups: readonly GroupSetting[]
  passkeys: PasskeySettings
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
  clientName: 'Portico',
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
  providers: [],
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
  oauthFlows: ['code'],
  scopes: ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'],
  callbackUrls: [],
  logoutUrls: [],
  clients: [],
  loginPages: '',
  resourceServers: [],
  groups: [],
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
 * @throws {TypeError} when the user pool id is not `{region}_{letters and digits}`, a message lacks its blanks, or a
 *   provider needs a key that is not given
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
  const keyless = settings.samlKey
    ? undefined
    : settings.providers.find(({ saml }) => saml && needsKey(saml))
  if (keyless) throw new TypeError(`The provider "${keyless.id}" needs the setting samlKey`)
  checkMessages(settings.messages)
  return settings
}
