import { byHandClient } from '../clients/by-hand.ts'
import type { OpenPool } from './open-pool.ts'
import type { Exchange } from './replay.ts'

/** A real sign-in, word for word, to be answered again without the pool. */
export async function recordSignIn({ place, take }: OpenPool): Promise<Exchange[]> {
  take()
  await byHandClient(place).signIn()
  return take()
}
