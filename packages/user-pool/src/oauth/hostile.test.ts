import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import {
  basic,
  challenge,
  codeFor,
  domain,
  graceToken,
  home,
  openHosted,
  secret,
  verifier,
} from './hosted.test-kit.ts'

const { pool } = openHosted()

// The implicit flow warns, and that is not what this is about.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      '__proto__',
      'constructor',
      'toString',
      'valueOf',
      '\0',
      '%00',
      '%zz',
      '\r\nset-cookie: x=y',
    ],
    ...[
      'https://evil.example/',
      '//evil.example',
      'javascript:alert(1)',
      'http://[',
      `${home}.evil`,
    ],
    ...[`${home}@evil.example`, `${home}/../x`, `https://evil.example/?${home}`, 'x'.repeat(5000)],
    ...['"><script>alert(1)</script>', '\uD800', 'مرحبا', 'a.b.c', '..', ' '],
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

/** Mostly what it should be, so that the paths behind the first check are reached. */
const mostly = (...right: string[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 4 }, { arbitrary: nasty, weight: 1 })

const members: Record<string, fc.Arbitrary<string>> = {
  client_id: mostly(pool.clientId, 'server', 'machine'),
  client_secret: mostly(secret),
  redirect_uri: mostly(home),
  logout_uri: mostly(home),
  post_logout_redirect_uri: mostly(home),
  response_type: mostly('code', 'token'),
  scope: mostly('openid', 'openid email', 'meetings/read'),
  state: nasty,
  nonce: nasty,
  prompt: mostly('none', 'login', 'select_account'),
  code_challenge: mostly(challenge),
  code_challenge_method: mostly('S256'),
  code_verifier: mostly(verifier),
  identity_provider: mostly('COGNITO', 'Google'),
  idp_identifier: nasty,
  login_hint: nasty,
  grant_type: mostly('authorization_code', 'refresh_token', 'client_credentials'),
  code: nasty,
  refresh_token: nasty,
  token: nasty,
}

const anyPart = fc.record(members, { requiredKeys: [] })
const extra = fc.dictionary(nasty, nasty, { maxKeys: 2 })

const formOf = (part: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(part).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const endpoints = [
  ...['/oauth2/authorize', '/oauth2/token', '/oauth2/userInfo', '/oauth2/revoke', '/oauth2/x'],
  ...['/login', '/signup', '/forgotPassword', '/logout'],
]

/** Where an answer may send somebody: home, or to the login pages. */
function checkWay(location: string | null) {
  if (location === null) return
  const { origin, pathname } = new URL(location)
  expect(origin).toBe('http://localhost:3000')
  expect(['/callback', '/auth/login', '/auth/signup', '/auth/forgotPassword']).toContain(pathname)
}

async function check(answer: Response) {
  expect(answer.status).toBeLessThan(500)
  checkWay(answer.headers.get('location'))
  const text = await answer.text()
  expect(text).not.toContain(secret)
  expect(text).not.toContain('<script')
  if (answer.headers.get('content-type')?.startsWith('application/json')) {
    checkWay((JSON.parse(text) as { location?: string }).location ?? null)
  }
}

describe('whatever is asked of the hosted endpoints', () => {
  it('in a query is answered or refused, and leads nowhere else', async () => {
    const where = fc.constantFrom(...endpoints)
    await fc.assert(
      fc.asyncProperty(where, anyPart, extra, async (path, part, more) => {
        await check(await pool.fetch(`${domain}${path}?${formOf({ ...part, ...more })}`))
      }),
      { numRuns: 1500 },
    )
  })

  it('in a form is answered or refused, whoever asks', async () => {
    const token = await graceToken(pool)
    const code = await codeFor(pool)
    const sent = fc.record({ ...members, code: mostly(code) }, { requiredKeys: [] })
    const header = fc.constantFrom(
      ...[undefined, `Bearer ${token}`, 'Bearer x', 'Basic', 'Basic %%%', `Basic ${btoa('x')}`],
      ...[basic('server').authorization, basic('machine').authorization, `Basic ${btoa('%:%')}`],
    )
    const where = fc.constantFrom(...endpoints)
    await fc.assert(
      fc.asyncProperty(where, sent, extra, header, async (path, part, more, authorization) => {
        const answer = await pool.fetch(domain + path, {
          method: 'POST',
          body: formOf({ ...part, ...more }),
          headers: authorization === undefined ? {} : { authorization },
        })
        await check(answer)
      }),
      { numRuns: 1500 },
    )
  })

  it('on the plain login page is answered or refused, and shown as text', async () => {
    const { pool: plain } = openHosted({ loginPages: '' })
    const typed = fc.record({ username: nasty, password: nasty }, { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(anyPart, typed, async (part, form) => {
        const address = `${domain}/login?${formOf({ client_id: plain.clientId, ...part })}`
        for (const answer of [
          await plain.fetch(address),
          await plain.fetch(address, { method: 'POST', body: formOf(form) }),
        ]) {
          expect(answer.status).toBeLessThan(500)
          expect(answer.headers.get('set-cookie')).toBeNull()
          const to = answer.headers.get('location')
          if (to !== null) expect(to.startsWith(`${home}?`) || to.startsWith(`${home}#`)).toBe(true)
          expect(await answer.text()).not.toContain('<script')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('as a body that is no form is refused', async () => {
    const where = fc.constantFrom(...endpoints.filter(path => path.startsWith('/oauth2')))
    await fc.assert(
      fc.asyncProperty(where, fc.string({ unit: 'binary' }), async (path, body) => {
        const answer = await pool.fetch(domain + path, { method: 'POST', body })
        expect(answer.status).toBeGreaterThanOrEqual(400)
        await check(answer)
      }),
      { numRuns: 300 },
    )
  })

  it('gives a code to nobody but who signed in', async () => {
    const { pool: fresh } = openHosted()
    await fc.assert(
      fc.asyncProperty(anyPart, fc.base64String(), async (part, cookie) => {
        const query = formOf(part)
        const headers = { cookie: `cognito=${cookie}` }
        const answer = await fresh.fetch(`${domain}/oauth2/authorize?${query}`, { headers })
        const to = answer.headers.get('location')
        const url = to === null ? undefined : new URL(to)
        if (url?.pathname === '/callback') {
          const said = new URLSearchParams(url.hash.slice(1) || url.search)
          expect(said.get('error')).toBeTruthy()
          expect(said.has('code') || said.has('access_token')).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })
})
