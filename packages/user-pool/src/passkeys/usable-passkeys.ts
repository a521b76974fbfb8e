import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { type Passkey, passkeysOf } from './passkey.ts'
import { relyingPartyOf } from './relying-party.ts'

/** The passkeys somebody can use on the page that asks; all of them when it is no page. */
export function usablePasskeys(pool: Pool, { sub }: Person): Passkey[] {
  const host = relyingPartyOf(pool)
  return passkeysOf(pool, sub).filter(
    ({ relyingPartyId }) => host === undefined || host === relyingPartyId,
  )
}
