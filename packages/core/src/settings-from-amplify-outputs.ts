import { type DocumentReader, readDocument } from './document-reader.ts'
import {
  type AuthSettings,
  type Contact,
  defaultSettings,
  type FirstFactor,
  type MfaMethod,
  type ProviderKind,
  type SignInName,
  type StandardAttribute,
  standardAttributes,
} from './settings.ts'

/** What a client needs to find a user pool. */
export interface CognitoConnection {
  region: string
  userPoolId: string
  clientId: string
  /** The user pool's hosted pages, where `defineAuth` has external providers. */
  hostedPages?: {
    domain: string
    redirectTo: readonly string[]
    signOutTo: readonly string[]
    scopes: readonly string[]
  }
  /** `eu-west-1:{uuid}` */
  identityPoolId?: string
}

/**
 * Reads the settings out of the `amplify_outputs.json` of Amplify Gen 2, schema 1.x.
 *
 * The file does not say who may sign up, where reset codes go, and whether devices are remembered; what
 * `defineAuth` does by itself stands in: anybody, the verified contacts, and never. Nor does it name OpenID Connect and
 * SAML providers: add them to `providers`.
 *
 * @throws {TypeError} that says which member is wrong and what to do
 * @see https://docs.amplify.aws/react/reference/amplify_outputs/
 */
export function settingsFromAmplifyOutputs(json: unknown): AuthSettings {
  const auth = readAuth(json)
  const signInWith = auth.words('username_attributes', signInNames)
  const contacts = auth.words('user_verification_types', contactNames)
  return {
    signInWith: signInWith.length > 0 ? signInWith : ['username'],
    caseSensitive: false,
    attributes: auth
      .words('standard_required_attributes', attributeNames)
      .flatMap(name => (name ? [{ name, required: true }] : [])),
    passwordPolicy: readPasswordPolicy(auth.object('password_policy')),
    selfSignUp: true,
    mfa: {
      mode: auth.word('mfa_configuration', mfaModes) ?? 'off',
      methods: auth.words('mfa_methods', mfaMethods),
    },
    recovery: contacts.length > 0 ? contacts : signInWith.filter(isContact),
    verification: { contacts, by: 'code' },
    devices: 'never',
    deviceSkipsMfa: false,
    offers: defaultSettings.offers,
    providers: readProviders(auth.object('oauth')),
    keepSignedIn: false,
    firstFactors: readFirstFactors(auth.object('passwordless')),
  }
}

/**
 * Reads where the user pool, its hosted pages and its identity pool are out of the same file:
 * `createCognitoClient(connectionFromAmplifyOutputs(outputs))`.
 *
 * @throws {TypeError} that says which member is wrong and what to do
 */
export function connectionFromAmplifyOutputs(json: unknown): CognitoConnection {
  const auth = readAuth(json)
  const identityPoolId = auth.text('identity_pool_id')
  const needed = (name: string) => auth.text(name) ?? auth.refuse(name, 'a text')
  return {
    region: needed('aws_region'),
    userPoolId: needed('user_pool_id'),
    clientId: needed('user_pool_client_id'),
    ...readHostedPages(auth.object('oauth')),
    ...(identityPoolId && { identityPoolId }),
  }
}

const advice =
  'Pass the content of amplify_outputs.json as `npx ampx sandbox` or `npx ampx generate outputs` wrote it.'

function readAuth(json: unknown): DocumentReader {
  const outputs = readDocument(json, 'amplify_outputs', advice)
  if (!/^1(\.|$)/.test(outputs.text('version') ?? '')) outputs.refuse('version', '"1" or "1.x"')
  return outputs.object('auth') ?? outputs.refuse('auth', 'what `defineAuth` adds')
}

const contactNames: Record<Contact, Contact> = { email: 'email', phone_number: 'phone_number' }
const signInNames: Record<string, SignInName> = { username: 'username', ...contactNames }

// The file may name two that nobody can fill in.
const attributeNames: Record<string, StandardAttribute | null> = {
  ...Object.fromEntries(standardAttributes.map(name => [name, name])),
  sub: null,
  updated_at: null,
}

const mfaModes = { NONE: 'off', OPTIONAL: 'optional', REQUIRED: 'required' } as const
const mfaMethods: Record<string, MfaMethod> = { TOTP: 'totp', SMS: 'sms', EMAIL: 'email' }

const isContact = (name: SignInName): name is Contact => Object.hasOwn(contactNames, name)

/** Without a policy of its own, a pool has Cognito's. */
function readPasswordPolicy(policy: DocumentReader | undefined): AuthSettings['passwordPolicy'] {
  const rule = (name: string) => policy?.flag(name) ?? !policy
  return {
    minLength: policy?.number('min_length') ?? 8,
    ...(rule('require_lowercase') && { lowercase: true }),
    ...(rule('require_uppercase') && { uppercase: true }),
    ...(rule('require_numbers') && { number: true }),
    ...(rule('require_symbols') && { symbol: true }),
  }
}

const challenges: Record<string, FirstFactor> = {
  PASSWORD: 'password',
  EMAIL_OTP: 'emailCode',
  SMS_OTP: 'smsCode',
  WEB_AUTHN: 'passkey',
}

/** The preferred one first. */
function readFirstFactors(passwordless: DocumentReader | undefined): FirstFactor[] {
  const preferred = passwordless?.word('preferred_challenge', challenges) ?? 'password'
  const factors: FirstFactor[] = [preferred, 'password']
  if (passwordless?.flag('email_otp_enabled')) factors.push('emailCode')
  if (passwordless?.flag('sms_otp_enabled')) factors.push('smsCode')
  if (passwordless?.object('web_authn')) factors.push('passkey')
  return [...new Set(factors)]
}

const providers: Record<string, ProviderKind> = {
  GOOGLE: 'Google',
  FACEBOOK: 'Facebook',
  LOGIN_WITH_AMAZON: 'LoginWithAmazon',
  SIGN_IN_WITH_APPLE: 'SignInWithApple',
}

function readProviders(oauth: DocumentReader | undefined): AuthSettings['providers'] {
  const kinds = oauth?.words('identity_providers', providers) ?? []
  return kinds.map(kind => ({ id: kind, kind }))
}

function readHostedPages(
  oauth: DocumentReader | undefined,
): Pick<CognitoConnection, 'hostedPages'> | undefined {
  if (!oauth) return undefined
  // With `token` the app client may allow nothing but the implicit flow, which the client does not speak.
  oauth.word('response_type', { code: true })
  const domain = oauth.text('domain') ?? oauth.refuse('domain', 'a text')
  return {
    hostedPages: {
      domain: domain.includes('://') ? domain : `https://${domain}`,
      redirectTo: oauth.texts('redirect_sign_in_uri'),
      signOutTo: oauth.texts('redirect_sign_out_uri'),
      scopes: oauth.texts('scopes'),
    },
  }
}
