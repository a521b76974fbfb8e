import { goTo, seeOther } from '../oauth/go-to.ts'
import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import { tellFault } from './bring-home.ts'
import { tooLate } from './come-back.ts'
import { ProviderFault } from './provider-fault.ts'
import { providersOf } from './providers.ts'
import { connectSaml, decodeSaml, newSamlRequest, type Saml } from './saml-connection.ts'
import { loadSaml, refuseDocumentType } from './saml-library.ts'
import type { SamlSession } from './saml-session.ts'

/** The session of somebody whom the hosted pages know by a SAML provider. */
export interface SamlVisit extends SamlSession {
  /** The provider's id. */
  provider: string
}

/**
 * Sends a browser to be signed out where it was signed in; `undefined` where that provider takes no part in it. `query`
 * is what `/logout` is asked again when they are back, as nobody is known to it any more by then.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-sign-out.html
 */
export async function leaveToSignOut(
  pool: Pool,
  { provider: id, ...session }: SamlVisit,
  query: URLSearchParams,
): Promise<Response | undefined> {
  const saml = samlOf(pool, id)
  if (!saml) return undefined
  try {
    const request = newSamlRequest(pool)
    const { library, metadata } = await connectSaml(pool, saml, { request, isSigned: true })
    if (!metadata.signOut) throw new ProviderFault(`The SAML provider ${id} signs nobody out.`)
    const state = new URLSearchParams({ provider: id, query: String(query) })
    const user = { ...session, issuer: metadata.entityId }
    return goTo(await library.getLogoutUrlAsync(user, String(state), {}))
  } catch (thrown) {
    // Here they are signed out all the same.
    tellFault(thrown)
    return undefined
  }
}

/**
 * They are back, with what the provider had them post. Nothing hangs on it but what they are told: nobody is known here
 * since they left, and `/logout` leads nowhere that is not the application's.
 */
export async function hearSignOut(pool: Pool, form: URLSearchParams): Promise<Response> {
  const state = new URLSearchParams(form.get('RelayState') ?? '')
  const id = state.get('provider') ?? ''
  const saml = samlOf(pool, id)
  if (!saml) return tooLate(pool, '')
  const address = `${pool.address}/logout?${new URLSearchParams(state.get('query') ?? '')}`
  try {
    await checkSignOut(pool, saml, form.get('SAMLResponse') ?? '')
    return seeOther(address)
  } catch (thrown) {
    tellFault(thrown)
    return htmlPage(pool, {
      status: 400,
      title: 'You may still be signed in elsewhere',
      text: `You are signed out here, but ${id} did not say that you are signed out there.\nClose the browser, where others use it too.`,
      onward: { address, name: 'the application' },
    })
  }
}

/** @see SAML 2.0 Profiles, 4.4.4.2 */
async function checkSignOut(pool: Pool, saml: Saml, answer: string): Promise<void> {
  const { library } = await connectSaml(pool, saml)
  const xml = decodeSaml(answer)
  refuseDocumentType(xml)
  const { loggedOut } = await library
    .validatePostResponseAsync({ SAMLResponse: answer })
    .catch((cause: unknown) => {
      throw new ProviderFault('The SAML logout response is not good.', { cause })
    })
  const { parseDomFromString } = await loadSaml()
  const [status] = Array.from(
    (await parseDomFromString(xml)).getElementsByTagNameNS(protocol, 'StatusCode'),
  )
  if (!loggedOut || status?.getAttribute('Value') !== success) {
    throw new ProviderFault('The SAML logout response says that they are not signed out.')
  }
}

const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol'
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success'

function samlOf(pool: Pool, id: string): Saml | undefined {
  const saml = providersOf(pool).find(known => known.id === id)?.saml
  return saml?.signOut ? saml : undefined
}
