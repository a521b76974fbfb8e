import { z } from 'zod'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import type { ProviderClaims } from './federated-person.ts'
import { ProviderFault } from './provider-fault.ts'
import { loadSaml, refuseDocumentType } from './saml-library.ts'
import { readSamlMetadata } from './saml-metadata.ts'
import { spendAssertion } from './spent-assertion.ts'

type Saml = NonNullable<PoolProvider['saml']>

/** Where identity providers post their answers. */
const samlCallback = ({ address }: Pick<Pool, 'address'>) => `${address}/saml2/idpresponse`

/** The pool as identity providers know it. */
const audienceOf = ({ settings }: Pick<Pool, 'settings'>) =>
  `urn:amazon:cognito:sp:${settings.userPoolId}`

/** A request nobody has made before. @see SAML 2.0 Core, 1.3.4 */
export const newSamlRequest = ({ random }: Pick<Pool, 'random'>): string => `_${random.uuid()}`

/**
 * The address at which a SAML provider asks who somebody is.
 *
 * @throws {ProviderFault} when its metadata is not good
 * @see SAML 2.0 Bindings, 3.4
 */
export async function askSaml(
  pool: Pool,
  { metadata }: Saml,
  relayState: string,
  request: string,
): Promise<string> {
  const { saml } = await connect(pool, metadata, request)
  return saml.getAuthorizeUrlAsync(relayState, undefined, {})
}

/** What was signed of an answer, as far as it is looked at. */
const signed = z.object({
  Assertion: z.object({
    $: z.object({ ID: z.string() }),
    Conditions: z.tuple([z.object({ $: z.object({ NotOnOrAfter: z.string() }).loose() })]),
    Subject: z.tuple([
      z.object({
        SubjectConfirmation: z.array(
          z.object({
            $: z.object({ Method: z.string() }),
            SubjectConfirmationData: z.tuple([
              z.object({
                $: z.object({
                  Recipient: z.string(),
                  NotOnOrAfter: z.string(),
                  InResponseTo: z.string().optional(),
                }),
              }),
            ]),
          }),
        ),
      }),
    ]),
  }),
})

/**
 * Who it is, by the answer that the provider had them post. `request` is what it answers: nothing, where it began by
 * itself.
 *
 * @throws {ProviderFault} when the answer is not the provider's, not for us, not of now, or not to what was asked
 * @see SAML 2.0 Profiles, 4.1.4.3
 */
export async function hearSaml(
  pool: Pool,
  { metadata }: Saml,
  answer: string,
  request?: string,
): Promise<ProviderClaims> {
  const { saml, issuer } = await connect(pool, metadata)
  refuseDocumentType(decode(answer))
  const { profile } = await saml
    .validatePostResponseAsync({ SAMLResponse: answer })
    .catch((cause: unknown) => {
      throw faultOf(cause)
    })
  const read = signed.safeParse(profile?.getAssertion?.())
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
  if (profile.issuer !== issuer) throw new ProviderFault('The SAML assertion is another’s.')
  if (!isNow(Conditions[0].$)) throw new ProviderFault('The SAML assertion is not of now.')
  if (!isConfirmed || (profile.inResponseTo ?? request) !== request) {
    throw new ProviderFault('The SAML assertion answers another request.')
  }
  const expiresAt = Date.parse(Conditions[0].$.NotOnOrAfter) + skew
  if (!(await spendAssertion(pool, { issuer, id: $.ID, expiresAt }))) {
    throw new ProviderFault('The SAML assertion was used before.')
  }
  if (!profile.nameID) throw new ProviderFault('The SAML assertion names nobody.')
  return { subject: profile.nameID, claims: attributesIn(profile.attributes), issuer }
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

async function connect(pool: Pool, metadata: string, request = '') {
  const { entityId, signOn, certificates } = await readSamlMetadata(metadata)
  const { SAML } = await loadSaml()
  const saml = new SAML({
    entryPoint: signOn,
    issuer: audienceOf(pool),
    audience: audienceOf(pool),
    callbackUrl: samlCallback(pool),
    idpCert: certificates,
    generateUniqueId: () => request,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    disableRequestedAuthnContext: true,
    identifierFormat: null,
    // Times are the pool's own to judge, by its own clock.
    acceptedClockSkewMs: -1,
  })
  return { saml, issuer: entityId }
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), char => char.charCodeAt(0)))
  } catch (cause) {
    throw new ProviderFault('The SAML response is not in Base64.', { cause })
  }
}

/** Several values are one text, as Cognito has them. */
function attributesIn(attributes: unknown): Record<string, string> {
  const known = Object.entries(attributes ?? {}).filter(([, value]) => value != null)
  return Object.fromEntries(
    known.map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.map(String).join(', ')}]` : String(value),
    ]),
  )
}
