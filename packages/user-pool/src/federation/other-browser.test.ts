import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { serve } from '../node/serve.ts'
import { asking, cookiesOf, domain, get, home, openHosted, post } from '../oauth/hosted.test-kit.ts'
import type { UserPool } from '../user-pool.ts'
import { identityProvider } from './identity-provider.test-kit.ts'
import { lyingProvider } from './lying-provider.test-kit.ts'

const contoso = await lyingProvider()
const umbrella = identityProvider()

const open = () =>
  openHosted({
    providers: [
      { id: 'Google', kind: 'Google' },
      { id: 'Contoso', kind: 'OIDC', oidc: { issuer: contoso.issuer, clientId: 'pool' } },
      { id: 'Umbrella', kind: 'SAML', saml: { metadata: umbrella.metadata } },
    ],
  })

async function leave(pool: UserPool, id: string, mount = '') {
  const query = asking(pool, { identity_provider: id })
  const sent = await get(pool, `${mount}/oauth2/authorize?${query}`)
  const [cookie = ''] = sent.headers.getSetCookie()
  return { address: new URL(sent.headers.get('location') ?? ''), set: cookie, ...cookiesOf(sent) }
}

type Left = Awaited<ReturnType<typeof leave>>
type Headers = Record<string, string>

/** Each way back from a provider, in a browser that sends these headers once it is asked for them. */
const ways: Record<string, (pool: UserPool, left: Left, headers: Headers) => Promise<Response>> = {
  Google: (pool, { address }, headers) => {
    const errand = address.searchParams.get('errand') ?? ''
    return post(pool, '/provider', { errand, account: '1001' }, headers)
  },
  Contoso: (pool, { address }, headers) =>
    get(pool, `/oauth2/idpresponse?${answerOf(address)}`, headers),
  'Contoso, by a form': async (pool, { address }, headers) =>
    onward(pool, await post(pool, '/oauth2/idpresponse', answerOf(address)), headers),
  Umbrella: async (pool, left, headers) =>
    onward(pool, await post(pool, '/saml2/idpresponse', formOf(pool, left)), headers),
}

const answerOf = (address: URL) =>
  new URLSearchParams({
    state: address.searchParams.get('state') ?? '',
    code: contoso.codeFor(address),
  })

function formOf(pool: UserPool, { address }: Left) {
  const packed = Buffer.from(address.searchParams.get('SAMLRequest') ?? '', 'base64')
  const [, to] = /\bID="([^"]+)"/.exec(String(inflateRawSync(packed))) ?? []
  const xml = umbrella.answer({
    to,
    at: `${domain}/saml2/idpresponse`,
    audience: `urn:amazon:cognito:sp:${pool.userPoolId}`,
    attributes: { email: 'grace@umbrella.example' },
  })
  return {
    SAMLResponse: Buffer.from(xml).toString('base64'),
    RelayState: address.searchParams.get('RelayState') ?? '',
  }
}

function onward(pool: UserPool, posted: Response, headers: Headers) {
  expect(posted.status).toBe(303)
  return pool.fetch(posted.headers.get('location') ?? '', { headers })
}

const idOf = (way: string) => way.split(',')[0] ?? ''

const isHome = (answer: Response) => answer.headers.get('location')?.startsWith(`${home}?code=`)

describe.each(Object.entries(ways))('the way back from %s', (way, back) => {
  it('leads home in the browser that set out, and its cookie goes', async () => {
    const { pool } = open()
    const left = await leave(pool, idOf(way))
    const answer = await back(pool, left, { cookie: `other=1; ${left.cookie}` })
    expect(isHome(answer)).toBe(true)
    const [name] = left.cookie.split('=')
    const gone = answer.headers.getSetCookie().filter(set => set.startsWith(`${name}=; Max-Age=0;`))
    expect(gone).toHaveLength(1)
  })

  it('ends on a page in any other, which is not signed in by it', async () => {
    const { pool } = open()
    const left = await leave(pool, idOf(way))
    const [name = ''] = left.cookie.split('=')
    const another = await leave(pool, idOf(way))
    const secret = another.cookie.split('=')[1]
    for (const cookie of ['', another.cookie, `${name}=`, `${name}=${secret}`]) {
      const answer = await back(pool, left, { cookie })
      expect(answer.status).toBe(400)
      expect(answer.headers.get('location')).toBeNull()
      expect(answer.headers.getSetCookie()).toEqual([])
      const html = await answer.text()
      expect(html).toContain('began in another browser')
      expect(html).toContain('begin again in this browser')
      expect(html).toContain(`<a href="${new URL(home).origin}">`)
    }
    const { Users } = await pool.call<{ Users: { Username: string }[] }>('ListUsers', {})
    expect(Users.filter(({ Username }) => Username.includes('_'))).toEqual([])
  })

  it('stays open meanwhile for the one that set out', async () => {
    const { pool } = open()
    const left = await leave(pool, idOf(way))
    expect((await back(pool, left, {})).status).toBe(400)
    expect(isHome(await back(pool, left, { cookie: left.cookie }))).toBe(true)
  })

  it('is one for each tab', async () => {
    const { pool } = open()
    const [one, two] = [await leave(pool, idOf(way)), await leave(pool, idOf(way))]
    const cookie = `${one.cookie}; ${two.cookie}`
    expect(isHome(await back(pool, two, { cookie }))).toBe(true)
    expect(isHome(await back(pool, one, { cookie }))).toBe(true)
  })
})

describe('an answer that a SAML provider had posted', () => {
  it('is the same when it is posted twice before the browser asks for it', async () => {
    const { pool } = open()
    const left = await leave(pool, 'Umbrella')
    const form = formOf(pool, left)
    await post(pool, '/saml2/idpresponse', form)
    const posted = await post(pool, '/saml2/idpresponse', form)
    expect(isHome(await onward(pool, posted, { cookie: left.cookie }))).toBe(true)
  })

  it('is nowhere before it was posted', async () => {
    const { pool } = open()
    const { address, cookie } = await leave(pool, 'Umbrella')
    const state = address.searchParams.get('RelayState') ?? ''
    const path = `/saml2/idpresponse?${new URLSearchParams({ RelayState: state })}`
    expect((await get(pool, path, { cookie })).status).toBe(400)
  })
})

describe('the cookie', () => {
  it('is for the pool’s own pages and for no script, as long as the errand', async () => {
    const { pool } = open()
    const { set } = await leave(pool, 'Google')
    expect(set).toMatch(
      /^cognito-errand-[\da-f]{16}=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect((await leave(pool, 'Google', '/cognito')).set).toContain('; Path=/cognito; ')
    const query = asking(pool, { identity_provider: 'Google' })
    const secure = await pool.fetch(`https://auth.example.com/oauth2/authorize?${query}`)
    expect(secure.headers.get('set-cookie')).toMatch(/; SameSite=Lax; Secure$/)
  })

  it('is not what the provider is told', async () => {
    const { pool } = open()
    for (const id of ['Google', 'Contoso', 'Umbrella']) {
      const { address, cookie } = await leave(pool, id)
      expect(address.href).not.toContain(cookie.split('=')[1])
    }
  })

  it('is set beside others, behind a port too', async () => {
    const { pool } = open()
    const served = await serve(pool)
    const query = asking(pool, { identity_provider: 'Google' })
    const sent = await fetch(`${served.url}/oauth2/authorize?${query}`, { redirect: 'manual' })
    const errand = new URL(sent.headers.get('location') ?? '').searchParams.get('errand') ?? ''
    const answer = await fetch(`${served.url}/provider`, {
      method: 'POST',
      body: new URLSearchParams({ errand, account: '1001' }),
      headers: cookiesOf(sent),
      redirect: 'manual',
    })
    const names = answer.headers.getSetCookie().map(set => set.split('=')[0])
    expect(names).toEqual(['cognito', cookiesOf(sent).cookie.split('=')[0]])
    await served.close()
  })
})
