import { concat, fromBase64Url, sha256, toHex, utf8 } from '../bytes.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { readAuthenticatorData } from './authenticator-data.ts'
import { readClientData } from './client-data.ts'
import type { UsedCredential } from './credential.ts'
import { findPasskey, savePasskey } from './passkey.ts'
import { isOriginOf } from './relying-party.ts'
import { isSigned } from './signature.ts'

/** What a page was asked to sign, and for whom. */
export interface PasskeyQuestion {
  challenge: string
  relyingPartyId: string
}

/**
 * Whether a passkey of this person answered; its counter is kept.
 *
 * @see https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export async function answersWithPasskey(
  pool: Pool,
  { sub }: Person,
  { challenge, relyingPartyId }: PasskeyQuestion,
  { id, response }: UsedCredential,
): Promise<boolean> {
  const passkey = await findPasskey(pool, id)
  const client = readClientData(response.clientDataJSON)
  const authData = fromBase64Url(response.authenticatorData)
  const signature = fromBase64Url(response.signature)
  const said = authData && readAuthenticatorData(authData)
  if (!passkey || !client || !said || !signature) return false
  const mustVerify = pool.settings.passkeys.userVerification === 'required'
  const right =
    passkey.sub === sub &&
    passkey.relyingPartyId === relyingPartyId &&
    client.type === 'webauthn.get' &&
    client.challenge === challenge &&
    isOriginOf(relyingPartyId, client.origin) &&
    said.relyingPartyHash === toHex(await sha256(utf8(relyingPartyId))) &&
    said.userPresent &&
    (said.userVerified || !mustVerify) &&
    // A counter that does not go on is that of a copy.
    (said.signCount > passkey.signCount || said.signCount + passkey.signCount === 0)
  if (!right) return false
  const signed = concat(authData, await sha256(client.bytes))
  if (!(await isSigned(passkey.algorithm, passkey.publicKey, signature, signed))) return false
  await savePasskey(pool, { ...passkey, signCount: said.signCount })
  return true
}
