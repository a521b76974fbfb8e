import type { Environment } from '../../environment.ts'
import { AuthError } from '../../errors.ts'
import type { Tokens } from '../wire.ts'
import { domainOf } from './depart.ts'
import type { Homecoming } from './homecoming.ts'
import { checkIdToken } from './id-token.ts'
import type { HostedPages } from './options.ts'

interface Redemption {
  pages: HostedPages
  clientId: string
  poolAddress(): string
  environment: Pick<Environment, 'crypto' | 'fetch' | 'now' | 'place'>
}

/** A request nobody can cancel must end by itself; milliseconds. */
const limit = 20_000

/**
 * Changes the code somebody came home with for tokens.
 *
 * @throws {AuthError} `providerRefused` when they, or their provider, said no; `providerFailed` when it broke;
 *   `returnFailed` when the answer is not one to what this tab asked, or not from who was asked; `offline`
 * @see RFC 6749, 4.1.3 and 4.1.2.1
 */
export async function redeem(
  { pages, clientId, poolAddress, environment }: Redemption,
  { query, trip }: Homecoming,
): Promise<Tokens> {
  if (!trip) throw new AuthError('returnFailed')
  const error = query.get('error')
  if (error) throw refusalOf(error, query.get('error_description') ?? '')
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    code: query.get('code') ?? '',
    redirect_uri: trip.redirectTo,
    code_verifier: trip.verifier,
  })
  const { fetch, place } = environment
  const reply = await ask(fetch, `${domainOf(pages, place.read())}/oauth2/token`, body)
  const { access_token: AccessToken, id_token: IdToken, expires_in: ExpiresIn } = reply
  if (typeof AccessToken !== 'string' || typeof IdToken !== 'string') {
    throw new AuthError('returnFailed')
  }
  const address = poolAddress()
  const issuer = pages.issuer ?? address
  const expected = { issuer, keysAt: address, clientId, nonce: trip.nonce, ...environment }
  await checkIdToken(IdToken, expected)
  const { refresh_token: RefreshToken } = reply
  return {
    AccessToken,
    IdToken,
    ...(typeof RefreshToken === 'string' && { RefreshToken }),
    ExpiresIn: Number(ExpiresIn),
  }
}

/** What went wrong on the way. What only the developer can mend is told where developers look. */
function refusalOf(error: string, description: string): AuthError {
  const cause = new Error(
    `The hosted pages answered "${error}": ${description || 'no more is said'}`,
  )
  // Cognito says so too when a provider does, in the description alone.
  if (/access_denied/.test(error + description)) return new AuthError('providerRefused', { cause })
  if (/^(unauthorized_client|invalid_|unsupported_)/.test(error)) console.warn(cause.message)
  return new AuthError('providerFailed', { cause })
}

async function ask(
  fetch: Environment['fetch'],
  address: string,
  body: URLSearchParams,
): Promise<Record<string, unknown>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(limit),
    })
    if (response.status >= 500) throw new AuthError('unavailable')
    if (response.ok) return await response.json()
    throw new AuthError('returnFailed', { cause: new Error(await response.text()) })
  } catch (cause) {
    throw cause instanceof AuthError ? cause : new AuthError('offline', { cause })
  }
}
