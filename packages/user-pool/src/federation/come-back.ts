import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import { finishAuthorize } from '../oauth/finish-authorize.ts'
import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import { seenBy } from '../oauth/seen-by.ts'
import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { type Errand, originOfErrand, takeErrand } from './errand.ts'
import { federatedPerson, type ProviderClaims } from './federated-person.ts'
import { ProviderFault } from './provider-fault.ts'
import { findProvider } from './providers.ts'

/** Somebody back from a provider. */
export interface Back {
  errand: Pick<Errand, 'request' | 'oidc' | 'samlRequest'>
  /** The pool as the application has it that they are to come home to. */
  client: Pool
  provider: PoolProvider
}

/** Whoever is back with this text, once; `undefined` when nobody was sent on with it. */
export async function comeBack(pool: Pool, text: string | null): Promise<Back | undefined> {
  return backOf(pool, await takeErrand(pool, text ?? ''))
}

/** An errand with all it takes to end it. */
export function backOf(pool: Pool, errand: Errand | undefined): Back | undefined {
  const client = errand && seenBy(pool, errand.request.clientId)
  const provider = client && findProvider(client, errand.provider)
  return client && provider && { errand, client, provider }
}

/** Sends somebody home as the one their provider says they are, or with what went wrong. */
export async function letIn(
  { errand: { request }, client, provider }: Back,
  ask: () => ProviderClaims | Promise<ProviderClaims>,
): Promise<Response> {
  try {
    const said = await ask()
    const person = await federatedPerson({ ...client, caller: request.clientId }, provider, said)
    if (!person.enabled) return refuseAuthorize(request, 'access_denied', 'User is disabled.')
    return await finishAuthorize(client, person, request)
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) return refuseFault(request, thrown)
    return refuseAuthorize(request, 'invalid_request', thrown.message)
  }
}

/** What went wrong with a provider is told to the console; the application hears that it did. */
export function refuseFault(request: AuthorizeRequest, thrown: unknown): Response {
  if (!(thrown instanceof ProviderFault)) throw thrown
  if (thrown.denied) return refuseAuthorize(request, 'access_denied', thrown.message)
  console.warn(`${thrown.message}`, thrown.cause ?? '')
  return refuseAuthorize(
    request,
    'server_error',
    'the identity provider did not answer as it should',
  )
}

/** What somebody sees who comes back twice, or late; who was sent on by the text is shown the way to the application. */
export async function tooLate(pool: Pool, text: string | null): Promise<Response> {
  const address = await originOfErrand(pool, text ?? '')
  return htmlPage(pool, {
    status: 400,
    title: 'This page is out of date',
    text: 'Go back to the application, and begin again.',
    onward: address === undefined ? undefined : { address, name: address },
  })
}
