import { type AuthClient, AuthError, type RedirectTarget } from '@portico/core'
import { authorizeAddress } from './grant.ts'
import type { LoginSurroundings } from './surroundings.ts'

interface Ways {
  domain: string
  request: URLSearchParams
  /** Under which the last one is remembered. */
  key: string
  surroundings: Pick<LoginSurroundings, 'lasting' | 'leave'>
}

/**
 * The same client, which also leads to providers: with what the application asked, so that they lead back to it. Whom
 * somebody left for is the one they used last: nobody comes back here to say how it went.
 */
export function byProvider(client: AuthClient, { domain, request, key, surroundings }: Ways) {
  const { lasting, leave } = surroundings

  async function redirect({ provider, identifier, username }: RedirectTarget): Promise<never> {
    const query = new URLSearchParams(request)
    query.delete('identity_provider')
    if (provider) query.set('identity_provider', provider)
    if (identifier) query.set('idp_identifier', identifier)
    if (username) query.set('login_hint', username)
    remember(provider)
    await leave(authorizeAddress(domain, query))
    throw new AuthError('cancelled')
  }
  function remember(provider: string | undefined) {
    try {
      if (provider) lasting.setItem(key, provider)
      else lasting.removeItem(key)
    } catch {
      // Storage may be full or forbidden, and a hint is not worth failing for.
    }
  }

  const own: Partial<AuthClient> = {
    redirect,
    lastProvider: () => lasting.getItem(key),
    async signIn(...given) {
      const step = await client.signIn(...given)
      remember(undefined)
      return step
    },
  }
  // A client may be of a class with private fields: its own methods are called on itself.
  return new Proxy(client, {
    get(_, name) {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name)
      const value: unknown = Reflect.get(client, name)
      return typeof value === 'function' ? value.bind(client) : value
    },
  })
}
