import { decodeJwt } from 'jose'
import { asking, cookiesOf, get, openHosted, post, redeem } from '../oauth/hosted.test-kit.ts'
import type { GivenPoolSettings } from '../settings.ts'
import type { Triggers } from '../triggers/triggers.ts'
import type { UserPool } from '../user-pool.ts'

export interface Described {
  Username: string
  UserStatus: string
  Enabled: boolean
  UserAttributes: { Name: string; Value: string }[]
}

/** For tests: a pool with Google, and with Acme, which speaks for acme.example. */
export const openWithProviders = (more: GivenPoolSettings = {}, triggers: Triggers = {}) =>
  openHosted(
    {
      providers: [
        { id: 'Google', kind: 'Google' },
        { id: 'Acme', kind: 'SAML', name: 'Acme & Sons', domains: ['acme.example'] },
      ],
      ...more,
    },
    triggers,
  )

/** For tests: sends somebody to a provider; gives what is in the form there, the browser's cookie, and the page. */
export async function leaveFor(pool: UserPool, provider = 'Google', more = {}) {
  const query = asking(pool, { identity_provider: provider, scope: 'openid', ...more })
  const sent = await get(pool, `/oauth2/authorize?${query}`)
  const address = sent.headers.get('location') ?? ''
  const { cookie } = cookiesOf(sent)
  const response = await pool.fetch(address, { headers: { cookie } })
  const errand = new URL(address).searchParams.get('errand') ?? ''
  return { errand, cookie, address, response, html: await response.text() }
}

interface Left {
  errand: string
  cookie: string
}

/** For tests: what they choose there; gives where that leads. */
export async function choose(
  pool: UserPool,
  { errand, cookie }: Left,
  form: Record<string, string>,
) {
  const response = await post(pool, '/provider', { errand, ...form }, { cookie })
  const location = response.headers.get('location')
  const said = location ? Object.fromEntries(new URL(location).searchParams) : {}
  return { status: response.status, location, said: said as Record<string, string>, response }
}

/** For tests: there and home again; gives what the application hears. */
export async function visit(pool: UserPool, form: Record<string, string>, provider = 'Google') {
  return (await choose(pool, await leaveFor(pool, provider), form)).said
}

/** For tests: the same, up to what the ID token says. */
export async function enterFrom(pool: UserPool, form: Record<string, string>, provider = 'Google') {
  const { code = '', error_description } = await visit(pool, form, provider)
  const { id_token: token } = await redeem(pool, code)
  if (!token) throw new Error(error_description ?? 'no token')
  return decodeJwt(token)
}

/** For tests: somebody as an administrator sees them, with their attributes by name. */
export async function look(pool: UserPool, Username: string) {
  const described = await pool.call<Described>('AdminGetUser', { Username })
  const pairs = described.UserAttributes.map(({ Name, Value }) => [Name, Value])
  return { ...described, attributes: Object.fromEntries(pairs) as Record<string, string> }
}
