import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { GivenPoolSettings } from '../settings.ts'
import type { UserPool } from '../user-pool.ts'
import { asking, codeFor, get, home, openHosted, redeem, signInAt } from './hosted.test-kit.ts'

// Mistakes of applications are told to the terminal too.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

const where = async (answer: Promise<Response>) => (await answer).headers.get('location')

const out = (pool: UserPool, more: Record<string, string>, cookie = '') =>
  get(pool, `/logout?${new URLSearchParams(more)}`, { cookie })

async function known(given: GivenPoolSettings = {}) {
  const { pool, pass } = openHosted(given)
  const { clientId: client_id } = pool
  const { cookie = '' } = await signInAt(pool, asking(pool))
  const isKnown = async () =>
    (await where(get(pool, `/oauth2/authorize?${asking(pool)}`, { cookie })))?.includes('code=')
  return { pool, pass, client_id, cookie, isKnown }
}

describe('the way out', () => {
  it('goes to an address of the application’s own, or to its login page', async () => {
    const { pool, client_id } = await known()
    expect(await where(out(pool, { client_id, logout_uri: home }))).toBe(home)
    const again = { client_id, redirect_uri: home, response_type: 'code' }
    expect(await where(out(pool, again))).toMatch(/\/auth\/login/)
    const plain = await known({ loginPages: '' })
    // Its form is to be sent to the page it stands on.
    expect(await where(out(plain.pool, again))).toMatch(/\/login\?/)
    const evil = { ...again, redirect_uri: 'https://evil.example/' }
    expect((await out(pool, evil)).status).toBe(400)
  })

  it('ends the visit, and says so on the login pages where there is nowhere to go', async () => {
    const { pool, client_id, cookie, isKnown } = await known()
    expect(await isKnown()).toBe(true)
    expect(await where(out(pool, { client_id }, cookie))).toMatch(
      /\/auth\/logout\?signed_out=true$/,
    )
    expect(await isKnown()).toBe(false)
  })

  it('ends the visit, and says so on a plain page where there are no others', async () => {
    const { pool, client_id, cookie, isKnown } = await known({ loginPages: '' })
    const page = await out(pool, { client_id }, cookie)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('You are signed out')
    expect(html).toContain('You can close this page.')
    expect(await isKnown()).toBe(false)
  })

  it('ends the visit all the same, and names an address that is not registered', async () => {
    const { pool, client_id, cookie, isKnown } = await known()
    const page = await out(pool, { client_id, logout_uri: 'https://evil.example/' }, cookie)
    expect(page.status).toBe(400)
    const html = await page.text()
    expect(html).toMatch(/https:\/\/evil\.example\/, which.*\n.*“logoutUrls”.*has: http/)
    expect(html).not.toContain('<a ')
    expect(await isKnown()).toBe(false)
  })

  it('is not for an application that nobody knows', async () => {
    const { pool, cookie, isKnown } = await known()
    for (const client_id of ['', 'nobody', '__proto__']) {
      expect((await out(pool, { client_id, logout_uri: home }, cookie)).status).toBe(400)
    }
    expect(await isKnown()).toBe(true)
  })

  it.each(['logout_uri', 'post_logout_redirect_uri'])(
    'hands the state back with %s',
    async name => {
      const { pool, client_id } = await known()
      const state = 'a & b'
      expect(await where(out(pool, { client_id, [name]: home, state }))).toBe(
        `${home}?state=a+%26+b`,
      )
    },
  )
})

describe('an ID token', () => {
  const tokensOf = async (pool: UserPool) => {
    const { id_token = '', access_token = '' } = await redeem(pool, await codeFor(pool))
    return { id_token, access_token }
  }

  it('says whose application it is, however old it is', async () => {
    const { pool, pass, cookie, isKnown } = await known()
    const { id_token: id_token_hint } = await tokensOf(pool)
    const leave = () => where(out(pool, { id_token_hint, post_logout_redirect_uri: home }, cookie))
    expect(await leave()).toBe(home)
    expect(await isKnown()).toBe(false)
    pass(24 * 3600_000)
    expect(await leave()).toBe(home)
  })

  it('is none that is forged, of another pool, or an access token', async () => {
    const { pool, client_id } = await known()
    const { id_token, access_token } = await tokensOf(pool)
    const { id_token: foreign } = await tokensOf(openHosted().pool)
    const [head, , signature] = id_token.split('.')
    const claims = btoa(JSON.stringify({ aud: pool.clientId, token_use: 'id' })).replaceAll('=', '')
    for (const hint of ['x', `${head}.${claims}.${signature}`, foreign, access_token]) {
      const asked = { client_id, id_token_hint: hint, post_logout_redirect_uri: home }
      expect((await out(pool, asked)).status).toBe(400)
    }
  })

  it('and a client that are not of one application lead nowhere', async () => {
    const { pool } = await known()
    const { id_token: id_token_hint } = await tokensOf(pool)
    const asked = { client_id: 'server', id_token_hint, post_logout_redirect_uri: home }
    expect((await out(pool, asked)).status).toBe(400)
  })
})
