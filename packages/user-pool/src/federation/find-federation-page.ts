import { finishAuthorize } from '../oauth/finish-authorize.ts'
import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import { seenBy } from '../oauth/seen-by.ts'
import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import { readText } from '../wire/body.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { type Errand, readErrand, takeErrand } from './errand.ts'
import { federatedPerson, type ProviderClaims } from './federated-person.ts'
import { refuseFault } from './leave-for-provider.ts'
import { hearOidc } from './oidc.ts'
import { madeUp, readyAccounts } from './provider-account.ts'
import { providerPage } from './provider-page.ts'
import { providerStyle } from './provider-style.ts'
import { findProvider } from './providers.ts'

/** What concerns providers, by its addresses; `undefined` for any other. */
export async function findFederationPage(
  pool: Pool,
  { request, url, path }: AskedPage,
): Promise<Response | undefined> {
  if (path === '/provider/style.css') return providerStyle()
  if (path === '/oauth2/idpresponse') return hear(pool, url.searchParams)
  if (path !== '/provider') return undefined
  if (request.method === 'POST') return answer(pool, new URLSearchParams(await readText(request)))
  const text = url.searchParams.get('errand') ?? ''
  const errand = await readErrand(pool, text)
  const provider = errand && findProvider(pool, errand.provider)
  if (!errand || !provider) return tooLate()
  const { redirectUri: home, loginHint: hint = '' } = errand.request
  return providerPage(pool, { provider, errand: text, home, hint })
}

/** They chose on the page that stands for a provider. */
async function answer(pool: Pool, form: URLSearchParams): Promise<Response> {
  const back = await take(pool, form.get('errand'))
  if (!back || back.errand.oidc) return tooLate()
  const { request } = back.errand
  const said = form.get('answer')
  if (said === 'refuse') return refuseAuthorize(request, 'access_denied', 'the person said no')
  if (said === 'fail') return refuseAuthorize(request, 'server_error', 'the provider is not well')
  const account = accountIn(form)
  if (!account) return refuseAuthorize(request, 'invalid_request', 'nobody was chosen')
  const { subject, email, name } = account
  const email_verified = String(said !== 'own' || form.has('verified'))
  return letIn(back, { subject, claims: { sub: subject, email, name, email_verified } })
}

/** A real OpenID provider sends them back. */
async function hear(pool: Pool, query: URLSearchParams): Promise<Response> {
  const back = await take(pool, query.get('state'))
  const oidc = back?.provider.oidc
  if (!back || !oidc || !back.errand.oidc) return tooLate()
  const { request } = back.errand
  const error = query.get('error')
  if (error) {
    const denied = error === 'access_denied'
    const kind = denied ? 'access_denied' : 'server_error'
    return refuseAuthorize(request, kind, `the identity provider answered ${error}`)
  }
  try {
    const code = query.get('code') ?? ''
    return await letIn(back, await hearOidc(back.client, oidc, code, back.errand.oidc))
  } catch (thrown) {
    return refuseFault(request, thrown)
  }
}

interface Back {
  errand: Errand
  client: Pool
  provider: PoolProvider
}

async function take(pool: Pool, text: string | null): Promise<Back | undefined> {
  const errand = await takeErrand(pool, text ?? '')
  const client = errand && seenBy(pool, errand.request.clientId)
  const provider = client && findProvider(client, errand.provider)
  return client && provider && { errand, client, provider }
}

async function letIn(
  { errand: { request }, client, provider }: Back,
  said: ProviderClaims,
): Promise<Response> {
  try {
    const person = await federatedPerson(client, provider, said)
    if (!person.enabled) return refuseAuthorize(request, 'access_denied', 'User is disabled.')
    return finishAuthorize(client, person, request)
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) throw thrown
    return refuseAuthorize(request, 'invalid_request', thrown.message)
  }
}

function accountIn(form: URLSearchParams) {
  const email = form.get('email') ?? ''
  if (form.get('answer') === 'own') {
    return email.trim() ? madeUp(email, form.get('name') ?? '') : undefined
  }
  return readyAccounts.find(({ subject }) => subject === form.get('account'))
}

const tooLate = () =>
  htmlPage(400, 'This page is out of date', 'Go back to the application, and begin again.')
