import { finishAuthorize } from '../oauth/finish-authorize.ts'
import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import { seenBy } from '../oauth/seen-by.ts'
import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import { readText } from '../wire/body.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { readErrand, takeErrand } from './errand.ts'
import { federatedPerson } from './federated-person.ts'
import { madeUp, readyAccounts } from './provider-account.ts'
import { providerPage } from './provider-page.ts'
import { providerStyle } from './provider-style.ts'
import { findProvider } from './providers.ts'

/** What stands for providers in development answers, by its addresses; `undefined` for any other. */
export async function findFederationPage(
  pool: Pool,
  { request, url, path }: AskedPage,
): Promise<Response | undefined> {
  if (path === '/provider/style.css') return providerStyle()
  if (path !== '/provider') return undefined
  if (request.method === 'POST') return answer(pool, new URLSearchParams(await readText(request)))
  const text = url.searchParams.get('errand') ?? ''
  const errand = await readErrand(pool, text)
  const provider = errand && findProvider(pool, errand.provider)
  if (!errand || !provider) return tooLate()
  const { redirectUri: home, loginHint: hint = '' } = errand.request
  return providerPage(pool, { provider, errand: text, home, hint })
}

async function answer(pool: Pool, form: URLSearchParams): Promise<Response> {
  const errand = await takeErrand(pool, form.get('errand') ?? '')
  const client = errand && seenBy(pool, errand.request.clientId)
  const provider = client && findProvider(client, errand.provider)
  if (!client || !provider) return tooLate()
  const { request } = errand
  const said = form.get('answer')
  if (said === 'refuse') return refuseAuthorize(request, 'access_denied', 'the person said no')
  if (said === 'fail') return refuseAuthorize(request, 'server_error', 'the provider is not well')
  const account = accountIn(form)
  if (!account) return refuseAuthorize(request, 'invalid_request', 'nobody was chosen')
  const { subject, email, name } = account
  const isOwn = said === 'own'
  const email_verified = String(!isOwn || form.has('verified'))
  try {
    const claims = { sub: subject, email, name, email_verified }
    const person = await federatedPerson(client, provider, { subject, claims })
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
