import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { ada, arrive, enter, prove, refusal, type Tokens, tokensOf } from '../walk.test-kit.ts'
import type { Triggers } from './triggers.ts'

async function poolWith(triggers: Triggers, more = {}) {
  const pool = createUserPool({}, { triggers, ...more })
  const sub = await arrive(pool)
  return { pool, sub }
}

describe('the trigger before a sign-in', () => {
  it('is told who comes and what the app has to say, and may refuse', async () => {
    const told: unknown[] = []
    const { pool, sub } = await poolWith({
      preAuthentication: event => {
        told.push(event)
        if (event.request.validationData.place === 'elsewhere') throw new Error('Not from there.')
        return event
      },
    })
    const from = (place: string, USERNAME = ada.email) =>
      pool.call('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: ada.password },
        ClientMetadata: { place },
      })
    expect(await refusal(from('elsewhere'))).toEqual({
      name: 'UserLambdaValidationException',
      message: 'PreAuthentication failed with error Not from there.',
    })
    await from('home')
    expect(told.at(-1)).toMatchObject({
      triggerSource: 'PreAuthentication_Authentication',
      userName: sub,
      request: {
        userAttributes: { sub, email: ada.email },
        validationData: { place: 'home' },
        userNotFound: false,
      },
      response: {},
    })
    await refusal(from('home', 'nobody@example.com'))
    expect(told.at(-1)).toMatchObject({ request: { userAttributes: {}, userNotFound: true } })
  })
})

describe('the trigger after a sign-in', () => {
  it('is told of who came in, by whichever proof, and not of who did not', async () => {
    const told: unknown[] = []
    const { pool, sub } = await poolWith({
      postAuthentication: event => {
        told.push(event)
        return event
      },
    })
    await refusal(enter(pool, { ...ada, password: 'Wrong-Password-1' }))
    expect(told).toEqual([])
    await enter(pool)
    await prove(pool)
    expect(told).toHaveLength(2)
    expect(told[0]).toMatchObject({
      triggerSource: 'PostAuthentication_Authentication',
      userName: sub,
      request: { newDeviceUsed: false, clientMetadata: {} },
    })
  })
})

it('may have the device forgotten that somebody comes on, which stays so', async () => {
  let then = async (): Promise<unknown> => undefined
  const postAuthentication: Triggers['postAuthentication'] = async event => {
    await then()
    return event
  }
  const pool = createUserPool({ devices: 'ask' }, { triggers: { postAuthentication } })
  await arrive(pool)
  const { AccessToken, NewDeviceMetadata } = (await tokensOf(pool)) as Tokens & {
    NewDeviceMetadata: { DeviceKey: string }
  }
  const named = { AccessToken, DeviceKey: NewDeviceMetadata.DeviceKey }
  await pool.call('ConfirmDevice', named)
  then = () => pool.call('ForgetDevice', named)
  const { email: USERNAME, password: PASSWORD } = ada
  await pool.call('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD, DEVICE_KEY: named.DeviceKey },
  })
  expect(await pool.call('ListDevices', { AccessToken })).toEqual({ Devices: [] })
})

it('sends messages of its own, which lie among the pool’s', async () => {
  const { pool } = await poolWith({
    postAuthentication: (event, { send }) => {
      const { email = '' } = event.request.userAttributes
      send({ to: email, subject: 'Was it you?', text: 'Somebody signed in.' })
      return event
    },
  })
  const before = pool.outbox.messages().length
  await enter(pool)
  expect(pool.outbox.messages().slice(before)).toEqual([
    {
      ...{ to: ada.email, medium: 'EMAIL', subject: 'Was it you?', text: 'Somebody signed in.' },
      ...{ code: null, link: null, at: expect.any(Number) },
    },
  ])
})

describe('the trigger before tokens are made', () => {
  it('adds, changes and takes away claims of the ID token, and never what makes it genuine', async () => {
    const { pool, sub } = await poolWith({
      preTokenGeneration: event => {
        event.response.claimsOverrideDetails = {
          claimsToAddOrOverride: { tier: 'gold', email: 'hidden@example.com', sub: 'somebody' },
          claimsToSuppress: ['email_verified', 'iss'],
          groupOverrideDetails: {
            groupsToOverride: ['readers'],
            iamRolesToOverride: ['arn:role'],
            preferredRole: 'arn:role',
          },
        }
        return event
      },
    })
    const { IdToken, AccessToken } = await tokensOf(pool)
    const id = decodeJwt(IdToken)
    expect(id).toMatchObject({
      sub,
      tier: 'gold',
      email: 'hidden@example.com',
      'cognito:groups': ['readers'],
      'cognito:roles': ['arn:role'],
      'cognito:preferred_role': 'arn:role',
      iss: expect.any(String),
    })
    expect(id).not.toHaveProperty('email_verified')
    expect(decodeJwt(AccessToken)).toMatchObject({ 'cognito:groups': ['readers'] })
    expect(decodeJwt(AccessToken)).not.toHaveProperty('tier')
  })

  it('changes the access token and its scopes too, in its second version', async () => {
    const told: { version: string; request: { scopes: string[] } }[] = []
    const { pool } = await poolWith({
      preTokenGenerationV2: event => {
        told.push(event)
        return {
          ...event,
          response: {
            claimsAndScopeOverrideDetails: {
              idTokenGeneration: { claimsToAddOrOverride: { pets: ['cat', 2, true] } },
              accessTokenGeneration: {
                claimsToAddOrOverride: { plan: { name: 'gold' } },
                claimsToSuppress: ['username'],
                scopesToAdd: ['shop/read'],
                scopesToSuppress: ['aws.cognito.signin.user.admin'],
              },
              groupOverrideDetails: null,
            },
          },
        }
      },
    })
    const { IdToken, AccessToken } = await tokensOf(pool)
    expect(decodeJwt(IdToken).pets).toEqual(['cat', 2, true])
    const access = decodeJwt(AccessToken)
    expect(access).toMatchObject({ plan: { name: 'gold' }, scope: 'shop/read' })
    expect(access).toHaveProperty('username')
    expect(told[0]).toMatchObject({
      version: '2',
      request: { scopes: ['aws.cognito.signin.user.admin'] },
    })
  })

  it('is asked again when tokens are renewed, with what the app has to say', async () => {
    const told: unknown[] = []
    const { pool } = await poolWith({
      preTokenGeneration: event => {
        told.push([event.triggerSource, event.request.clientMetadata])
        return event
      },
    })
    const { RefreshToken } = await tokensOf(pool)
    await pool.call('GetTokensFromRefreshToken', { RefreshToken, ClientMetadata: { why: 'late' } })
    expect(told).toEqual([
      ['TokenGeneration_Authentication', {}],
      ['TokenGeneration_RefreshTokens', { why: 'late' }],
    ])
  })

  it('names a first password where one was chosen', async () => {
    const told: string[] = []
    const pool = createUserPool(
      {},
      {
        triggers: {
          preTokenGeneration: event => {
            told.push(event.triggerSource)
            return event
          },
        },
      },
    )
    await pool.call('AdminCreateUser', { Username: ada.email, TemporaryPassword: 'Temporary-1' })
    const { Session } = await enter(pool, { ...ada, password: 'Temporary-1' })
    await pool.call('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: ada.email, NEW_PASSWORD: ada.password },
    })
    expect(told).toEqual(['TokenGeneration_NewPasswordChallenge'])
  })
})

describe('a trigger that fails', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no event', 'fine'],
    ['an event without a response', { response: null }],
    ['a response of the wrong kind', { response: { claimsOverrideDetails: 'all' } }],
  ])('is refused when it gives back %s', async (_, returned) => {
    const { pool } = await poolWith({ preTokenGeneration: () => returned as never })
    expect(await refusal(enter(pool))).toEqual({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    })
  })

  it('is no reason to wait for ever', async () => {
    const { pool } = await poolWith(
      { postAuthentication: () => new Promise(() => {}) },
      { triggerPatience: 20 },
    )
    expect(await refusal(enter(pool))).toEqual({
      name: 'UnexpectedLambdaException',
      message:
        'PostAuthentication invocation failed due to error Socket timeout while invoking Lambda function.',
    })
  })

  it('may break in ways that are no errors', async () => {
    const { pool } = await poolWith({ postAuthentication: () => Promise.reject('Unhandled') })
    expect(await refusal(enter(pool))).toEqual({
      name: 'UnexpectedLambdaException',
      message: 'PostAuthentication invocation failed due to error Unhandled.',
    })
  })
})
