import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { domain, get, home, openHosted, post } from '../oauth/hosted.test-kit.ts'
import { identityProvider } from './identity-provider.test-kit.ts'
import { leaveFor } from './visit-provider.test-kit.ts'

const acme = identityProvider()
const { pool } = openHosted({
  providers: [
    { id: 'Google', kind: 'Google' },
    { id: 'Acme', kind: 'SAML', saml: { metadata: acme.metadata, idpInitiated: true } },
    { id: 'Gone', kind: 'OIDC', oidc: { issuer: 'http://127.0.0.1:1', clientId: 'x' } },
  ],
})

// What is wrong with providers is told to the console, and that is not what this is about.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

const nasty = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '\0', '\r\nset-cookie: x=y', '"><script>', '\uD800'),
  fc.constantFrom('{"__proto__": {"a": 1}}', '{"sub": null}', '{}', '[1]', '{"a": {"b": [1]}}'),
  fc.constantFrom('sub=', '=x', 'a=b\n\n=', 'x'.repeat(5000), 'https://evil.example/', 'مرحبا'),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

const mostly = (...right: string[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...right), weight: 4 }, { arbitrary: nasty, weight: 1 })

const choice = fc.record(
  {
    answer: mostly('own', 'refuse', 'fail'),
    account: mostly('1001', 'lise-acme.example'),
    email: mostly('lise@acme.example'),
    name: nasty,
    verified: nasty,
    claims: nasty,
  },
  { requiredKeys: [] },
)

const relay = `client_id=${pool.clientId}&redirect_uri=${home}&response_type=code&identity_provider=Acme`
const answer = fc.record(
  {
    RelayState: mostly(relay, relay.replace(home, 'https://evil.example/')),
    SAMLResponse: fc.oneof(
      nasty,
      nasty.map(text => Buffer.from(text).toString('base64')),
      nasty.map(text => Buffer.from(acme.answer({ at: text, audience: text })).toString('base64')),
    ),
  },
  { requiredKeys: [] },
)

const query = fc.record(
  { state: nasty, code: nasty, error: nasty, iss: nasty },
  { requiredKeys: [] },
)

/** Nobody is told of the inside, and nobody is sent elsewhere. */
async function isDecent(response: Response) {
  expect([200, 302, 400, 404]).toContain(response.status)
  const to = response.headers.get('location')
  if (to) expect(new URL(to).href.startsWith(home)).toBe(true)
  expect(response.headers.getSetCookie().join()).not.toContain('x=y')
  const text = await response.text()
  expect(text).not.toMatch(/<script|node_modules|\n\s+at /)
}

describe('whatever is sent', () => {
  it('the page that stands for a provider has it as text', () =>
    fc.assert(
      fc.asyncProperty(nasty, async hint => {
        const { html } = await leaveFor(pool, 'Google', { login_hint: hint })
        expect(html.replace(/ value="[^"<>]*"/g, '')).not.toContain('script')
      }),
    ))

  it('the page that stands for a provider answers decently', () =>
    fc.assert(
      fc.asyncProperty(choice, async form => {
        const { errand, cookie } = await leaveFor(pool)
        await isDecent(await post(pool, '/provider', { errand, ...form }, { cookie }))
      }),
    ))

  it('in the name of a SAML provider is answered decently', () =>
    fc.assert(
      fc.asyncProperty(answer, async form => {
        await isDecent(await post(pool, '/saml2/idpresponse', form))
      }),
    ))

  it('in the name of an OpenID provider is answered decently', () =>
    fc.assert(
      fc.asyncProperty(query, async said => {
        const search = new URLSearchParams(said)
        await isDecent(await get(pool, `/oauth2/idpresponse?${search}`))
        await isDecent(await post(pool, '/oauth2/idpresponse', search))
        await isDecent(await pool.fetch(`${domain}/provider?${search}`))
      }),
    ))

  it('no form of a megabyte is read', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1)
    for (const path of ['/provider', '/oauth2/idpresponse', '/saml2/idpresponse']) {
      const response = await pool.fetch(domain + path, { method: 'POST', body })
      expect(response.status).toBe(413)
    }
  })
})
