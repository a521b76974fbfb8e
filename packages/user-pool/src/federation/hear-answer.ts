import { seeOther } from '../oauth/go-to.ts'
import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import type { Pool } from '../pool.ts'
import { letIn } from './bring-home.ts'
import { type Back, comeBack, tooLate } from './come-back.ts'
import { holdAnswer, readErrand } from './errand.ts'
import { nameFromApple } from './name-from-apple.ts'
import { hearOidc, oidcCallback } from './oidc.ts'

/** A real OpenID provider sends somebody back, with its answer in the address. @see OpenID Connect Core 1.0, 3.1.2.5 */
export async function hearAnswer(
  pool: Pool,
  request: Request,
  query: URLSearchParams,
): Promise<Response> {
  const state = query.get('state') ?? ''
  return comeBack(pool, request, state, async back => {
    const { held } = back.errand
    const said = held && 'form' in held ? new URLSearchParams(held.form) : query
    return (await takeAnswer(back, said)) ?? tooLate(pool, state)
  })
}

/**
 * The same by a form. It comes from another site, so the cookie stays behind: the answer waits until the browser asks
 * for it from here.
 *
 * @see OAuth 2.0 Form Post Response Mode, 2
 */
export async function hearForm(pool: Pool, form: URLSearchParams): Promise<Response> {
  const state = form.get('state') ?? ''
  const errand = await readErrand(pool, state)
  if (!errand?.oidc) return tooLate(pool, state)
  await holdAnswer(pool, state, { form: String(form) })
  return seeOther(`${oidcCallback(pool)}?${new URLSearchParams({ state })}`)
}

/** `undefined` for the answer of another provider. */
async function takeAnswer(back: Back, said: URLSearchParams): Promise<Response | undefined> {
  const { kind, oidc } = back.provider
  const { oidc: question, request } = back.errand
  if (!oidc || !question) return undefined
  // RFC 9207: an answer of one provider, sent on as if it were another's.
  if ((said.get('iss') ?? oidc.issuer) !== oidc.issuer) return undefined
  const error = said.get('error')
  if (error) {
    const known = error === 'access_denied' ? 'access_denied' : 'server_error'
    return refuseAuthorize(request, known, `the identity provider answered ${error}`)
  }
  return letIn(back, async () => {
    const heard = await hearOidc(back.client, { kind, oidc }, said.get('code') ?? '', question)
    if (kind !== 'SignInWithApple') return heard
    return { ...heard, claims: { ...nameFromApple(said.get('user')), ...heard.claims } }
  })
}
