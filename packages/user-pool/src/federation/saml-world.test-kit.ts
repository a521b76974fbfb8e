import { inflateRawSync } from 'node:zlib'
import { expect, vi } from 'vitest'
import { cookiesOf } from '../oauth/hosted.test-kit.ts'
import type { PoolProvider } from '../provider-settings.ts'
import type { GivenPoolSettings } from '../settings.ts'
import { createUserPool } from '../user-pool.ts'
import { identityProvider, type SamlAnswer } from './identity-provider.test-kit.ts'

export const home = 'http://localhost:3000/'
export const origin = 'http://localhost:9229'
export const at = `${origin}/saml2/idpresponse`
export const grace = { email: 'grace@acme.example', displayName: 'Grace Hopper' }
export const acme = identityProvider()

/** For tests: a pool that takes people from Acme, and what a browser does between the two. */
export function openSaml(
  saml: Partial<NonNullable<PoolProvider['saml']>> = {},
  more: GivenPoolSettings = {},
) {
  let ahead = 0
  const pool = createUserPool(
    {
      callbackUrls: [home],
      logoutUrls: [home],
      ...more,
      providers: [{ id: 'Acme', kind: 'SAML', saml: { metadata: acme.metadata, ...saml } }],
    },
    { clock: () => Date.now() + ahead },
  )
  const audience = `urn:amazon:cognito:sp:${pool.userPoolId}`
  const asked = {
    client_id: pool.clientId,
    response_type: 'code',
    redirect_uri: home,
    scope: 'openid email profile',
    identity_provider: 'Acme',
  }

  async function leave(more: Record<string, string> = {}) {
    const query = new URLSearchParams({ ...asked, state: 'theirs', ...more })
    const response = await pool.fetch(`${origin}/oauth2/authorize?${query}`)
    const address = new URL(response.headers.get('location') ?? '')
    const request = inflateRawSync(
      Buffer.from(address.searchParams.get('SAMLRequest') ?? '', 'base64'),
    ).toString()
    const to = /\bID="([^"]+)"/.exec(request)?.[1] ?? ''
    const state = address.searchParams.get('RelayState') ?? ''
    return { address, request, to, state, ...cookiesOf(response) }
  }

  /** Posts an answer, without the cookie, as from another site; gives where that leads, with what it says and sets. */
  async function post(state: string, xml: string, cookie = '') {
    const SAMLResponse = Buffer.from(xml).toString('base64')
    const body = new URLSearchParams({ SAMLResponse, RelayState: state })
    const posted = await pool.fetch(at, { method: 'POST', body })
    const onward = posted.headers.get('location') ?? ''
    const response =
      posted.status === 303 ? await pool.fetch(onward, { headers: { cookie } }) : posted
    const location = response.headers.get('location')
    const said = location ? Object.fromEntries(new URL(location).searchParams) : {}
    const known = cookiesOf(response).cookie
    return { status: response.status, location, said: said as Record<string, string>, known }
  }

  /** There and back, with an answer that is as it should be except for what is said. */
  async function enter(more: Partial<SamlAnswer> = {}, idp = acme, alter = (xml: string) => xml) {
    const { to, state, cookie } = await leave()
    const now = Date.now() + ahead
    const xml = idp.answer({ to, at, audience, now, attributes: grace, ...more })
    return post(state, alter(xml), cookie)
  }

  async function idTokenOf(code: string | undefined): Promise<string> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: pool.clientId,
      code: code ?? '',
      redirect_uri: home,
    })
    const response = await pool.fetch(`${origin}/oauth2/token`, { method: 'POST', body })
    return (await response.json()).id_token
  }

  async function claimsOf(code: string | undefined) {
    const [, claims = ''] = (await idTokenOf(code)).split('.')
    return JSON.parse(Buffer.from(claims, 'base64url').toString())
  }

  const pass = (milliseconds: number) => {
    ahead += milliseconds
  }
  return { pool, audience, asked, leave, post, enter, idTokenOf, claimsOf, pass }
}

/** For tests: what an application hears, and the console is told more of. */
export async function refused(
  attempt: Promise<{ said: Record<string, string> }>,
  why: string | RegExp,
) {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { said } = await attempt
  expect(said).toMatchObject({ error: 'server_error', state: 'theirs' })
  expect(said.code).toBeUndefined()
  expect(warn.mock.calls.flat().map(String).join(' ')).toMatch(why)
  warn.mockRestore()
}
