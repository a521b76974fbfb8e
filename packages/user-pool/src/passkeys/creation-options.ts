import { toBase64Url, utf8 } from '../bytes.ts'
import { openSession } from '../challenges/auth-session.ts'
import { attributeOf, type Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { passkeysOf } from './passkey.ts'
import { algorithms } from './public-key.ts'

/**
 * What a page hands to `navigator.credentials.create`, as JSON; its challenge is kept until it is answered.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson
 */
export async function creationOptions(pool: Pool, person: Person, relyingPartyId: string) {
  const { settings, random } = pool
  const challenge = toBase64Url(random.bytes(32))
  await openSession(pool, { kind: 'newPasskey', sub: person.sub, relyingPartyId }, challenge)
  const name =
    attributeOf(person, 'email') ?? attributeOf(person, 'phone_number') ?? person.username
  return {
    rp: { id: relyingPartyId, name: settings.poolName },
    user: {
      id: toBase64Url(utf8(person.sub)),
      name,
      displayName: attributeOf(person, 'name') ?? name,
    },
    challenge,
    pubKeyCredParams: Object.values(algorithms).map(alg => ({ type: 'public-key', alg })),
    timeout: settings.lifetimes.sessionSeconds * 1000,
    excludeCredentials: passkeysOf(pool, person.sub)
      .filter(passkey => passkey.relyingPartyId === relyingPartyId)
      .map(({ id, transports }) => ({ type: 'public-key', id, transports })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: settings.passkeys.userVerification,
    },
    attestation: 'none',
  }
}
