import { createVerify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { newSamlKey } from './certificate.test-kit.ts'
import { identityProvider } from './identity-provider.test-kit.ts'
import { acme, at, home, openSaml, origin } from './saml-world.test-kit.ts'

const { samlKey, publicKey } = newSamlKey()

/** Somebody who is signed in by Acme, in a browser that signs out. */
async function open(saml: Parameters<typeof openSaml>[0] = { signOut: true }) {
  const { pool, enter, asked, idTokenOf } = openSaml(saml, { samlKey })
  const { known, said } = await enter({ session: 'of-acme' })
  const get = (address: string, cookie = known) => pool.fetch(address, { headers: { cookie } })
  const isKnown = async () => {
    const query = new URLSearchParams({ ...asked, prompt: 'none' })
    const answer = await get(`${origin}/oauth2/authorize?${query}`)
    return answer.headers.get('location')?.includes('code=')
  }
  const query = { client_id: pool.clientId, logout_uri: home, state: 'bye' }
  const leave = (more: Record<string, string> = query) =>
    get(`${origin}/logout?${new URLSearchParams(more)}`)
  const back = (RelayState: string, xml: string) =>
    pool.fetch(`${origin}/saml2/logout`, {
      method: 'POST',
      body: new URLSearchParams({ RelayState, SAMLResponse: Buffer.from(xml).toString('base64') }),
    })
  const idToken = () => idTokenOf(said.code)
  return { pool, get, isKnown, leave, back, idToken }
}

const addressIn = (answer: Response) => new URL(answer.headers.get('location') ?? '')

describe('signing out', () => {
  it('leads to the provider that somebody came by, with a signed request that names the session', async () => {
    const { leave, isKnown } = await open()
    expect(await isKnown()).toBe(true)
    const address = addressIn(await leave())
    expect(address.origin + address.pathname).toBe('https://idp.example/slo')
    const packed = Buffer.from(address.searchParams.get('SAMLRequest') ?? '', 'base64')
    const request = String(inflateRawSync(packed))
    expect(request).toMatch(/<saml:NameID [^>]*nameid-format:unspecified"[^>]*>grace</)
    expect(request).toContain('>of-acme</')
    expect(request).toContain('Destination="https://idp.example/slo"')
    const signed = address.search.slice(1).replace(/&Signature=.*/, '')
    const signature = address.searchParams.get('Signature') ?? ''
    const verifier = createVerify('sha256').update(signed)
    expect(verifier.verify(publicKey, signature, 'base64')).toBe(true)
    expect(await isKnown()).toBe(false)
  })

  it('ends at the application', async () => {
    const { leave, back, get } = await open()
    const state = addressIn(await leave()).searchParams.get('RelayState') ?? ''
    const answer = await back(state, acme.signedOut())
    expect(answer.status).toBe(303)
    expect(addressIn(await get(addressIn(answer).href)).href).toBe(`${home}?state=bye`)
  })

  it('says so where the provider signed nobody out, or somebody else says that it did', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { pool, leave, back } = await open()
    const audience = `urn:amazon:cognito:sp:${pool.userPoolId}`
    const state = addressIn(await leave()).searchParams.get('RelayState') ?? ''
    for (const xml of [
      acme.signedOut({ status: 'Responder' }),
      acme.signedOut({ isSigned: false }),
      identityProvider().signedOut(),
      acme.signedOut().replace('Version="2.0"', 'Version="2.1"'),
      `<!DOCTYPE a>${acme.signedOut()}`,
      acme.answer({ at, audience }),
      '',
    ]) {
      const answer = await back(state, xml)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('location')).toBeNull()
      const html = await answer.text()
      expect(html).toContain('You may still be signed in elsewhere')
      expect(html).toContain(`<a href="${origin}/logout?`)
    }
    expect(warn).toHaveBeenCalledTimes(7)
    warn.mockRestore()
  })

  it('leads nowhere that the application is not', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { back, get } = await open()
    const query = 'client_id=x&logout_uri=https://evil.example/\r\nset-cookie: x=y'
    for (const state of ['', 'provider=Nobody', 'https://evil.example/']) {
      expect((await back(state, acme.signedOut())).status).toBe(400)
    }
    const state = String(new URLSearchParams({ provider: 'Acme', query }))
    const address = addressIn(await back(state, acme.signedOut()))
    expect(address.origin + address.pathname).toBe(`${origin}/logout`)
    expect((await get(address.href)).status).toBe(400)
    vi.restoreAllMocks()
  })

  it('tells the provider nothing of what the application was given', async () => {
    const { pool, leave, idToken } = await open()
    const id_token_hint = await idToken()
    const address = addressIn(await leave({ id_token_hint, post_logout_redirect_uri: home }))
    expect(address.host).toBe('idp.example')
    expect(address.search).not.toContain(id_token_hint)
    const state = new URLSearchParams(address.searchParams.get('RelayState') ?? '')
    const query = new URLSearchParams(state.get('query') ?? '')
    expect(Object.fromEntries(query)).toEqual({
      client_id: pool.clientId,
      post_logout_redirect_uri: home,
    })
  })

  it('is the pool’s own affair where the provider takes no part, or cannot be asked', async () => {
    const { leave } = await open({})
    expect(addressIn(await leave()).href).toBe(`${home}?state=bye`)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const metadata = acme.metadata.replace(/<md:SingleLogoutService[^>]*>/, '')
    const world = await open({ signOut: true, metadata })
    expect(addressIn(await world.leave()).href).toBe(`${home}?state=bye`)
    expect(String(warn.mock.calls[0])).toContain('signs nobody out')
    expect(await world.isKnown()).toBe(false)
    warn.mockRestore()
  })
})
