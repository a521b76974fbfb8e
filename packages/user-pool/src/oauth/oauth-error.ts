/** What the OAuth 2.0 endpoints say no with. @see RFC 6749, 5.2 */
export class OAuthError extends Error {
  override name = 'OAuthError'
  readonly error: string
  readonly status: number

  constructor(error: string, description: string, status = 400) {
    super(description)
    this.error = error
    this.status = status
  }
}

const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' }

/** An answer that any page may read and nobody may keep. */
export const answerJson = (body: object, more: Record<string, string> = {}): Response =>
  Response.json(body, { headers: { ...headers, ...more } })

/** The answer for what was thrown; anything but a refusal is thrown on. */
export function refuseJson(thrown: unknown): Response {
  if (!(thrown instanceof OAuthError)) throw thrown
  const { error, message, status } = thrown
  const asks = status === 401 ? { 'www-authenticate': 'Basic realm="oauth2"' } : {}
  const body = { error, ...(message && { error_description: message }) }
  return Response.json(body, { status, headers: { ...headers, ...asks } })
}
