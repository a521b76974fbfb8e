import { fromHex, toBase64Url } from '../bytes.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'

/** Whether somebody with a name that nobody has is said to have a passkey: the same each time it is tried. */
export const seemsToHavePasskey = async (pool: Pool, typed: string): Promise<boolean> =>
  Number.parseInt((await makeUp(pool, typed)).id.slice(-1), 16) % 2 === 0

/** Makes up a passkey for such a name. */
export async function makeUpPasskey(pool: Pool, typed: string) {
  const { password } = await makeUp(pool, typed)
  const id = toBase64Url(fromHex(password.verifier.padStart(64, '0')).slice(0, 32))
  return { id, transports: ['hybrid', 'internal'], relyingPartyId: undefined }
}
