import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { ada, arrive, signUp } from '../walk.test-kit.ts'

const endpoint = 'https://cognito-idp.us-east-1.amazonaws.com/'

function post(pool: UserPool, operation: string, body: BodyInit, headers: HeadersInit = {}) {
  return pool.fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
    body,
  })
}

const refused = async (answer: Promise<Response>) => {
  const response = await answer
  const { __type, message } = await response.json()
  expect(response.headers.get('x-amzn-errortype')).toBe(__type)
  return { status: response.status, __type, message }
}

describe('the wire', () => {
  it('carries answers as Cognito does', async () => {
    const pool = createUserPool()
    const response = await post(
      pool,
      'SignUp',
      JSON.stringify({
        ClientId: pool.clientId,
        Username: ada.email,
        Password: ada.password,
        UserAttributes: null,
        ClientMetadata: { anything: 'goes' },
      }),
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1')
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[\da-f-]{36}$/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({ UserConfirmed: false })
  })

  it('carries refusals by name, in the body and in a header', async () => {
    const pool = createUserPool()
    expect(await refused(post(pool, 'GetUser', JSON.stringify({ AccessToken: 'x' })))).toEqual({
      status: 400,
      __type: 'NotAuthorizedException',
      message: 'Invalid Access Token',
    })
  })

  it('counts everything that is wrong', async () => {
    const pool = createUserPool()
    const body = JSON.stringify({
      ClientId: pool.clientId,
      Password: ' '.repeat(257),
      UserAttributes: [{ Name: 'a'.repeat(33), Value: '' }],
    })
    expect((await refused(post(pool, 'SignUp', body))).message).toBe(
      "4 validation errors detected: Value at 'username' failed to satisfy constraint: Member must not be null; " +
        "Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 256; " +
        "Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$; " +
        "Value at 'userAttributes.1.member.name' failed to satisfy constraint: Member must have length less than or equal to 32",
    )
  })

  it.each([
    ['{', 'SerializationException'],
    ['', 'SerializationException'],
    ['[]', 'SerializationException'],
    ['"text"', 'SerializationException'],
    ['null', 'SerializationException'],
    ['['.repeat(500_000), 'SerializationException'],
    [`{"a":`.repeat(100_000), 'SerializationException'],
    ['{"ClientId": 7}', 'SerializationException'],
    ['{"ClientId": ["x"]}', 'SerializationException'],
    ['{"ClientId": {"x": 1}}', 'SerializationException'],
    ['{"UserAttributes": "x"}', 'SerializationException'],
    ['{}', 'InvalidParameterException'],
    ['{"ClientId": "elsewhere", "Username": "x"}', 'ResourceNotFoundException'],
  ])('answers %.40s with a %s', async (body, exception) => {
    const operation = exception === 'ResourceNotFoundException' ? 'ForgotPassword' : 'SignUp'
    expect(await refused(post(createUserPool(), operation, body))).toMatchObject({
      status: 400,
      __type: exception,
    })
  })

  it.each([
    [7, 'NUMBER_VALUE cannot be converted to String'],
    [true, 'TRUE_VALUE cannot be converted to String'],
    [[], 'Start of list found where not expected'],
    [{}, 'Start of structure or map found where not expected'],
  ])('says why %j is no text', async (ClientId, message) => {
    expect(await refused(post(createUserPool(), 'SignUp', JSON.stringify({ ClientId })))).toEqual({
      status: 400,
      __type: 'SerializationException',
      message,
    })
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'takes no word that every object knows for an operation: %s',
    async name => {
      expect(await refused(post(createUserPool(), name, '{}'))).toMatchObject({
        status: 400,
        __type: 'UnknownOperationException',
      })
    },
  )

  it('knows no other operation, method or place', async () => {
    const pool = createUserPool()
    const unknown = { status: 400, __type: 'UnknownOperationException' }
    expect(await refused(post(pool, 'OpenSesame', '{}'))).toMatchObject(unknown)
    expect(await refused(post(pool, '__proto__', '{}'))).toMatchObject(unknown)
    expect(await refused(pool.fetch(endpoint, { method: 'POST', body: '{}' }))).toMatchObject(
      unknown,
    )
    expect(await refused(pool.fetch(endpoint, { method: 'DELETE' }))).toMatchObject(unknown)
    expect((await refused(pool.fetch(`${endpoint}elsewhere`))).status).toBe(404)
  })

  it('reads a mebibyte and no more, counted in bytes', async () => {
    const pool = createUserPool()
    const euros = (count: number) => JSON.stringify({ x: '€'.repeat(count) })
    expect((await refused(post(pool, 'SignUp', euros(349_000)))).status).toBe(400)
    expect(await refused(post(pool, 'SignUp', euros(350_000)))).toMatchObject({
      status: 413,
      __type: 'RequestEntityTooLargeException',
    })
  })

  it('asks administrators for a signature, whichever it is', async () => {
    const pool = createUserPool()
    const body = JSON.stringify({ UserPoolId: pool.userPoolId })
    expect(await refused(post(pool, 'ListUsers', body))).toMatchObject({
      __type: 'MissingAuthenticationTokenException',
    })
    const authorization = 'AWS4-HMAC-SHA256 Credential=x/y, SignedHeaders=host, Signature=0'
    expect((await post(pool, 'ListUsers', body, { authorization })).status).toBe(200)
    const wrong = JSON.stringify({ UserPoolId: 'us-east-1_Other' })
    expect(await refused(post(pool, 'ListUsers', wrong, { authorization }))).toMatchObject({
      __type: 'ResourceNotFoundException',
      message: 'User pool us-east-1_Other does not exist.',
    })
  })

  it('lets pages of any origin ask', async () => {
    const response = await createUserPool().fetch(endpoint, { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toContain('*')
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort()
    await expect(createUserPool().fetch(endpoint, { signal })).rejects.toThrow('abort')
  })

  it('tells nobody what broke inside', async () => {
    const store = {
      getItem: async () => null,
      setItem: async () => {},
      removeItem: async () => {},
      getKeys: () => Promise.reject(new Error('the disk is gone')),
    }
    const log = console.error
    console.error = () => {}
    const answer = refused(post(createUserPool({}, { store }), 'SignUp', '{}'))
    expect(await answer).toEqual({
      status: 500,
      __type: 'InternalErrorException',
      message: 'Internal error',
    })
    console.error = log
  })
})

describe('the pages of a pool', () => {
  it.each(['http://localhost:9229', 'http://localhost:5173/cognito'])(
    'say where its keys are, as seen from outside: %s',
    async address => {
      const pool = createUserPool()
      const at = `${address}/${pool.userPoolId}`
      const page = await pool.fetch(`${at}/.well-known/openid-configuration`)
      expect(await page.json()).toMatchObject({
        issuer: at,
        jwks_uri: `${at}/.well-known/jwks.json`,
      })
      await arrive(pool)
      const signedIn = await pool.fetch(address, {
        method: 'POST',
        headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
        body: JSON.stringify({
          ClientId: pool.clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: ada.email, PASSWORD: ada.password },
        }),
      })
      const { AuthenticationResult } = await signedIn.json()
      expect(decodeJwt(AuthenticationResult.IdToken).iss).toBe(at)
    },
  )

  it('list what was sent', async () => {
    const pool = createUserPool()
    await signUp(pool)
    const page = await pool.fetch('http://localhost:9229/outbox')
    expect(await page.json()).toEqual(pool.outbox.messages())
    expect(page.headers.get('access-control-allow-origin')).toBe('*')
  })
})
