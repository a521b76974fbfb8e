import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import type { Pool } from '../pool.ts'
import { comeBack, letIn, tooLate } from './come-back.ts'
import { nameFromApple } from './name-from-apple.ts'
import { hearOidc } from './oidc.ts'

/** A real OpenID provider sends somebody back, by an address or by a form. @see OpenID Connect Core 1.0, 3.1.2.5 */
export async function hearAnswer(pool: Pool, said: URLSearchParams): Promise<Response> {
  const back = await comeBack(pool, said.get('state'))
  const oidc = back?.provider.oidc
  const question = back?.errand.oidc
  if (!back || !oidc || !question) return tooLate(pool, said.get('state'))
  // RFC 9207: an answer of one provider, sent on as if it were another's.
  if ((said.get('iss') ?? oidc.issuer) !== oidc.issuer) return tooLate(pool, said.get('state'))
  const error = said.get('error')
  if (error) {
    const kind = error === 'access_denied' ? 'access_denied' : 'server_error'
    return refuseAuthorize(back.errand.request, kind, `the identity provider answered ${error}`)
  }
  const { kind } = back.provider
  return letIn(back, async () => {
    const heard = await hearOidc(back.client, { kind, oidc }, said.get('code') ?? '', question)
    if (kind !== 'SignInWithApple') return heard
    return { ...heard, claims: { ...nameFromApple(said.get('user')), ...heard.claims } }
  })
}
