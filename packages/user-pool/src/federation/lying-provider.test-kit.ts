import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll } from 'vitest'

/** What an OpenID provider lies about. */
export interface OidcLies {
  discovery?: object
  /** What the ID token says otherwise. */
  claims?: Record<string, unknown>
  /** Whether somebody else signs it. */
  isForged?: boolean
  userInfo?: object
  /** What its token endpoint answers instead. */
  status?: number
}

export interface LyingProvider {
  issuer: string
  /** Lies from now on. */
  lie(lies: OidcLies): void
  /** What the token endpoint was last sent. */
  asked(): { form: URLSearchParams; authorization: string | undefined }
  /** A code for whoever was sent to this address. */
  codeFor(address: URL): string
}

/** For tests: an OpenID provider that says what it is told to, and knows Ada. */
export async function lyingProvider(): Promise<LyingProvider> {
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: '1', alg: 'RS256' }] }
  const nonces = new Map<string, string>()
  let lies: OidcLies = {}
  let asked = { form: new URLSearchParams(), authorization: undefined as string | undefined }

  const idToken = (form: URLSearchParams) => {
    const now = Math.floor(Date.now() / 1000)
    const claims: Record<string, unknown> = {
      iss: issuer,
      aud: 'pool',
      sub: 'ada',
      nonce: nonces.get(form.get('code') ?? ''),
      iat: now,
      exp: now + 60,
      email: 'ada@contoso.example',
      ...lies.claims,
    }
    const { privateKey } = lies.isForged ? other : own
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: '1' }).sign(privateKey)
  }

  const answer = async (path: string, body: string): Promise<object> => {
    if (path === '/keys') return keys
    if (path === '/me') return { sub: 'ada', name: 'Ada', ...lies.userInfo }
    if (path === '/token') {
      return { access_token: 'x', id_token: await idToken(new URLSearchParams(body)) }
    }
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      jwks_uri: `${issuer}/keys`,
      ...lies.discovery,
    }
  }

  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const path = request.url ?? ''
    const { authorization } = request.headers
    if (path === '/token') asked = { form: new URLSearchParams(body), authorization }
    if (path === '/token' && lies.status) response.statusCode = lies.status
    response.end(JSON.stringify(await answer(path, body)))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  return {
    issuer,
    lie: said => {
      lies = said
    },
    asked: () => asked,
    codeFor: ({ searchParams }) => {
      const code = `code-${nonces.size}`
      nonces.set(code, searchParams.get('nonce') ?? '')
      return code
    },
  }
}
