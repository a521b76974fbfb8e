import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'

interface Described {
  UserPool: { SchemaAttributes: { Name: string }[] } & Record<string, unknown>
}

describe('a pool that is described', () => {
  it('says what it was made with, as AWS would', async () => {
    const pool = createUserPool({
      signInWith: ['username', 'email', 'preferred_username'],
      caseSensitive: true,
      attributes: [
        { name: 'email', required: true },
        { name: 'custom:age', type: 'number', min: 18, mutable: false },
      ],
      passwordPolicy: { minLength: 12, number: true, history: 3 },
      selfSignUp: false,
      mfa: { mode: 'required', methods: ['totp', 'sms'] },
      recovery: ['phone_number', 'email'],
      verification: { contacts: ['email', 'phone_number'], by: 'link' },
      devices: 'ask',
      deviceSkipsMfa: true,
      firstFactors: ['password', 'passkey'],
      passkeys: { relyingPartyId: 'example.com', userVerification: 'required' },
    })
    const { UserPool } = await pool.call<Described>('DescribeUserPool', {})
    expect(UserPool).toMatchObject({
      Id: 'us-east-1_Portico00',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireNumbers: true,
          RequireSymbols: false,
          PasswordHistorySize: 3,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
      },
      AliasAttributes: ['email', 'preferred_username'],
      UsernameConfiguration: { CaseSensitive: true },
      AutoVerifiedAttributes: ['email', 'phone_number'],
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
      MfaConfiguration: 'ON',
      DeviceConfiguration: {
        DeviceOnlyRememberedOnUserPrompt: true,
        ChallengeRequiredOnNewDevice: true,
      },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Priority: 1, Name: 'verified_phone_number' },
          { Priority: 2, Name: 'verified_email' },
        ],
      },
    })
    const named = (name: string) => UserPool.SchemaAttributes.find(({ Name }) => Name === name)
    expect(named('custom:age')).toEqual({
      Name: 'custom:age',
      AttributeDataType: 'Number',
      DeveloperOnlyAttribute: false,
      Mutable: false,
      Required: false,
      NumberAttributeConstraints: { MinValue: '18' },
    })
    expect(named('email')).toMatchObject({ Required: true })
    expect(named('family_name')).toMatchObject({ Required: false, Mutable: true })
    expect(await pool.call('GetUserPoolMfaConfig', {})).toMatchObject({
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      SmsMfaConfiguration: {},
      WebAuthnConfiguration: { RelyingPartyId: 'example.com', UserVerification: 'required' },
    })
  })

  it('names its triggers and its own words', async () => {
    const pool = createUserPool(
      {
        messages: {
          signUp: { subject: 'Welcome', sms: 'Enter {####}' },
          invitation: { email: '{username}, come in with {####}' },
        },
      },
      { triggers: { preSignUp: event => event, preTokenGenerationV2: event => event } },
    )
    const { UserPool } = await pool.call<Described>('DescribeUserPool', {})
    const arn = 'arn:aws:lambda:us-east-1:000000000000:function'
    expect(UserPool).toMatchObject({
      LambdaConfig: {
        PreSignUp: `${arn}:PreSignUp`,
        PreTokenGenerationConfig: {
          LambdaVersion: 'V2_0',
          LambdaArn: `${arn}:PreTokenGeneration`,
        },
      },
      AdminCreateUserConfig: {
        InviteMessageTemplate: { EmailMessage: '{username}, come in with {####}' },
      },
    })
    expect(UserPool.VerificationMessageTemplate).toEqual({
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      EmailSubject: 'Welcome',
      SmsMessage: 'Enter {####}',
    })
  })

  it('names the contacts people sign in with where they have no user name', async () => {
    const { UserPool } = await createUserPool().call<Described>('DescribeUserPool', {})
    expect(UserPool).toMatchObject({ UsernameAttributes: ['email'], MfaConfiguration: 'OPTIONAL' })
    expect(UserPool).not.toHaveProperty('AliasAttributes')
  })
})
