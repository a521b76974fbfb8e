import { seeOther } from '../oauth/go-to.ts'
import { readAuthorize } from '../oauth/read-authorize.ts'
import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import type { Pool } from '../pool.ts'
import { letIn, tellFault } from './bring-home.ts'
import { backOf, comeBack, tooLate } from './come-back.ts'
import { holdAnswer, readErrand } from './errand.ts'
import { findProvider } from './providers.ts'
import { hearSaml } from './saml.ts'
import { samlCallback } from './saml-connection.ts'

/**
 * A real SAML provider has somebody post its answer. That comes from another site, so the cookie stays behind: the
 * answer is checked, and waits until the browser asks for it from here.
 *
 * @see SAML 2.0 Bindings, 3.5
 */
export async function hearSamlAnswer(pool: Pool, form: URLSearchParams): Promise<Response> {
  const state = form.get('RelayState') ?? ''
  const answer = form.get('SAMLResponse') ?? ''
  const errand = await readErrand(pool, state)
  if (!errand) return hearUnasked(pool, state, answer)
  const { client, provider } = backOf(pool, errand) ?? {}
  const { samlRequest, held } = errand
  if (!client || !provider?.saml || samlRequest === undefined) return tooLate(pool, state)
  // Who presses twice posts twice, and the second is a replay.
  if (!held || !('said' in held)) {
    const heard = await hearSaml(client, provider.saml, answer, samlRequest)
      .then(said => ({ said }))
      .catch(tellFault)
    await holdAnswer(pool, state, heard)
  }
  return seeOther(`${samlCallback(pool)}?${new URLSearchParams({ RelayState: state })}`)
}

/** The browser comes for what was posted. */
export const takeSamlAnswer = (pool: Pool, request: Request, state: string): Promise<Response> =>
  comeBack(pool, request, state, back => {
    const { held, request: asked } = back.errand
    if (held && 'said' in held) return letIn(back, () => held.said)
    if (held && 'error' in held) return refuseAuthorize(asked, held.error, held.description)
    return tooLate(pool, state)
  })

/**
 * Where a provider may begin by itself, it says itself what an application would have asked. No browser set out, so
 * none can be told from another: that is why pools do not take it unless they are told to.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-session-initiation.html
 */
async function hearUnasked(pool: Pool, state: string, answer: string): Promise<Response> {
  const asked = new URLSearchParams(state)
  const read = readAuthorize(pool, asked)
  if (typeof read === 'string' || read.fault) return tooLate(pool, state)
  const { client, request } = read
  const provider = findProvider(client, asked.get('identity_provider') ?? '')
  const saml = provider?.saml
  if (!provider || !saml?.idpInitiated) return tooLate(pool, state)
  return letIn({ errand: { request }, client, provider }, () => hearSaml(client, saml, answer))
}
