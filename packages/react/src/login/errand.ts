/** What a login page was opened for. */
export interface Errand {
  /**
   * `signIn`: an application wants somebody signed in. `provider`: the same, at a provider it names. `signOut`: the
   * person leaves; `signedOut`: they have left. `none`: no application asks for anything.
   */
  kind: 'signIn' | 'provider' | 'signOut' | 'signedOut' | 'none'
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
  if (!pathname.endsWith('/logout')) return { kind: askedBy(request), request }
  return { kind: request.has(signedOut) ? 'signedOut' : 'signOut', request }
}

/** What the sign-out endpoint adds to the address of this page once nobody is signed in there any more. */
const signedOut = 'signed_out'

/** Whether an application asks for anything. */
const isAsked = (request: URLSearchParams) =>
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
