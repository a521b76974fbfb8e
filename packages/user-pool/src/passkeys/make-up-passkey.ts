import { fromHex, toBase64Url } from '../bytes.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'

/** Makes up a passkey for a name that nobody has: the same each time it is tried. */
export async function makeUpPasskey(pool: Pool, typed: string) {
  const { password } = await makeUp(pool, typed)
  const id = toBase64Url(fromHex(password.verifier.padStart(64, '0')).slice(0, 32))
  return { id, transports: ['hybrid', 'internal'], relyingPartyId: undefined }
}
