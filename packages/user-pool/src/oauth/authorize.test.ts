import { describe, expect, it, vi } from 'vitest'
import {
  asking,
  basic,
  codeFor,
  domain,
  get,
  graceToken,
  home,
  login,
  openHosted,
  post,
  redeem,
  secret,
  signInAt,
} from './hosted.test-kit.ts'

const where = async (answer: Promise<Response>) => (await answer).headers.get('location')

describe('the authorization endpoint', () => {
  it.each(['login', 'signup', 'forgotPassword'])('has a way to begin at /%s', async page => {
    const { pool } = openHosted()
    const query = asking(pool)
    expect(await where(get(pool, `/${page}?${query}`))).toBe(`${login}/${page}?${query}`)
  })

  it('hands on the address it goes by, where the application named none', async () => {
    const { pool } = openHosted()
    const query = asking(pool)
    query.delete('redirect_uri')
    const to = new URL((await where(get(pool, `/oauth2/authorize?${query}`))) ?? '')
    expect(to.searchParams.get('redirect_uri')).toBe(home)
  })

  it.each([
    [{ client_id: '' }, /has no client_id.*1example23456789portico000, server, machine/],
    [{ client_id: 'sever' }, /no app client with the client_id “sever”.*server/],
    [{ redirect_uri: `${home}/` }, /callback\/, which.*“callbackUrls”.*has: http.*\/callback\./],
    [{ redirect_uri: 'https://evil.example/"><b>\u202e' }, /evil.example/],
  ])('tells a developer what is wrong, on the page and in the terminal: %o', async (more, said) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { pool } = openHosted()
    const answer = await get(pool, `/oauth2/authorize?${asking(pool, more)}`)
    const html = (await answer.text()).replaceAll('\n', ' ')
    expect(answer.status).toBe(400)
    expect(html).toMatch(said)
    expect(html).not.toMatch(/<a |<b>|\u202e/)
    expect(String(warn.mock.lastCall).replaceAll('\n', ' ')).toMatch(said)
    warn.mockRestore()
  })

  it('says so where nothing is registered', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { pool } = openHosted({ callbackUrls: [] })
    const html = await (await get(pool, `/oauth2/authorize?${asking(pool)}`)).text()
    expect(html).toContain('is empty')
    const query = asking(pool)
    query.delete('redirect_uri')
    expect(await (await get(pool, `/oauth2/authorize?${query}`)).text()).toContain(
      'has no redirect_uri',
    )
    vi.restoreAllMocks()
  })

  it.each(['sometimes', 'none login', 'login,consent', '__proto__'])(
    'refuses prompt=%s at the application’s own address',
    async prompt => {
      const { pool } = openHosted()
      const to = await where(get(pool, `/oauth2/authorize?${asking(pool, { prompt })}`))
      expect(to).toMatch(/^http:\/\/localhost:3000\/callback\?error=invalid_request/)
    },
  )

  it('asks again for prompt=login, alone or among others', async () => {
    const { pool } = openHosted()
    const { cookie = '' } = await signInAt(pool, asking(pool))
    for (const prompt of ['login', 'consent login']) {
      const query = asking(pool, { prompt })
      expect(await where(get(pool, `/oauth2/authorize?${query}`, { cookie }))).toContain(
        '/auth/login',
      )
    }
  })

  it('asks a provider again which account it is to be; of its own people it knows', async () => {
    const { pool } = openHosted({ providers: [{ id: 'Google', kind: 'Google' }] })
    const { cookie = '' } = await signInAt(pool, asking(pool))
    const to = (more: Record<string, string>) =>
      where(get(pool, `/oauth2/authorize?${asking(pool, more)}`, { cookie }))
    for (const prompt of ['select_account', 'consent', 'login']) {
      expect(await to({ prompt, identity_provider: 'Google' })).toContain('/provider?errand=')
    }
    expect(await to({ identity_provider: 'Google' })).toMatch(/^http:.*callback\?code=/)
    expect(await to({ prompt: 'select_account' })).toMatch(/^http:.*callback\?code=/)
  })

  it('asks again once they signed in longer ago than max_age', async () => {
    const { pool, pass } = openHosted()
    const { cookie = '' } = await signInAt(pool, asking(pool))
    const at = (max_age: string) =>
      where(get(pool, `/oauth2/authorize?${asking(pool, { max_age })}`, { cookie }))
    pass(60_000)
    expect(await at('600')).toContain('code=')
    expect(await at('30')).toContain('/auth/login')
    expect(await at('0')).toContain('/auth/login')
    expect(await at('a while')).toContain('error=invalid_request')
  })

  it('finds login pages that are a path where it was asked itself', async () => {
    const { pool } = openHosted({ loginPages: '/auth/' })
    const query = asking(pool)
    expect(await where(get(pool, `/oauth2/authorize?${query}`))).toBe(
      `${domain}/auth/login?${query}`,
    )
  })

  it('answers where it is mounted, with its cookie for there alone', async () => {
    const { pool } = openHosted()
    const answer = await post(pool, '/cognito/oauth2/authorize', asking(pool), {
      authorization: `Bearer ${await graceToken(pool)}`,
    })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^cognito=[\w-]{43}; Max-Age=3600; Path=\/cognito; HttpOnly; SameSite=Lax$/,
    )
  })

  it('takes a form for a question too, as OpenID Connect has it', async () => {
    const { pool } = openHosted()
    const query = asking(pool)
    expect(await where(post(pool, '/oauth2/authorize', query))).toBe(`${login}/login?${query}`)
  })

  it('goes by the letters of an address, and not by what they come to', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const bare = 'http://localhost:3000'
    const { pool } = openHosted({ callbackUrls: [bare, 'myapp://home', '/here'] })
    for (const redirect_uri of [bare, 'myapp://home', `${domain}/here`]) {
      const query = asking(pool, { redirect_uri })
      expect((await get(pool, `/oauth2/authorize?${query}`)).status, redirect_uri).toBe(302)
    }
    for (const redirect_uri of [
      `${bare}/`,
      'http://LOCALHOST:3000',
      `${bare}#x`,
      `${bare}?`,
      '/here',
    ]) {
      const query = asking(pool, { redirect_uri })
      expect((await get(pool, `/oauth2/authorize?${query}`)).status, redirect_uri).toBe(400)
    }
    vi.restoreAllMocks()
  })

  it.each(['http://example.com/', 'javascript:alert(1)', `${home}#part`, 'http://['])(
    'sends nobody to %s, even where it is registered',
    async redirect_uri => {
      vi.spyOn(console, 'warn').mockImplementation(() => {})
      const { pool } = openHosted({ callbackUrls: [redirect_uri], logoutUrls: [redirect_uri] })
      const answer = await get(pool, `/oauth2/authorize?${asking(pool, { redirect_uri })}`)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('location')).toBeNull()
      const query = new URLSearchParams({ client_id: pool.clientId, logout_uri: redirect_uri })
      expect((await get(pool, `/logout?${query}`)).status).toBe(400)
      vi.restoreAllMocks()
    },
  )

  it('refuses what is said twice, at the application’s own address', async () => {
    const { pool } = openHosted()
    const to = await where(get(pool, `/oauth2/authorize?${asking(pool)}&state=another`))
    expect(to).toMatch(/^http:\/\/localhost:3000\/callback\?error=invalid_request/)
  })

  it('warns of the implicit flow once, and gives its tokens behind the #', async () => {
    const { pool } = openHosted()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const query = asking(pool, { response_type: 'token', client_id: 'implicit-once' })
    query.set('client_id', pool.clientId)
    await get(pool, `/oauth2/authorize?${query}`)
    await get(pool, `/oauth2/authorize?${query}`)
    expect(warn).toHaveBeenCalledTimes(1)
    expect(warn.mock.calls[0]?.[0]).toContain('PKCE')
    warn.mockRestore()
    const { location = '' } = await signInAt(pool, query)
    const answer = new URLSearchParams(new URL(location).hash.slice(1))
    expect([...answer.keys()].toSorted()).toEqual([
      'access_token',
      'expires_in',
      'id_token',
      'state',
      'token_type',
    ])
  })
})

describe('how a login page ends', () => {
  it('lets the login pages’ origin ask with cookies, and no other', async () => {
    const { pool } = openHosted()
    const ask = (origin: string) =>
      pool.fetch(`${domain}/oauth2/authorize`, { method: 'OPTIONS', headers: { origin } })
    const { origin } = new URL(login)
    const theirs = (await ask(origin)).headers
    expect(theirs.get('access-control-allow-origin')).toBe(origin)
    expect(theirs.get('access-control-allow-credentials')).toBe('true')
    expect(theirs.get('access-control-allow-headers')).toMatch(/authorization/i)
    expect(
      (await ask('https://evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull()
  })

  it('refuses a token that is none, and one of another client that keeps a secret', async () => {
    const { pool } = openHosted()
    expect(await signInAt(pool, asking(pool), 'none')).toMatchObject({
      status: 401,
      error: 'invalid_token',
    })
    const code = await codeFor(pool, { client_id: 'server' })
    const { access_token = '' } = await redeem(pool, code, {
      client_id: 'server',
      client_secret: secret,
    })
    expect(await signInAt(pool, asking(pool), access_token)).toMatchObject({
      status: 401,
      error: 'invalid_token',
    })
    expect(await signInAt(pool, asking(pool, { client_id: 'server' }), access_token)).toMatchObject(
      {
        status: 200,
      },
    )
  })

  it('says without a token whether a request leads anywhere', async () => {
    const { pool } = openHosted()
    const ask = async (more: Record<string, string> = {}) => {
      const answer = await pool.fetch(`${domain}/oauth2/authorize`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: asking(pool, more),
      })
      return { status: answer.status, ...(await answer.json()) }
    }
    expect(await ask()).toMatchObject({ status: 401, error: 'login_required' })
    const foreign = await ask({ redirect_uri: 'https://evil.example/' })
    expect(foreign).toMatchObject({ status: 400, error: 'invalid_request' })
    expect(foreign.location).toBeUndefined()
    expect(await ask({ client_id: 'nobody' })).toMatchObject({ status: 400 })
    const { location, ...rest } = await ask({ scope: 'openid everything' })
    expect(rest).toMatchObject({ status: 400, error: 'invalid_scope' })
    expect(location).toMatch(/^http:\/\/localhost:3000\/callback\?error=invalid_scope/)
  })

  it('refuses a token that is good for an API alone', async () => {
    const { pool } = openHosted()
    const { access_token = '' } = await redeem(
      pool,
      await codeFor(pool, { scope: 'meetings/read' }),
    )
    expect(await signInAt(pool, asking(pool), access_token)).toMatchObject({ status: 401 })
  })

  it('is known for an hour, unless the person is disabled meanwhile', async () => {
    const { pool, pass } = openHosted()
    const { cookie = '' } = await signInAt(pool, asking(pool))
    const back = () => where(get(pool, `/oauth2/authorize?${asking(pool)}`, { cookie }))
    expect(await back()).toMatch(/^http:\/\/localhost:3000\/callback\?code=/)
    await pool.call('AdminDisableUser', { Username: 'grace@example.com' })
    expect(await back()).toMatch(/\/auth\/login/)
    await pool.call('AdminEnableUser', { Username: 'grace@example.com' })
    expect(await back()).toMatch(/code=/)
    pass(3600 * 1000)
    expect(await back()).toMatch(/\/auth\/login/)
  })
})

it('takes a client’s secret in the header or in the body, and none from a public one', async () => {
  const { pool } = openHosted()
  const ask = async (headers: Record<string, string>, more: Record<string, string>) => {
    const body = { grant_type: 'client_credentials', ...more }
    return (await post(pool, '/oauth2/token', body, headers)).status
  }
  expect(await ask(basic('machine'), {})).toBe(200)
  expect(await ask({}, { client_id: 'machine', client_secret: secret })).toBe(200)
  expect(await ask({}, { client_id: 'machine' })).toBe(401)
  expect(await ask(basic('machine', 'another'), {})).toBe(401)
  expect(await ask(basic('machine'), { client_id: 'server' })).toBe(401)
  expect(await ask({}, { client_id: pool.clientId, client_secret: secret })).toBe(401)
  expect(await ask({ authorization: 'Basic %%%' }, {})).toBe(401)
})
