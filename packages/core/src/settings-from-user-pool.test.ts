import { createUserPool } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import type { AuthSettings } from './settings.ts'
import { settingsFromUserPool } from './settings-from-user-pool.ts'

/** As the AWS CLI prints it, ids changed and the standard attributes shortened. */
const described = {
  UserPool: {
    Id: 'eu-west-1_AbCdEf123',
    Name: 'customers',
    Policies: {
      PasswordPolicy: {
        MinimumLength: 12,
        RequireUppercase: true,
        RequireLowercase: true,
        RequireNumbers: false,
        RequireSymbols: false,
        PasswordHistorySize: 3,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
    },
    DeletionProtection: 'ACTIVE',
    LambdaConfig: {},
    LastModifiedDate: '2026-03-01T10:00:00.000000+00:00',
    SchemaAttributes: [
      {
        Name: 'profile',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: false,
        Mutable: true,
        Required: false,
        StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
      },
      {
        Name: 'birthdate',
        AttributeDataType: 'String',
        Mutable: true,
        Required: true,
        StringAttributeConstraints: { MinLength: '10', MaxLength: '10' },
      },
      { Name: 'email_verified', AttributeDataType: 'Boolean', Mutable: true, Required: false },
      {
        Name: 'sub',
        AttributeDataType: 'String',
        Mutable: false,
        Required: true,
        StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
      },
      {
        Name: 'updated_at',
        AttributeDataType: 'Number',
        Mutable: true,
        Required: false,
        NumberAttributeConstraints: { MinValue: '0' },
      },
      {
        Name: 'custom:seats',
        AttributeDataType: 'Number',
        Mutable: false,
        Required: false,
        NumberAttributeConstraints: { MinValue: '1', MaxValue: '50' },
      },
      {
        Name: 'custom:plan',
        AttributeDataType: 'String',
        Mutable: true,
        Required: false,
        StringAttributeConstraints: {},
      },
      { Name: 'dev:note', AttributeDataType: 'String', Mutable: true, Required: false },
    ],
    AutoVerifiedAttributes: ['email'],
    AliasAttributes: ['email', 'preferred_username'],
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
    MfaConfiguration: 'ON',
    DeviceConfiguration: {
      ChallengeRequiredOnNewDevice: true,
      DeviceOnlyRememberedOnUserPrompt: true,
    },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
    UsernameConfiguration: { CaseSensitive: false },
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Priority: 2, Name: 'verified_phone_number' },
        { Priority: 1, Name: 'verified_email' },
      ],
    },
  },
}

const mfa = {
  SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::1:role/sms' } },
  SoftwareTokenMfaConfiguration: { Enabled: true },
  MfaConfiguration: 'ON',
}

const settings: AuthSettings = {
  signInWith: ['username', 'email', 'preferred_username'],
  caseSensitive: false,
  attributes: [
    { name: 'birthdate', required: true },
    { name: 'custom:seats', type: 'number', mutable: false, min: 1, max: 50 },
    { name: 'custom:plan' },
  ],
  passwordPolicy: { minLength: 12, lowercase: true, uppercase: true, history: 3 },
  selfSignUp: false,
  mfa: { mode: 'required', methods: ['totp', 'sms'] },
  recovery: ['email', 'phone_number'],
  verification: { contacts: ['email'], by: 'link' },
  devices: 'ask',
  deviceSkipsMfa: true,
  offers: ['passkey'],
  providers: [],
  keepSignedIn: false,
  firstFactors: ['password', 'emailCode', 'passkey'],
}

const withPool = (changes: object) => ({ UserPool: { ...described.UserPool, ...changes } })

describe('the description of a user pool', () => {
  it('becomes settings, with or without its wrapper', () => {
    expect(settingsFromUserPool(described, mfa)).toEqual(settings)
    expect(settingsFromUserPool(described.UserPool, mfa)).toEqual(settings)
  })

  it('says that an e-mail or phone is the user name', () => {
    const pool = withPool({ UsernameAttributes: ['phone_number', 'email'] })
    expect(settingsFromUserPool(pool).signInWith).toEqual(['phone_number', 'email'])
  })

  it.each([
    [{ MfaConfiguration: 'OFF', SmsConfiguration: {} }, []],
    [{ MfaConfiguration: 'OPTIONAL', SmsConfiguration: {} }, ['sms']],
    [{ MfaConfiguration: 'OPTIONAL' }, ['totp']],
  ])('without its MFA configuration is guessed from %j', (changes, methods) => {
    expect(settingsFromUserPool(withPool(changes)).mfa.methods).toEqual(methods)
  })

  it('of an old pool says little, and means what pools did then', () => {
    expect(settingsFromUserPool({ Id: 'eu-west-1_Old' })).toEqual({
      signInWith: ['username'],
      caseSensitive: true,
      attributes: [],
      passwordPolicy: { minLength: 8 },
      selfSignUp: true,
      mfa: { mode: 'off', methods: [] },
      recovery: ['phone_number', 'email'],
      verification: { contacts: [], by: 'code' },
      devices: 'never',
      deviceSkipsMfa: false,
      offers: ['passkey'],
      providers: [],
      keepSignedIn: false,
      firstFactors: ['password'],
    })
  })

  it('may leave recovery to an administrator', () => {
    const RecoveryMechanisms = [{ Priority: 1, Name: 'admin_only' }]
    const pool = withPool({ AccountRecoverySetting: { RecoveryMechanisms } })
    expect(settingsFromUserPool(pool).recovery).toEqual([])
  })

  it.each<[string, Partial<AuthSettings>]>([
    ['the one above', settings],
    ['an open one', { signInWith: ['email'], devices: 'always', caseSensitive: true }],
    ['a phone’s', { signInWith: ['phone_number'], recovery: ['phone_number'] }],
    [
      'a closed one',
      { selfSignUp: false, recovery: [], verification: { contacts: [], by: 'code' } },
    ],
  ])('comes back as it was from the embedded pool: %s', async (_, given) => {
    const pool = createUserPool(given)
    const json = await pool.call('DescribeUserPool', {})
    const read = settingsFromUserPool(json, await pool.call('GetUserPoolMfaConfig', {}))
    const again = createUserPool(read)
    expect(await again.call('DescribeUserPool', {})).toEqual(json)
    expect(read).toMatchObject(given)
  })
})

describe('another document', () => {
  it.each([
    [null, undefined, /describe-user-pool should be an object, and is null\. Pass what `aws cogn/],
    [{}, undefined, /describe-user-pool\.Id should be the id of a user pool, and is missing/],
    [{ UserPool: 'x' }, undefined, /describe-user-pool\.UserPool should be an object/],
    [
      withPool({ MfaConfiguration: 'YES' }),
      undefined,
      /UserPool\.MfaConfiguration should be one o/,
    ],
    [
      withPool({ SchemaAttributes: [{}] }),
      undefined,
      /SchemaAttributes\[0\]\.Name should be the n/,
    ],
    [withPool({ AliasAttributes: ['x'] }), undefined, /AliasAttributes should be a list of one of/],
    [described, 'x', /get-user-pool-mfa-config should be an object.*get-user-pool-mfa-config --us/],
  ])('%# is refused with where and why', (json, mfa, message) => {
    expect(() => settingsFromUserPool(json, mfa)).toThrow(TypeError)
    expect(() => settingsFromUserPool(json, mfa)).toThrow(message)
  })
})
