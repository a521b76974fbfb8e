import { type DocumentReader, readDocument } from './document-reader.ts'
import {
  type AttributeName,
  type AttributeSetting,
  type AuthSettings,
  type Contact,
  defaultSettings,
  type FirstFactor,
  type MfaMethod,
  type SignInName,
  standardAttributes,
} from './settings.ts'

/**
 * Reads the settings out of what `aws cognito-idp describe-user-pool` prints, with or without its outer
 * `UserPool`.
 *
 * @param mfa what `get-user-pool-mfa-config` prints. Without it, the methods are a guess: text messages where the
 *   pool can send them, else an authenticator app.
 * @throws {TypeError} that says which member is wrong and what to do
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html
 */
export function settingsFromUserPool(json: unknown, mfa?: unknown): AuthSettings {
  const outer = readDocument(json, 'describe-user-pool', advice)
  const pool = outer.object('UserPool') ?? outer
  if (!pool.text('Id')) pool.refuse('Id', 'the id of a user pool')

  const policies = pool.object('Policies')
  const byLink = pool.object('VerificationMessageTemplate')?.word('DefaultEmailOption', linkOptions)
  const onlyAdmin = pool.object('AdminCreateUserConfig')?.flag('AllowAdminCreateUserOnly')
  const firstFactors = policies?.object('SignInPolicy')?.words('AllowedFirstAuthFactors', factors)
  return {
    signInWith: readSignInNames(pool),
    // Pools that do not say were made before one could choose.
    caseSensitive: pool.object('UsernameConfiguration')?.flag('CaseSensitive') ?? true,
    attributes: pool.objects('SchemaAttributes').flatMap(readAttribute),
    passwordPolicy: readPasswordPolicy(policies?.object('PasswordPolicy')),
    selfSignUp: !onlyAdmin,
    mfa: {
      mode: pool.word('MfaConfiguration', mfaModes) ?? 'off',
      methods: readMfaMethods(pool, mfa),
    },
    recovery: readRecovery(pool),
    verification: {
      contacts: pool.words('AutoVerifiedAttributes', contactNames),
      by: byLink ?? 'code',
    },
    devices: readDevices(pool.object('DeviceConfiguration')),
    deviceSkipsMfa:
      pool.object('DeviceConfiguration')?.flag('ChallengeRequiredOnNewDevice') ?? false,
    offers: defaultSettings.offers,
    providers: [],
    keepSignedIn: false,
    firstFactors: firstFactors?.length ? firstFactors : ['password'],
  }
}

const advice =
  'Pass what `aws cognito-idp describe-user-pool --user-pool-id …` printed, parsed from JSON.'
const mfaAdvice =
  'Pass what `aws cognito-idp get-user-pool-mfa-config --user-pool-id …` printed, parsed from JSON.'

const linkOptions = { CONFIRM_WITH_LINK: 'link', CONFIRM_WITH_CODE: 'code' } as const
const mfaModes = { OFF: 'off', OPTIONAL: 'optional', ON: 'required' } as const
const contactNames: Record<Contact, Contact> = { email: 'email', phone_number: 'phone_number' }
const aliasNames: Record<string, SignInName> = {
  ...contactNames,
  preferred_username: 'preferred_username',
}
const factors: Record<string, FirstFactor> = {
  PASSWORD: 'password',
  EMAIL_OTP: 'emailCode',
  SMS_OTP: 'smsCode',
  WEB_AUTHN: 'passkey',
}

function readSignInNames(pool: DocumentReader): SignInName[] {
  const instead = pool.words('UsernameAttributes', contactNames)
  return instead.length > 0 ? instead : ['username', ...pool.words('AliasAttributes', aliasNames)]
}

const types = { String: 'string', Number: 'number', Boolean: 'boolean', DateTime: 'date' } as const

/** Says only what differs from every other pool. */
function readAttribute(attribute: DocumentReader): AttributeSetting[] {
  const name = attribute.text('Name') ?? attribute.refuse('Name', 'the name of an attribute')
  if (!isAttributeName(name)) return []
  const type = attribute.word('AttributeDataType', types) ?? 'string'
  const lengths = attribute.object('StringAttributeConstraints')
  const sizes = attribute.object('NumberAttributeConstraints')
  const usual = name === 'birthdate' ? [10, 10] : [0, 2048]
  const min = type === 'number' ? sizes?.number('MinValue') : lengths?.number('MinLength')
  const max = type === 'number' ? sizes?.number('MaxValue') : lengths?.number('MaxLength')
  const setting: AttributeSetting = {
    name,
    ...(attribute.flag('Required') && { required: true }),
    ...(type !== 'string' && { type }),
    ...(attribute.flag('Mutable') === false && { mutable: false }),
    ...(min !== undefined && (type === 'number' || min !== usual[0]) && { min }),
    ...(max !== undefined && (type === 'number' || max !== usual[1]) && { max }),
  }
  return name.startsWith('custom:') || Object.keys(setting).length > 1 ? [setting] : []
}

const isAttributeName = (name: string): name is AttributeName =>
  name.startsWith('custom:') || standardAttributes.some(known => known === name)

function readPasswordPolicy(policy: DocumentReader | undefined): AuthSettings['passwordPolicy'] {
  const history = policy?.number('PasswordHistorySize')
  return {
    minLength: policy?.number('MinimumLength') ?? 8,
    ...(policy?.flag('RequireLowercase') && { lowercase: true }),
    ...(policy?.flag('RequireUppercase') && { uppercase: true }),
    ...(policy?.flag('RequireNumbers') && { number: true }),
    ...(policy?.flag('RequireSymbols') && { symbol: true }),
    ...(history && { history }),
  }
}

function readMfaMethods(pool: DocumentReader, json: unknown): MfaMethod[] {
  if (json === undefined) {
    if ((pool.word('MfaConfiguration', mfaModes) ?? 'off') === 'off') return []
    return [pool.object('SmsConfiguration') ? 'sms' : 'totp']
  }
  const mfa = readDocument(json, 'get-user-pool-mfa-config', mfaAdvice)
  const methods: MfaMethod[] = []
  if (mfa.object('SoftwareTokenMfaConfiguration')?.flag('Enabled')) methods.push('totp')
  if (mfa.object('SmsMfaConfiguration')) methods.push('sms')
  if (mfa.object('EmailMfaConfiguration')) methods.push('email')
  return methods
}

const mechanisms: Record<string, Contact | 'nobody'> = {
  verified_email: 'email',
  verified_phone_number: 'phone_number',
  admin_only: 'nobody',
}

/** In order of priority. A pool that does not say tries the phone first, as all did once. */
function readRecovery(pool: DocumentReader): Contact[] {
  const setting = pool.object('AccountRecoverySetting')
  if (!setting) return ['phone_number', 'email']
  return setting
    .objects('RecoveryMechanisms')
    .map(one => [one.number('Priority') ?? 0, one.word('Name', mechanisms)] as const)
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, contact]) => (contact && contact !== 'nobody' ? [contact] : []))
}

function readDevices(device: DocumentReader | undefined): AuthSettings['devices'] {
  if (!device) return 'never'
  return device.flag('DeviceOnlyRememberedOnUserPrompt') ? 'ask' : 'always'
}
