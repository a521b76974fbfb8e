import { refuseAuthorize } from '../oauth/refuse-authorize.ts'
import type { Pool } from '../pool.ts'
import { letIn } from './bring-home.ts'
import { type Back, comeBack, lookIn, tooLate } from './come-back.ts'
import { claimsFor } from './map-claims.ts'
import { accountsAt, keepAccount, madeUp, type ProviderAccount } from './provider-account.ts'
import { providerPage } from './provider-page.ts'

/** The page that stands for a provider in development, to whoever was sent there. */
export async function showProvider(
  pool: Pool,
  request: Request,
  query: URLSearchParams,
  wrong?: { form: URLSearchParams; why: string },
): Promise<Response> {
  const text = query.get('errand') ?? ''
  return lookIn(pool, request, text, back => {
    if (isReal(back)) return tooLate(pool, text)
    const { provider, errand } = back
    const { loginHint: hint = '' } = errand.request
    const accounts = accountsAt(pool, provider)
    return providerPage(pool, { provider, accounts, errand: text, hint, ...wrong })
  })
}

/** What they chose on it. */
export async function answerForProvider(
  pool: Pool,
  request: Request,
  form: URLSearchParams,
): Promise<Response> {
  const own = form.get('answer') === 'own' ? madeUp(form) : undefined
  if (typeof own === 'string') return showProvider(pool, request, form, { form, why: own })
  const text = form.get('errand') ?? ''
  return comeBack(pool, request, text, back =>
    isReal(back) ? tooLate(pool, text) : takeChoice(pool, back, form, own),
  )
}

async function takeChoice(
  pool: Pool,
  back: Back,
  form: URLSearchParams,
  own: ProviderAccount | undefined,
): Promise<Response> {
  const { errand, provider } = back
  const { request } = errand
  const said = form.get('answer')
  if (said === 'refuse') return refuseAuthorize(request, 'access_denied', 'the person said no')
  if (said === 'fail') return refuseAuthorize(request, 'server_error', 'the provider is not well')
  if (own) await keepAccount(pool, provider, own)
  const chosen = form.get('account')
  const account = own ?? accountsAt(pool, provider).find(({ subject }) => subject === chosen)
  if (!account) return refuseAuthorize(request, 'invalid_request', 'nobody was chosen')
  return letIn(back, () => ({
    subject: account.subject,
    claims: {
      sub: account.subject,
      ...claimsFor(provider, attributesOf(account)),
      ...account.claims,
    },
  }))
}

/** Nobody gets past a real provider by what is on its stand-in. */
const isReal = ({ provider, errand }: Back): boolean =>
  Boolean(provider.oidc ?? provider.saml ?? errand.oidc ?? errand.samlRequest)

const attributesOf = ({ email, name, isVerified }: ProviderAccount) => ({
  email,
  email_verified: String(isVerified),
  name,
})
