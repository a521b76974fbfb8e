import { describe, expect, it } from 'vitest'
import { fc } from '../../../scripts/property.ts'
import { operations } from './operations/operations.ts'
import { createUserPool, type UserPool } from './user-pool.ts'
import { ada, tokensOf } from './walk.test-kit.ts'

const authorization = 'AWS4-HMAC-SHA256 Credential=x'

async function post(pool: UserPool, operation: string, body: string) {
  const response = await pool.fetch('https://cognito-idp.us-east-1.amazonaws.com/', {
    method: 'POST',
    headers: { authorization, 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
    body,
  })
  return { status: response.status, answer: await response.json() }
}

const nasty = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '\0',
    ' leading',
    'x'.repeat(10_000),
    '👩‍👩‍👧‍👦'.repeat(50),
    'مرحبا بالعالم',
    '\u202Egnp.exe',
    '\uD800',
    "'; DROP TABLE users; --",
    '{####}{username}',
    '../../etc/passwd',
    'users:1',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const names = [
  'ClientId',
  'UserPoolId',
  'Username',
  'Password',
  'UserAttributes',
  'ConfirmationCode',
  'Session',
  'AccessToken',
  'RefreshToken',
  'Token',
  'AuthFlow',
  'AuthParameters',
  'ChallengeName',
  'ChallengeResponses',
  'PreviousPassword',
  'ProposedPassword',
  'Filter',
  'Limit',
  'PaginationToken',
  'AttributeName',
  '__proto__',
]

const anything = fc.oneof(
  nasty,
  fc.jsonValue(),
  fc.dictionary(fc.oneof(nasty, fc.constantFrom('USERNAME', 'SRP_A', 'PASSWORD')), nasty),
  fc.array(fc.record({ Name: nasty, Value: nasty })),
)

const someOperation = fc.constantFrom(...operations.keys())

const settle = { numRuns: 300 }

describe('whatever is sent', () => {
  it('is answered or refused by name, and never breaks the pool', async () => {
    const pool = createUserPool({ attributes: [] })
    const input = fc.dictionary(fc.constantFrom(...names), anything)
    await fc.assert(
      fc.asyncProperty(someOperation, input, async (operation, fields) => {
        const known = { ClientId: pool.clientId, UserPoolId: pool.userPoolId }
        const { status, answer } = await post(
          pool,
          operation,
          JSON.stringify({ ...fields, ...known }),
        )
        expect(status).toBeLessThan(500)
        if (status !== 200) expect(answer).toMatchObject({ __type: expect.any(String) })
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      settle,
    )
  })

  it('in an operation’s own members is answered or refused by name', async () => {
    const pool = createUserPool({ attributes: [], verification: { contacts: [], by: 'code' } })
    await arrivePlainly(pool)
    const { AccessToken, RefreshToken } = await tokensOf(pool)
    const mostly = <T>(right: T) =>
      fc.oneof({ arbitrary: fc.constant(right), weight: 3 }, { arbitrary: nasty, weight: 1 })
    const parameters = fc.dictionary(
      fc.oneof(
        fc.constantFrom('USERNAME', 'PASSWORD', 'SRP_A', 'TIMESTAMP', 'NEW_PASSWORD'),
        nasty,
      ),
      fc.oneof(nasty, fc.constantFrom(ada.email, 'abc123')),
      { maxKeys: 6 },
    )
    const input = fc.record(
      {
        Username: mostly(ada.email),
        Password: mostly(ada.password),
        ConfirmationCode: mostly('123456'),
        UserAttributes: fc.array(
          fc.record({ Name: fc.oneof(nasty, fc.constantFrom('name', 'email')), Value: nasty }),
          { maxLength: 3 },
        ),
        AccessToken: mostly(AccessToken),
        Token: mostly(RefreshToken),
        RefreshToken: mostly(RefreshToken),
        AuthFlow: mostly('USER_SRP_AUTH'),
        ChallengeName: mostly('PASSWORD_VERIFIER'),
        AuthParameters: parameters,
        ChallengeResponses: parameters,
        PreviousPassword: mostly(ada.password),
        ProposedPassword: mostly(ada.password),
        Filter: nasty,
        AttributeName: mostly('email'),
        Code: nasty,
      },
      { requiredKeys: ['Username', 'Password', 'AuthFlow', 'ChallengeName'] },
    )
    await fc.assert(
      fc.asyncProperty(someOperation, input, async (operation, fields) => {
        const body = { ...fields, ClientId: pool.clientId, UserPoolId: pool.userPoolId }
        expect((await post(pool, operation, JSON.stringify(body))).status).toBeLessThan(500)
      }),
      settle,
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('as a body is refused when it is no JSON object', async () => {
    const pool = createUserPool()
    await fc.assert(
      fc.asyncProperty(someOperation, fc.string({ unit: 'binary' }), async (operation, body) => {
        expect((await post(pool, operation, body)).status).toBe(400)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a user name that means something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s is a name like any other', async email => {
    const pool = createUserPool({
      signInWith: ['username'],
      attributes: [],
      verification: { contacts: [], by: 'code' },
    })
    const person = { ...ada, email }
    await pool.call('SignUp', { Username: email, Password: ada.password })
    await pool.call('AdminConfirmSignUp', { Username: email })
    expect(await tokensOf(pool, person)).toHaveProperty('AccessToken')
  })
})

describe('an attribute that means something to JavaScript', () => {
  it('is not one of the pool’s', async () => {
    const pool = createUserPool()
    const body = `{"ClientId":"${pool.clientId}","Username":"${ada.email}","Password":"${ada.password}",
      "UserAttributes":[{"Name":"__proto__","Value":"x"}],"__proto__":{"polluted":true}}`
    expect(await post(pool, 'SignUp', body)).toMatchObject({
      status: 400,
      answer: { __type: 'InvalidParameterException' },
    })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

async function arrivePlainly(pool: UserPool) {
  await pool.call('SignUp', { Username: ada.email, Password: ada.password })
  await pool.call('AdminConfirmSignUp', { Username: ada.email })
}
