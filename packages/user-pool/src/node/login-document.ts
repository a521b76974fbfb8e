import type { IncomingMessage } from 'node:http'

/** The addresses of Cognito's hosted pages, which `<LoginPage>` has too. */
const pages = ['login', 'signup', 'forgotPassword', 'confirmUser', 'resetpassword', 'mfa', 'logout']

/**
 * Has one document of the app answer at all addresses of its login pages, below each of these paths.
 *
 * @throws {TypeError} when none of `places` is a path
 */
export function loginDocument(document: string, places: readonly (string | undefined)[]) {
  const bases = places
    .filter(place => place?.startsWith('/'))
    .map(place => place?.replace(/\/+$/, '') ?? '')
  if (bases.length === 0) {
    throw new TypeError(
      `No pool sends anybody to "${document}": say in its setting "loginPages" below which path it is to answer, such as "/auth".`,
    )
  }
  const paths = new Set(bases.flatMap(base => pages.map(page => `${base}/${page}`)))
  /** For a server that gives its files out below `root`. */
  return (root: string) =>
    (incoming: Pick<IncomingMessage, 'method' | 'url'>, _: unknown, next: () => void) => {
      const [path = '', query] = (incoming.url ?? '').split('?')
      const isRead = incoming.method === 'GET' || incoming.method === 'HEAD'
      if (isRead && paths.has(path)) {
        incoming.url = `${root}${document.replace(/^\/+/, '')}${query === undefined ? '' : `?${query}`}`
      }
      next()
    }
}
