export interface ReturnPathOptions {
  /** The page's own: `https://app.example.com`. */
  origin: string
  /** Other origins that may be returned to, letter by letter. */
  allow?: readonly string[] | undefined
  /** Where to go when the given place is not one of these. */
  fallback?: string | undefined
}

/**
 * Where to go after a sign-in, safe from open redirects: a path on the page's own origin, or an address on an
 * origin that is allowed.
 *
 * @param given what came in a link: anything at all.
 * @see OWASP ASVS 3.7.2, RFC 9700, 4.11
 */
export function toReturnPath(given: unknown, options: ReturnPathOptions): string {
  const { origin, allow = [], fallback = '/' } = options
  // Browsers drop some of these before they read an address, and take a backslash for a slash.
  if (typeof given !== 'string' || hasOddities(given)) return fallback
  const isPath = given.startsWith('/') && !given.startsWith('//')
  if (!URL.canParse(given, origin)) return fallback
  const {
    origin: leadsTo,
    href,
    pathname,
    search,
    hash,
    username,
    password,
  } = new URL(given, origin)
  if (username || password) return fallback
  if (!isPath) return allow.includes(leadsTo) && /^https?:/.test(href) ? href : fallback
  // `/.//evil.example` is a path whose short form names another host.
  return leadsTo === origin && !pathname.startsWith('//') ? pathname + search + hash : fallback
}

const hasOddities = (text: string) =>
  text.includes('\\') || [...text].some(character => character <= ' ' || isControl(character))

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0x7f && code <= 0x9f) || code === 0xfeff || (code >= 0x2028 && code <= 0x2029)
}
