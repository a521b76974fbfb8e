import { decodeJwt } from 'jose'
import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import { grace } from '../demo-accounts.ts'
import type { GivenPoolSettings } from '../settings.ts'
import type { Triggers } from '../triggers/triggers.ts'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { enterAs } from '../walk.test-kit.ts'

export const domain = 'http://localhost:9229'
export const home = 'http://localhost:3000/callback'
export const login = 'http://localhost:3000/auth'
export const secret = 'a secret'

export interface Hosted {
  pool: UserPool
  /** Lets time go by, in milliseconds. */
  pass(milliseconds: number): void
}

/** For tests: a pool with Grace in it, a client for browsers, one for a server and one for machines. */
export function openHosted(more: GivenPoolSettings = {}, triggers: Triggers = {}): Hosted {
  let ahead = 0
  const pool = createUserPool(
    {
      accounts: [{ ...grace, attributes: { ...grace.attributes, name: 'Grace Hopper' } }],
      callbackUrls: [home],
      logoutUrls: [home],
      loginPages: login,
      scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin', 'meetings/read'],
      oauthFlows: ['code', 'implicit'],
      clients: [
        { clientId: 'server', clientSecret: secret },
        { clientId: 'machine', clientSecret: secret, oauthFlows: ['client_credentials'] },
      ],
      ...more,
    },
    { clock: () => Date.now() + ahead, triggers },
  )
  return { pool, pass: milliseconds => (ahead += milliseconds) }
}

export const verifier = 'v'.repeat(43)
export const challenge = toBase64Url(await sha256(utf8(verifier)))

/** For tests: what an application asks for, with another word here and there. */
export const asking = ({ clientId }: UserPool, more: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: home,
    state: 'a state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  })

export const get = (pool: UserPool, path: string, headers: Record<string, string> = {}) =>
  pool.fetch(domain + path, { headers })

export const post = (
  pool: UserPool,
  path: string,
  body: Record<string, string> | URLSearchParams,
  headers: Record<string, string> = {},
) => pool.fetch(domain + path, { method: 'POST', body: new URLSearchParams(body), headers })

/** For tests: the cookies that an answer sets, as the browser sends them along from then on. */
export const cookiesOf = ({ headers }: Response): { cookie: string } => ({
  cookie: headers
    .getSetCookie()
    .map(set => set.split(';')[0])
    .join('; '),
})

export const basic = (id: string, known = secret) => ({
  authorization: `Basic ${btoa(`${id}:${known}`)}`,
})

/** For tests: Grace's own access token, as a login page has it. */
export async function graceToken(pool: UserPool): Promise<string> {
  const { AuthenticationResult } = await enterAs(pool, grace)
  return AuthenticationResult?.AccessToken ?? ''
}

/** For tests: Grace signs in at the login page; gives where she is sent, and the browser's cookie. */
export async function signInAt(pool: UserPool, query: URLSearchParams, token?: string) {
  const authorization = `Bearer ${token ?? (await graceToken(pool))}`
  const response = await post(pool, '/oauth2/authorize', query, { authorization })
  const answer = await response.json()
  const cookie = response.headers.get('set-cookie') ?? ''
  return { status: response.status, cookie, ...answer } as Record<string, string>
}

/** For tests: a code that is hers. */
export async function codeFor(pool: UserPool, more: Record<string, string> = {}): Promise<string> {
  const { location = '' } = await signInAt(pool, asking(pool, more))
  return new URL(location).searchParams.get('code') ?? ''
}

/** For tests: asks for tokens; the answer as it comes. */
export async function redeem(pool: UserPool, code: string, more: Record<string, string> = {}) {
  const response = await post(pool, '/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: pool.clientId,
    redirect_uri: home,
    code_verifier: verifier,
    code,
    ...more,
  })
  const answer = (await response.json()) as Record<string, string>
  return { status: response.status, ...answer } as Record<string, string> & { status: number }
}

/** For tests: what the tokens of a whole sign-in say. */
export async function claimsFor(pool: UserPool, more: Record<string, string> = {}) {
  const tokens = await redeem(pool, await codeFor(pool, more))
  const read = (token: string | undefined) => (token ? decodeJwt(token) : undefined)
  return { tokens, id: read(tokens.id_token), access: read(tokens.access_token) }
}
