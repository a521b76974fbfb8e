import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import { finishAuthorize } from '../oauth/finish-authorize.ts'
import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import type { Back } from './come-back.ts'
import { federatedPerson, type ProviderClaims } from './federated-person.ts'
import { ProviderFault } from './provider-fault.ts'

/** Sends somebody home as the one their provider says they are, or with what went wrong. */
export async function letIn(
  { errand: { request }, client, provider }: Back,
  ask: () => ProviderClaims | Promise<ProviderClaims>,
): Promise<Response> {
  try {
    const said = await ask()
    const person = await federatedPerson({ ...client, caller: request.clientId }, provider, said)
    if (!person.enabled) return refuseAuthorize(request, 'access_denied', 'User is disabled.')
    const saml = said.session && { ...said.session, provider: provider.id }
    return await finishAuthorize(client, person, request, saml)
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) return refuseFault(request, thrown)
    return refuseAuthorize(request, 'invalid_request', thrown.message)
  }
}

/** The application hears that something went wrong with a provider. */
export function refuseFault(request: AuthorizeRequest, thrown: unknown): Response {
  const { error, description } = tellFault(thrown)
  return refuseAuthorize(request, error, description)
}

/** What an application hears of what went wrong with a provider; the console is told what it was. */
export function tellFault(thrown: unknown): { error: string; description: string } {
  if (!(thrown instanceof ProviderFault)) throw thrown
  if (thrown.denied) return { error: 'access_denied', description: thrown.message }
  console.warn(`${thrown.message}`, thrown.cause ?? '')
  return { error: 'server_error', description: 'the identity provider did not answer as it should' }
}
