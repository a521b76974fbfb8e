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
  if (error) {
    const said = `${error} ${query.get('error_description') ?? ''}`
    // Cognito says so too when a provider does, in the description alone.
    throw new AuthError(/access_denied/.test(said) ? 'providerRefused' : 'providerFailed')
  }
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
    if (!response.ok) throw new AuthError('returnFailed')
    return await response.json()
  } catch (cause) {
    throw cause instanceof AuthError ? cause : new AuthError('offline', { cause })
  }
}
