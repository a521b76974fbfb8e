import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { serve } from '../node/serve.ts'
import { createUserPool } from '../user-pool.ts'

const home = 'http://localhost:3000/'

/** An OpenID provider of somebody else's, which knows Ada, and a pool that takes her from there. */
async function open(more: { clientSecret?: string } = {}) {
  let listener: (...asked: Parameters<Parameters<typeof createServer>[1] & object>) => void
  const server: Server = createServer((...asked) => listener(...asked))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pool = createUserPool({
    attributes: [{ name: 'email', required: true }],
    callbackUrls: [home],
    loginPages: 'http://localhost:3000/auth',
    providers: [
      {
        id: 'Contoso',
        kind: 'OIDC',
        domains: ['contoso.example'],
        attributeMapping: { nickname: 'nickname' },
        oidc: { issuer, clientId: 'pool', clientSecret: 'their secret', ...more },
      },
    ],
  })
  const served = await serve(pool)
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'pool',
        client_secret: 'their secret',
        redirect_uris: [`${served.url}/oauth2/idpresponse`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'nickname'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id}@contoso.example`,
        email_verified: true,
        name: 'Ada Lovelace',
        nickname: 'Countess',
      }),
    }),
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
  })
  listener = provider.callback()
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await served.close()
  }
  return { pool, served, issuer, close }
}

const quiet = () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
}

const worlds: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(worlds.map(({ close }) => close())))

/** A browser, as far as redirects, cookies and forms go. */
function browser() {
  const jar = new Map<string, string>()
  return async function visit(address: string, form?: URLSearchParams): Promise<[string, string]> {
    const { host } = new URL(address)
    const cookie = [...jar].flatMap(([key, value]) => (key.startsWith(`${host} `) ? [value] : []))
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: cookie.join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      jar.set(`${host} ${pair.split('=')[0]}`, pair)
    }
    const to = response.headers.get('location')
    if (!to) return [address, await response.text()]
    const next = new URL(to, address).href
    return next.startsWith(home) ? [next, ''] : visit(next)
  }
}

const authorizeAt = (origin: string, clientId: string, more: Record<string, string>) =>
  `${origin}/oauth2/authorize?${new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: home,
    scope: 'openid email profile',
    state: 'of-theirs',
    ...more,
  })}`

const formOf = (html: string) => /action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('oidc-provider', () => {
  it('says who somebody is, and they come home with a code', async () => {
    const world = await open()
    worlds.push(world)
    const visit = browser()
    const { url } = world.served
    const [at, page] = await visit(
      authorizeAt(url, world.pool.clientId, { idp_identifier: 'contoso.example' }),
    )
    const login = new URLSearchParams({ prompt: 'login', login: 'ada', password: 'x' })
    const [, consent] = await visit(new URL(formOf(page), at).href, login)
    const confirm = new URL(formOf(consent), at).href
    const [back] = await visit(confirm, new URLSearchParams({ prompt: 'consent' }))
    const code = new URL(back).searchParams.get('code') ?? ''
    expect(new URL(back).searchParams.get('state')).toBe('of-theirs')
    const tokens = await fetch(`${url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: world.pool.clientId,
        code,
        redirect_uri: home,
      }),
    })
    const { id_token: token } = await tokens.json()
    expect(JSON.parse(atob(token.split('.')[1]))).toMatchObject({
      'cognito:username': 'Contoso_ada',
      email: 'ada@contoso.example',
      email_verified: true,
      name: 'Ada Lovelace',
      nickname: 'Countess',
      identities: [{ userId: 'ada', providerName: 'Contoso', providerType: 'OIDC' }],
    })
    const { Users } = await world.pool.call<{ Users: { UserStatus: string }[] }>('ListUsers', {})
    expect(Users.map(({ UserStatus }) => UserStatus)).toEqual(['EXTERNAL_PROVIDER'])
  })

  it('may refuse, which the application hears', async () => {
    const world = await open()
    worlds.push(world)
    const visit = browser()
    const [at, page] = await visit(
      authorizeAt(world.served.url, world.pool.clientId, { identity_provider: 'Contoso' }),
    )
    const abort = /href="([^"]+abort)"/.exec(page)?.[1] ?? ''
    const [back] = await visit(new URL(abort, at).href)
    expect(new URL(back).searchParams.get('error')).toBe('access_denied')
  })

  it('is not believed when it does not know the pool', async () => {
    quiet()
    const world = await open({ clientSecret: 'wrong' })
    worlds.push(world)
    const visit = browser()
    const [at, page] = await visit(
      authorizeAt(world.served.url, world.pool.clientId, { identity_provider: 'Contoso' }),
    )
    const login = new URLSearchParams({ prompt: 'login', login: 'ada', password: 'x' })
    const [, consent] = await visit(new URL(formOf(page), at).href, login)
    const confirm = new URL(formOf(consent), at).href
    const [back] = await visit(confirm, new URLSearchParams({ prompt: 'consent' }))
    expect(new URL(back).searchParams.get('error')).toBe('server_error')
  })

  it('is not waited for when it is gone', async () => {
    quiet()
    const world = await open()
    const { url } = world.served
    const gone = createUserPool({
      callbackUrls: [home],
      loginPages: home,
      providers: [
        { id: 'Gone', kind: 'OIDC', oidc: { issuer: 'http://127.0.0.1:1', clientId: 'x' } },
      ],
    })
    const served = await serve(gone)
    const [back] = await browser()(
      authorizeAt(served.url, gone.clientId, { identity_provider: 'Gone' }),
    )
    expect(new URL(back).searchParams.get('error')).toBe('server_error')
    await served.close()
    await world.close()
    expect(url).toBeTruthy()
  })

  it('cannot send anybody back twice, or to an errand nobody was sent on', async () => {
    const world = await open()
    worlds.push(world)
    for (const query of ['', '?state=x&code=y', '?error=access_denied']) {
      const response = await fetch(`${world.served.url}/oauth2/idpresponse${query}`)
      expect(response.status).toBe(400)
    }
  })
})
