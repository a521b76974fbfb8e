import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts'
import { closeSession, findSession } from '../challenges/auth-session.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { readAttestation } from './attestation.ts'
import { nameOfAuthenticator } from './authenticator-names.ts'
import { readClientData } from './client-data.ts'
import type { NewCredential } from './credential.ts'
import { findPasskey, type Passkey } from './passkey.ts'
import {
  challengeNotFound,
  notSupported,
  originNotAllowed,
  relyingPartyMismatch,
} from './refusals.ts'
import { isOriginOf } from './relying-party.ts'

/**
 * Makes a passkey of what a page sent. Its challenge is good once.
 *
 * @throws {CognitoError} `InvalidParameterException`, `WebAuthnChallengeNotFoundException`,
 *   `WebAuthnOriginNotAllowedException`, `WebAuthnRelyingPartyMismatchException`,
 *   `WebAuthnCredentialNotSupportedException`
 * @see https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential
 */
export async function makePasskey(
  pool: Pool,
  person: Person,
  { id, response, authenticatorAttachment }: NewCredential,
): Promise<Passkey> {
  const client = readClientData(response.clientDataJSON)
  if (client?.type !== 'webauthn.create') throw invalidParameter('Invalid client data.')
  const asked = await findSession(pool, client.challenge, 'newPasskey')
  if (asked?.sub !== person.sub) throw challengeNotFound()
  await closeSession(pool, client.challenge)
  if (!isOriginOf(asked.relyingPartyId, client.origin)) throw originNotAllowed()
  const said = await readAttestation(response.attestationObject, client.bytes)
  if (!said) throw notSupported()
  const expected = toHex(await sha256(utf8(asked.relyingPartyId)))
  if (said.relyingPartyHash !== expected) throw relyingPartyMismatch()
  const mustVerify = pool.settings.passkeys.userVerification === 'required'
  if (!said.userPresent || (mustVerify && !said.userVerified)) throw notSupported()
  if (toBase64Url(said.made.id) !== id) throw invalidParameter('Invalid credential ID.')
  if (await findPasskey(pool, id)) throw invalidParameter('The passkey is registered already.')
  return {
    sub: person.sub,
    id,
    relyingPartyId: asked.relyingPartyId,
    publicKey: said.key.jwk,
    algorithm: said.key.algorithm,
    signCount: said.signCount,
    name: nameOfAuthenticator(said.made.model),
    attachment: authenticatorAttachment ?? null,
    transports: response.transports ?? [],
    createdAt: pool.clock(),
  }
}
