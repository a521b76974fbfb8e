import type { Pool } from '../pool.ts'
import { OAuthError } from './oauth-error.ts'
import { seenBy } from './seen-by.ts'

/**
 * The pool as the client that asks has it, once it has proved who it is: by `Authorization: Basic`, or in the body. A
 * public client need not, and has nothing to prove it with.
 *
 * @throws {OAuthError} `invalid_client`
 * @see RFC 6749, 2.3.1
 */
export function clientOf(pool: Pool, request: Request, form: URLSearchParams): Pool {
  const basic = readBasic(request.headers.get('authorization') ?? '')
  const clientId = basic?.id ?? form.get('client_id') ?? ''
  if (basic && (form.get('client_id') ?? basic.id) !== basic.id) {
    throw invalid('client_id differs from that of the header')
  }
  const client = seenBy(pool, clientId)
  const secret = client?.settings.clientSecret
  const given = basic ? basic.secret : form.get('client_secret')
  if (!client) throw invalid(clientId ? 'the app client is not known' : 'client_id is missing')
  if (secret !== undefined && !isSame(given ?? '', secret)) {
    throw invalid(given ? 'client_secret is another' : 'client_secret is missing')
  }
  if (secret === undefined && given) throw invalid('the app client has no secret')
  return client
}

const invalid = (why: string) => new OAuthError('invalid_client', why, 401)

function readBasic(header: string): { id: string; secret: string } | undefined {
  const [, encoded] = /^Basic (.+)$/i.exec(header) ?? []
  if (!encoded) return undefined
  try {
    const text = atob(encoded)
    const at = text.indexOf(':')
    const part = (one: string) => decodeURIComponent(one.replaceAll('+', ' '))
    return { id: part(text.slice(0, at)), secret: part(text.slice(at + 1)) }
  } catch {
    throw invalid('the Authorization header cannot be read')
  }
}

/** Takes as long for any two texts of one length. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let at = 0; at < other.length; at += 1) {
    difference |= (one.charCodeAt(at) || 0) ^ other.charCodeAt(at)
  }
  return difference === 0
}
