import { type AuthClient, AuthError, type RedirectTarget } from '@portico/core'
import { authorizeAddress } from './grant.ts'
import type { LoginSurroundings } from './surroundings.ts'

interface Ways {
  domain: string
  request: URLSearchParams
  leave: LoginSurroundings['leave']
}

/** The same client, which also leads to providers: with what the application asked, so that they lead back to it. */
export function byProvider(client: AuthClient, { domain, request, leave }: Ways): AuthClient {
  async function redirect({ provider, identifier, username }: RedirectTarget): Promise<never> {
    const query = new URLSearchParams(request)
    query.delete('identity_provider')
    if (provider) query.set('identity_provider', provider)
    if (identifier) query.set('idp_identifier', identifier)
    if (username) query.set('login_hint', username)
    await leave(authorizeAddress(domain, query))
    throw new AuthError('cancelled')
  }
  // A client may be of a class with private fields: its own methods are called on itself.
  return new Proxy(client, {
    get(_, name) {
      if (name === 'redirect') return redirect
      const value: unknown = Reflect.get(client, name)
      return typeof value === 'function' ? value.bind(client) : value
    },
  })
}
