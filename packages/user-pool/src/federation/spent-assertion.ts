import { sha256, toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'

/** A SAML assertion that somebody came in with: it is good for nobody else. */
export interface SpentAssertion {
  /** Epoch milliseconds. */
  expiresAt: number
}

/** Spends an assertion; says whether that was its first use. */
export async function spendAssertion(
  pool: Pool,
  { issuer, id, expiresAt }: SpentAssertion & { issuer: string; id: string },
): Promise<boolean> {
  const now = pool.clock()
  for (const [key, spent] of pool.assertions.all()) {
    if (spent.expiresAt <= now) pool.assertions.delete(key)
  }
  const key = toHex(await sha256(utf8(JSON.stringify([issuer, id]))))
  if (pool.assertions.get(key)) return false
  pool.assertions.set(key, { expiresAt })
  return true
}
