import type { Step } from '../step.ts'
import { confirmDevice } from './device.ts'
import type { Pool } from './pool.ts'
import { writeTicket } from './ticket.ts'
import type { Tokens } from './wire.ts'

export interface Entrant {
  /** As it was typed. */
  username: string
  /** Whether they asked to stay signed in. */
  keep?: boolean | undefined
}

/**
 * Every sign-in ends here: begins the session these tokens are for.
 *
 * @returns `signedIn`; `rememberDevice` where the pool leaves that to the person.
 */
export async function enter(
  pool: Pool,
  tokens: Tokens,
  { username, keep }: Entrant,
  signal: AbortSignal,
): Promise<Step> {
  const undecided = await confirm(pool, tokens, username)
  // Whoever left meanwhile is not signed in behind their back.
  signal.throwIfAborted()
  const session = pool.keep(tokens, { lasting: keep })
  if (!undecided) return { kind: 'signedIn', session }
  const kind = 'rememberDevice'
  return { kind, username, ticket: writeTicket({ kind, username }) }
}

async function confirm(pool: Pool, tokens: Tokens, username: string): Promise<boolean> {
  if (!tokens.NewDeviceMetadata) return false
  try {
    return await confirmDevice(pool, tokens, username)
  } catch {
    // They proved who they are; that their device is not known is no reason to keep them out.
    return false
  }
}
