import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { newEmail, password } from './open-pool.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'

const { endpoint, cognito, ClientId, UserPoolId, confirmed, post, signIn } = await openSdk()
const email = await confirmed()
const { AccessToken, RefreshToken } = await signIn(email)

interface Sent {
  method?: string
  target?: string | undefined
  body?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

const credentials = 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request'

/** What any client would see, straight from the wire. */
async function send({ method = 'POST', target, body, headers = {} }: Sent) {
  const reply = await fetch(endpoint, {
    method,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      authorization: credentials,
      ...(target !== undefined && { 'x-amz-target': target }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  })
  const said = await reply.text()
  return { status: reply.status, headers: reply.headers, said }
}

const operation = (name: string) => `AWSCognitoIdentityProviderService.${name}`

const refusalOf = (name: string) => ({
  __type: name,
  message: expect.stringMatching(/\S/),
})

/** A refusal in Cognito's shape, which says nothing of the inside; gives the exception's name. */
function expectRefusal({ status, headers, said }: Awaited<ReturnType<typeof send>>) {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status, said).toBeLessThan(500)
  const refusal = JSON.parse(said)
  expect(refusal).toEqual(refusalOf(headers.get('x-amzn-errortype') ?? ''))
  expect(refusal.message.length).toBeLessThan(4_000)
  expect(said).not.toMatch(/node_modules|\.ts:|at Object\.|TypeError|ZodError/)
  return refusal.__type as string
}

// Whatever happened: the pool answers the next one.
afterEach(async () => {
  expect(await cognito.getUser({ AccessToken })).toMatchObject({ Username: expect.any(String) })
})

describe('a request that is none', () => {
  const target = operation('SignUp')

  it.each<[string, Sent, string]>([
    ['JSON that breaks off', { target, body: '{"ClientId":' }, 'SerializationException'],
    ['no JSON at all', { target, body: 'hello' }, 'SerializationException'],
    ['a list', { target, body: '[]' }, 'SerializationException'],
    ['a text', { target, body: '"SignUp"' }, 'SerializationException'],
    ['null', { target, body: 'null' }, 'SerializationException'],
    [
      'bytes that are no text',
      { target, body: new Uint8Array([0xff, 0xfe, 0]) },
      'SerializationException',
    ],
    [
      'an operation nobody knows',
      { target: operation('MakeCoffee'), body: '{}' },
      'UnknownOperationException',
    ],
    [
      'a name every object has',
      { target: operation('constructor'), body: '{}' },
      'UnknownOperationException',
    ],
    [
      'another service',
      { target: 'DynamoDB_20120810.GetItem', body: '{}' },
      'UnknownOperationException',
    ],
    ['no target', { body: '{}' }, 'UnknownOperationException'],
    ['an empty target', { target: '', body: '{}' }, 'UnknownOperationException'],
    ['PUT', { method: 'PUT', target, body: '{}' }, 'UnknownOperationException'],
    ['DELETE', { method: 'DELETE', target }, 'UnknownOperationException'],
    ['GET of nothing', { method: 'GET' }, 'ResourceNotFoundException'],
  ])('%s is refused by name', async (_, sent, name) => {
    expect(expectRefusal(await send(sent))).toBe(name)
  })

  it('an empty body is refused', async () => {
    const names = ['SerializationException', 'InvalidParameterException']
    expect(names).toContain(expectRefusal(await send({ target })))
    expect(names).toContain(expectRefusal(await send({ target, body: '' })))
    expect(expectRefusal(await send({ target, body: '{}' }))).toBe('InvalidParameterException')
  })

  it('nesting without end is refused', async () => {
    const deep = 100_000
    expectRefusal(await send({ target, body: `${'['.repeat(deep)}${']'.repeat(deep)}` }))
    const nested = `{"ClientMetadata":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`
    expectRefusal(await send({ target, body: nested }))
  })

  it('several megabytes are refused, and the connection is good for the next', async () => {
    const body = JSON.stringify({ ClientId, Username: 'x'.repeat(6_000_000) })
    const large = await send({ target, body })
    expect(large.status).toBe(413)
    expect(expectRefusal(large)).toBe('RequestEntityTooLargeException')
  })

  it('an administrator’s operation without AWS credentials is refused', async () => {
    const sent = { target: operation('ListUsers'), body: JSON.stringify({ UserPoolId }) }
    expectRefusal(await send({ ...sent, headers: { authorization: '' } }))
    expect((await send(sent)).status).toBe(200)
  })

  it('a sender who stops in the middle, or is slow, holds nobody up', async () => {
    const port = Number(new URL(endpoint).port)
    const head = `POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: ${target}\r\nConnection: close\r\n`
    const stopped = connect(port, '127.0.0.1').on('error', () => {})
    stopped.write(`${head}Content-Length: 900\r\n\r\n{"ClientId":`)
    const slow = connect(port, '127.0.0.1')
    const answer = text(slow)
    slow.write(`${head}Content-Length: 2\r\n\r\n{`)
    await cognito.getUser({ AccessToken })
    stopped.destroy()
    await wait(100)
    slow.write('}')
    expect(await answer).toMatch(/^HTTP\/1\.1 400 .*InvalidParameterException/s)
  })

  it('a caller who leaves before the answer holds nobody up', async () => {
    const calls = Array.from({ length: 20 }, async () => {
      const left = new AbortController()
      const reply = fetch(endpoint, {
        method: 'POST',
        headers: { 'x-amz-target': operation('GetUser') },
        body: JSON.stringify({ AccessToken }),
        signal: left.signal,
      })
      setTimeout(() => left.abort(), Math.random() * 20)
      await reply.catch(() => {})
    })
    await Promise.all(calls)
  })
})

const somebody = { ClientId, Username: email }
const administered = { UserPoolId, Username: email }

/** A good request of each operation that takes text from a person. */
const good: Record<string, object> = {
  SignUp: {
    ClientId,
    Username: newEmail(),
    Password: password,
    UserAttributes: [
      { Name: 'email', Value: newEmail() },
      { Name: 'name', Value: 'Ada' },
    ],
    ClientMetadata: { from: 'here' },
  },
  ConfirmSignUp: { ...somebody, ConfirmationCode: '123456' },
  ResendConfirmationCode: somebody,
  InitiateAuth: {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: newEmail(), PASSWORD: password },
  },
  RespondToAuthChallenge: {
    ClientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: 'a-session-that-is-long-enough',
    ChallengeResponses: {
      USERNAME: email,
      TIMESTAMP: 'Mon Jan 1 00:00:00 UTC 2026',
      PASSWORD_CLAIM_SECRET_BLOCK: 'AAAA',
      PASSWORD_CLAIM_SIGNATURE: 'AAAA',
    },
  },
  GetTokensFromRefreshToken: { ClientId, RefreshToken },
  RevokeToken: { ClientId, Token: 'a-token' },
  ForgotPassword: { ClientId, Username: newEmail() },
  ConfirmForgotPassword: { ...somebody, ConfirmationCode: '123456', Password: password },
  ChangePassword: { AccessToken: 'a', PreviousPassword: password, ProposedPassword: password },
  GlobalSignOut: { AccessToken: 'a' },
  GetUser: { AccessToken: 'a' },
  DeleteUser: { AccessToken: 'a' },
  AdminCreateUser: { UserPoolId, Username: newEmail(), TemporaryPassword: password },
  AdminSetUserPassword: { ...administered, Username: newEmail(), Password: password },
  AdminConfirmSignUp: administered,
  AdminGetUser: administered,
  AdminDeleteUser: { UserPoolId, Username: newEmail() },
  ListUsers: { UserPoolId, Filter: 'email = "ada@example.com"' },
  DescribeUserPool: { UserPoolId },
}

type Path = string[]

/** Where in a request there is text. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

/** The request with another value in that one place. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const entries = Object.entries(value as object).map(([name, inner]) => [
    name,
    name === key ? replaced(inner, rest, by) : inner,
  ])
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

const places = Object.entries(good).flatMap(([name, request]) =>
  textsIn(request).map(path => [`${name}.${path.join('.')}`, name, path] as const),
)

const oddTexts = {
  nothing: '',
  '10,000 characters': 'x'.repeat(10_000),
  emoji: '👩‍👩‍👧🙂',
  'right-to-left text': '\u202Eמשתמש عربى',
  NUL: 'ada\0@example.com',
  'a leading space': ' ada@example.com',
  'half a character': '\uD83D',
  'a name every object has': '__proto__',
  markup: '"><script>alert(1)</script>',
}

const wrongTypes = [null, 7, -1.5, true, [], {}, [[]], { a: { b: [1] } }]

describe('odd text', () => {
  it.each(places)('in %s gets an answer, or a clear refusal', async (_, name, path) => {
    for (const odd of Object.values(oddTexts)) {
      const body = JSON.stringify(replaced(good[name], path, odd))
      const reply = await send({ target: operation(name), body })
      if (reply.status !== 200) expectRefusal(reply)
    }
  })
})

describe('a value of another type', () => {
  it.each(places)('in %s gets an answer, or a clear refusal', async (_, name, path) => {
    for (const odd of wrongTypes) {
      const body = JSON.stringify(replaced(good[name], path, odd))
      const reply = await send({ target: operation(name), body })
      if (reply.status !== 200) expectRefusal(reply)
    }
  })
})

describe('odd text in the right place', () => {
  it('is kept as it was typed where it is allowed', async () => {
    const Username = newEmail()
    const name = 'Ада 👩‍👩‍👧 עדה "><script>'
    await post('SignUp', {
      ClientId,
      Username,
      Password: `${password} 🙂 סיסמה`,
      UserAttributes: [
        { Name: 'email', Value: Username },
        { Name: 'name', Value: name },
      ],
    })
    await cognito.adminConfirmSignUp({ UserPoolId, Username })
    const { UserAttributes } = await cognito.adminGetUser({ UserPoolId, Username })
    expect(UserAttributes).toContainEqual({ Name: 'name', Value: name })
    const signedIn = await cognito.initiateAuth({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD: `${password} 🙂 סיסמה` },
    })
    expect(signedIn.AuthenticationResult).toBeDefined()
  })

  it('never makes a person of a name that is no e-mail', async () => {
    for (const odd of Object.values(oddTexts)) {
      const { status } = await post('SignUp', { ClientId, Username: odd, Password: password })
      expect(status).toBe(400)
    }
  })
})

describe('anything at all', () => {
  const json = fc.jsonValue({ maxDepth: 4 })
  const names = fc.constantFrom(...Object.keys(good))

  it('as the body of an operation gets an answer, or a clear refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.oneof(fc.json(), fc.string({ unit: 'binary' })),
        async (name, body) => {
          const reply = await send({ target: operation(name), body })
          if (reply.status !== 200) expectRefusal(reply)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('in one place of a good request gets an answer, or a clear refusal', async () => {
    const odd = fc.oneof(json, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), odd, async ([, name, path], value) => {
        const body = JSON.stringify(replaced(good[name], path, value))
        const reply = await send({ target: operation(name), body })
        if (reply.status !== 200) expectRefusal(reply)
      }),
      { numRuns: 300 },
    )
  })

  it('as target and method gets a clear refusal', async () => {
    const target = fc.string().map(made => made.replace(/[^\x20-\x7e]/g, ''))
    await fc.assert(
      fc.asyncProperty(target, fc.constantFrom('POST', 'PUT', 'PATCH'), async (made, method) => {
        expectRefusal(await send({ method, target: made, body: '{}' }))
      }),
      { numRuns: 100 },
    )
  })
})
