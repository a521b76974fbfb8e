import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import { type AuthenticationResult, signIn } from '../tokens/issue.ts'
import { revoke } from '../tokens/login.ts'
import { readCode } from './code-grant.ts'
import { OAuthError } from './oauth-error.ts'

/**
 * Gives tokens for a code, once.
 *
 * @throws {OAuthError} `invalid_request` without a code, else `invalid_grant`, with what is wrong with it
 * @see RFC 6749, 4.1.3
 */
export async function redeemCode(
  client: Pool,
  form: URLSearchParams,
): Promise<AuthenticationResult> {
  const code = form.get('code')
  if (!code) throw new OAuthError('invalid_request', 'code is missing')
  const found = await readCode(client, code)
  if (!found) throw invalidGrant('the code is not known: it was never given, was spent, or is old')
  const { grant, use, spend } = found
  const { request, sub, authTime, expiresAt, originJti } = grant
  if (originJti !== undefined) {
    // Somebody else has it too: what it became is good no more.
    revoke(client, originJti)
    throw invalidGrant('the code was used already, and what it gave is revoked')
  }
  if (expiresAt <= client.clock()) throw invalidGrant('the code is older than five minutes')
  if (request.clientId !== client.settings.clientId) {
    throw invalidGrant('the code was given to another app client')
  }
  checkAddress(form.get('redirect_uri'), request.redirectUri)
  const fault = await faultOf(form.get('code_verifier'), request.codeChallenge)
  if (fault) {
    // Guesses get one try: whoever knows the code alone does not have it as well.
    spend()
    throw invalidGrant(`${fault}, and the code is spent`)
  }
  const person = client.people.get(sub)
  if (!person?.enabled) throw invalidGrant('the person is disabled, or gone')
  return signIn(client, person, {
    source: 'TokenGeneration_HostedAuth',
    hosted: request,
    authTime,
    opened: use,
  })
}

function checkAddress(given: string | null, asked: string): void {
  if (given === asked) return
  throw invalidGrant(
    given ? 'redirect_uri differs from that of the request' : 'redirect_uri is missing',
  )
}

/** What is wrong with the proof. @see RFC 7636, 4.6 */
async function faultOf(
  verifier: string | null,
  challenge: string | undefined,
): Promise<string | undefined> {
  if (challenge === undefined) {
    return verifier ? 'code_verifier is given, and there was no code_challenge' : undefined
  }
  if (!verifier) return 'code_verifier is missing'
  if (!/^[\w.~-]{43,128}$/.test(verifier)) return 'code_verifier is not 43 to 128 of its characters'
  const isProof = toBase64Url(await sha256(utf8(verifier))) === challenge
  return isProof ? undefined : 'code_verifier is not what the code_challenge was made of'
}

const invalidGrant = (why: string) => new OAuthError('invalid_grant', why)
