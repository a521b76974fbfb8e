import type { AuthorizeRequest } from '../oauth/authorize-request.ts'
import type { Pool } from '../pool.ts'
import type { ProviderClaims } from './federated-person.ts'
import { ProviderFault } from './provider-fault.ts'
import { attributesIn, samlAssertion } from './saml-assertion.ts'
import { connectSaml, decodeSaml, type Saml, samlCallback } from './saml-connection.ts'
import { loadSaml, refuseDocumentType } from './saml-library.ts'
import { sessionIn } from './saml-session.ts'
import { spendAssertion } from './spent-assertion.ts'

/**
 * The address at which a SAML provider asks who somebody is.
 *
 * @throws {ProviderFault} when its metadata is not good
 * @see SAML 2.0 Bindings, 3.4
 */
export async function askSaml(
  pool: Pool,
  saml: Saml,
  relayState: string,
  request: string,
  { prompt = '' }: Pick<AuthorizeRequest, 'prompt'>,
): Promise<string> {
  const asksAgain = /login|select_account/.test(prompt)
  const isSigned = saml.signedRequests
  const { library } = await connectSaml(pool, saml, { request, isSigned, asksAgain })
  return library.getAuthorizeUrlAsync(relayState, undefined, {})
}

/**
 * Who it is, by the answer that the provider had them post. `request` is what it answers: nothing, where it began by
 * itself.
 *
 * @throws {ProviderFault} when the answer is not the provider's, not for us, not of now, or not to what was asked
 * @see SAML 2.0 Profiles, 4.1.4.3
 */
export async function hearSaml(
  pool: Pool,
  saml: Saml,
  answer: string,
  request?: string,
): Promise<ProviderClaims> {
  const { library, metadata } = await connectSaml(pool, saml)
  const issuer = metadata.entityId
  const xml = decodeSaml(answer)
  refuseDocumentType(xml)
  if (saml.encryptedResponses) await refuseInTheOpen(xml)
  const { profile } = await library
    .validatePostResponseAsync({ SAMLResponse: answer })
    .catch((cause: unknown) => {
      throw faultOf(cause)
    })
  const read = samlAssertion.safeParse(profile?.getAssertion?.())
  if (!profile || !read.success) throw new ProviderFault('The SAML assertion says too little.')
  const { $, Conditions, Subject } = read.data.Assertion
  const now = pool.clock()
  const isNow = (times: { NotBefore?: unknown; NotOnOrAfter: string }) =>
    now < Date.parse(times.NotOnOrAfter) + skew &&
    (times.NotBefore === undefined || now >= Date.parse(String(times.NotBefore)) - skew)
  const isConfirmed = Subject[0].SubjectConfirmation.some(confirmation => {
    const said = confirmation.SubjectConfirmationData[0].$
    const isOurs = confirmation.$.Method === bearer && said.Recipient === samlCallback(pool)
    return isOurs && isNow(said) && said.InResponseTo === request
  })
  const isFresh = request !== undefined || now < Date.parse($.IssueInstant) + unaskedLifetime
  if (profile.issuer !== issuer) throw new ProviderFault('The SAML assertion is another’s.')
  if (!isNow(Conditions[0].$) || !isFresh) {
    throw new ProviderFault('The SAML assertion is not of now.')
  }
  if (!isConfirmed || (profile.inResponseTo ?? request) !== request) {
    throw new ProviderFault('The SAML assertion answers another request.')
  }
  const expiresAt = Date.parse(Conditions[0].$.NotOnOrAfter) + skew
  if (!(await spendAssertion(pool, { issuer, id: $.ID, expiresAt }))) {
    throw new ProviderFault('The SAML assertion was used before.')
  }
  if (!profile.nameID) throw new ProviderFault('The SAML assertion names nobody.')
  const claims = attributesIn(profile.attributes)
  return {
    subject: profile.nameID,
    claims,
    issuer,
    ...(saml.signOut && { session: sessionIn(profile) }),
  }
}

/** The library takes both; of an answer that it takes, there is one assertion. */
async function refuseInTheOpen(xml: string): Promise<void> {
  const { parseDomFromString } = await loadSaml()
  const answer = await parseDomFromString(xml).catch(cause => {
    throw new ProviderFault('The SAML response is not good.', { cause })
  })
  const parts = Array.from(answer.documentElement.childNodes) as Partial<Element>[]
  if (parts.some(({ localName }) => localName === 'Assertion')) {
    throw new ProviderFault('The SAML assertion is not encrypted.')
  }
}

/** A provider may also say that they said no, or could not prove who they are. */
function faultOf(cause: unknown): ProviderFault {
  const status = typeof cause === 'object' && cause && 'xmlStatus' in cause ? cause.xmlStatus : ''
  return /:status:(AuthnFailed|RequestDenied)\b/.test(String(status))
    ? new ProviderFault('the identity provider said no', { denied: true })
    : new ProviderFault('The SAML response is not good.', { cause })
}

const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'

/** How far two clocks may be apart; milliseconds. */
const skew = 60_000

/** How old what nobody asked for may be. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-session-initiation.html */
const unaskedLifetime = 6 * 60_000
