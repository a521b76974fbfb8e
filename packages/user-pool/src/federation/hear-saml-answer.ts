import { readAuthorize } from '../oauth/read-authorize.ts'
import type { Pool } from '../pool.ts'
import { type Back, comeBack, letIn, tooLate } from './come-back.ts'
import { findProvider } from './providers.ts'
import { hearSaml } from './saml.ts'

/** A real SAML provider has somebody post its answer. @see SAML 2.0 Bindings, 3.5 */
export async function hearSamlAnswer(pool: Pool, form: URLSearchParams): Promise<Response> {
  const state = form.get('RelayState') ?? ''
  const back = (await comeBack(pool, state)) ?? unasked(pool, state)
  const saml = back?.provider.saml
  if (!back || !saml) return tooLate(pool, state)
  const { samlRequest } = back.errand
  if (samlRequest === undefined && !saml.idpInitiated) return tooLate(pool, state)
  return letIn(back, () => hearSaml(back.client, saml, form.get('SAMLResponse') ?? '', samlRequest))
}

/**
 * Where a provider may begin by itself, it says itself what an application would have asked.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-session-initiation.html
 */
function unasked(pool: Pool, state: string): Back | undefined {
  const asked = new URLSearchParams(state)
  const read = readAuthorize(pool, asked)
  if (typeof read === 'string' || read.fault) return undefined
  const { client, request } = read
  const provider = findProvider(client, asked.get('identity_provider') ?? '')
  return provider && { errand: { request }, client, provider }
}
