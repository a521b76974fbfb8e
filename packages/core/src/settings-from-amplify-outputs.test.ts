import { describe, expect, it } from 'vitest'
import { createCognitoClient } from './cognito/cognito.ts'
import {
  connectionFromAmplifyOutputs,
  settingsFromAmplifyOutputs,
} from './settings-from-amplify-outputs.ts'

/** As `npx ampx sandbox` writes it, ids changed. */
const outputs = {
  auth: {
    user_pool_id: 'eu-west-1_AbCdEf123',
    aws_region: 'eu-west-1',
    user_pool_client_id: '1example23456789',
    identity_pool_id: 'eu-west-1:00000000-0000-0000-0000-000000000000',
    mfa_methods: ['SMS', 'TOTP'],
    standard_required_attributes: ['email', 'given_name'],
    username_attributes: ['email', 'phone_number'],
    user_verification_types: ['email', 'phone_number'],
    groups: [{ ADMINS: { precedence: 0 } }],
    mfa_configuration: 'OPTIONAL',
    password_policy: {
      min_length: 10,
      require_lowercase: true,
      require_numbers: true,
      require_symbols: false,
      require_uppercase: false,
    },
    oauth: {
      identity_providers: ['GOOGLE'],
      redirect_sign_in_uri: ['https://example.com/'],
      redirect_sign_out_uri: ['https://example.com/'],
      response_type: 'code',
      scopes: ['openid'],
      domain: 'example.auth.eu-west-1.amazoncognito.com',
    },
    unauthenticated_identities_enabled: true,
  },
  version: '1.4',
}

const withAuth = (auth: object) => ({ ...outputs, auth: { ...outputs.auth, ...auth } })

describe('amplify_outputs.json', () => {
  it('becomes settings', () => {
    expect(settingsFromAmplifyOutputs(outputs)).toEqual({
      signInWith: ['email', 'phone_number'],
      caseSensitive: false,
      attributes: [
        { name: 'email', required: true },
        { name: 'given_name', required: true },
      ],
      passwordPolicy: { minLength: 10, lowercase: true, number: true },
      selfSignUp: true,
      mfa: { mode: 'optional', methods: ['sms', 'totp'] },
      recovery: ['email', 'phone_number'],
      verification: { contacts: ['email', 'phone_number'], by: 'code' },
      devices: 'never',
      deviceSkipsMfa: false,
      offers: ['passkey'],
      providers: [{ id: 'Google', kind: 'Google' }],
      keepSignedIn: false,
      firstFactors: ['password'],
    })
  })

  it('says where the pool is', () => {
    expect(connectionFromAmplifyOutputs(outputs)).toEqual({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_AbCdEf123',
      clientId: '1example23456789',
      hostedPages: {
        domain: 'https://example.auth.eu-west-1.amazoncognito.com',
        redirectTo: ['https://example.com/'],
        signOutTo: ['https://example.com/'],
        scopes: ['openid'],
      },
      identityPoolId: 'eu-west-1:00000000-0000-0000-0000-000000000000',
    })
    const { oauth: _, identity_pool_id: __, ...auth } = outputs.auth
    expect(connectionFromAmplifyOutputs({ ...outputs, auth })).toEqual({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_AbCdEf123',
      clientId: '1example23456789',
    })
  })

  it('is what a client can be made from, with hosted pages', () => {
    const client = createCognitoClient(connectionFromAmplifyOutputs(outputs))
    expect(client.redirect).toBeDefined()
  })

  it.each([
    [{ response_type: 'token' }, 'amplify_outputs.auth.oauth.response_type should be one of code'],
    [{ domain: undefined }, 'amplify_outputs.auth.oauth.domain should be a text'],
    [{ scopes: [1] }, 'amplify_outputs.auth.oauth.scopes should be a list of texts'],
  ])('with %j for hosted pages gives no connection', (different, why) => {
    const oauth = { ...outputs.auth.oauth, ...different }
    expect(() => connectionFromAmplifyOutputs(withAuth({ oauth }))).toThrow(why)
  })

  it('with passwordless sign-in puts the preferred way first', () => {
    const passwordless = {
      email_otp_enabled: true,
      sms_otp_enabled: false,
      web_authn: { relying_party_id: 'example.com', user_verification: 'preferred' },
      preferred_challenge: 'WEB_AUTHN',
    }
    expect(settingsFromAmplifyOutputs(withAuth({ passwordless })).firstFactors).toEqual([
      'passkey',
      'password',
      'emailCode',
    ])
  })

  it('that says the least has Cognito’s defaults', () => {
    const { aws_region, user_pool_id, user_pool_client_id } = outputs.auth
    const least = { version: '1', auth: { aws_region, user_pool_id, user_pool_client_id } }
    expect(settingsFromAmplifyOutputs(least)).toMatchObject({
      signInWith: ['username'],
      attributes: [],
      passwordPolicy: {
        minLength: 8,
        lowercase: true,
        uppercase: true,
        number: true,
        symbol: true,
      },
      mfa: { mode: 'off', methods: [] },
      recovery: [],
      verification: { contacts: [] },
    })
  })

  it('may require attributes that nobody can fill in', () => {
    const auth = { standard_required_attributes: ['sub', 'name', 'updated_at'] }
    expect(settingsFromAmplifyOutputs(withAuth(auth)).attributes).toEqual([
      { name: 'name', required: true },
    ])
  })
})

describe('another document', () => {
  it.each([
    [undefined, /amplify_outputs should be an object, and is missing\..*ampx/],
    ['{"version":"1"}', /should be an object, and is "\{/],
    [[], /should be an object, and is \[\]/],
    [{ auth: outputs.auth }, /amplify_outputs\.version should be .*, and is missing/],
    [{ ...outputs, version: '2' }, /amplify_outputs\.version should be "1" or "1.x", and is "2"/],
    [{ version: '1.4' }, /amplify_outputs\.auth should be what `defineAuth` adds/],
    [withAuth({ mfa_configuration: 'ON' }), /auth\.mfa_configuration should be one of NONE, /],
    [withAuth({ mfa_methods: 'TOTP' }), /auth\.mfa_methods should be a list, and is "TOTP"/],
    [withAuth({ username_attributes: ['toString'] }), /auth\.username_attributes should be a list/],
    [withAuth({ password_policy: { min_length: 'ten' } }), /min_length should be a number/],
    [withAuth({ password_policy: { require_numbers: 1 } }), /require_numbers should be true or f/],
  ])('%j is refused with where and why', (json, message) => {
    expect(() => settingsFromAmplifyOutputs(json)).toThrow(TypeError)
    expect(() => settingsFromAmplifyOutputs(json)).toThrow(message)
  })

  it('without a client id gives no connection', () => {
    const auth = { user_pool_client_id: undefined }
    expect(() => connectionFromAmplifyOutputs(withAuth(auth))).toThrow(
      /auth\.user_pool_client_id should be a text, and is missing/,
    )
  })
})
