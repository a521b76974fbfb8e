/** What a login page was opened for. */
export interface Errand {
  /**
   * `signIn`: an application wants somebody signed in. `provider`: the same, at a provider it names. `signOut`: the
   * person leaves. `none`: no application asks for anything.
   */
  kind: 'signIn' | 'provider' | 'signOut' | 'none'
  /** What the application asked of `/oauth2/authorize`, untouched. */
  request: URLSearchParams
}

/**
 * Reads the address a login page was opened at.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 */
export function readErrand(address: string): Errand {
  const { pathname, searchParams: request } = new URL(address, nowhere)
  const kind = pathname.endsWith('/logout') ? 'signOut' : askedBy(request)
  return { kind, request }
}

/** Whether an application asks for anything. */
export const isAsked = (request: URLSearchParams) =>
  Boolean(request.get('client_id') && request.get('redirect_uri'))

function askedBy(request: URLSearchParams): Errand['kind'] {
  if (!isAsked(request)) return 'none'
  const provider = request.get('identity_provider')
  // `COGNITO` is the pool itself, and leads back to this page.
  if (provider && provider !== 'COGNITO') return 'provider'
  return request.get('idp_identifier') ? 'provider' : 'signIn'
}

/** The same page in another language; everything else in its address stays. */
export function inLanguage(address: string, tag: string): string {
  const { pathname, search, hash } = new URL(address, nowhere)
  const query = new URLSearchParams(search)
  query.set('lang', tag)
  return `${pathname}?${query}${hash}`
}

/** Only to read paths by: it shows nowhere. */
const nowhere = 'http://portico.invalid'
