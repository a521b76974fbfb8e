import { AuthError } from '../../errors.ts'
import type { AnswerOf, Factor, Step } from '../../step.ts'
import { toStep } from '../challenges.ts'
import { firstFactors, known, nameOf, secondFactors } from '../factors.ts'
import type { Pool } from '../pool.ts'
import { type ChallengeName, respond } from '../respond.ts'
import { asking, type Open, type Ticket } from '../ticket.ts'

/** Goes the way that was picked. @see Cognito `SELECT_CHALLENGE`, `SELECT_MFA_TYPE` */
export function answerChooseFactor(
  pool: Pool,
  ticket: Ticket,
  { factor }: AnswerOf<'chooseFactor'>,
  signal: AbortSignal,
): Promise<Step> {
  return take(pool, ticket, factor, signal)
}

/** Lets people choose where there is a choice. Gives nothing where we know none of what is offered. */
export async function choose(
  pool: Pool,
  ticket: Open,
  signal: AbortSignal,
): Promise<Step | undefined> {
  const { purpose, names } = kindOf(ticket)
  const all = known(names, ticket.offered ?? [])
  const factors = all.length > 1 ? all.filter(factor => canUse(pool, factor)) : all
  const [only] = factors
  if (only && factors.length === 1) return take(pool, ticket, only, signal)
  if (!only) return undefined
  return { kind: 'chooseFactor', ...asking('chooseFactor', ticket), purpose, factors }
}

async function take(pool: Pool, ticket: Open, factor: Factor, signal: AbortSignal): Promise<Step> {
  const { challenge, offered = [] } = ticket
  // Chosen and answered in one request.
  if (factor === 'password') return { kind: 'password', ...asking('password', ticket) }
  const name = nameOf(kindOf(ticket).names, offered, factor)
  if (!name) throw new AuthError('stepExpired')
  const reply = await respond(pool, ticket, challenge as ChallengeName, { ANSWER: name }, signal)
  return toStep(pool, reply, ticket, signal)
}

/** A passkey is no way in for a browser that has none. */
function canUse({ webAuthn }: Pool, factor: Factor): boolean {
  return factor !== 'passkey' || webAuthn !== null
}

function kindOf({ challenge }: Open) {
  return challenge === 'SELECT_MFA_TYPE'
    ? ({ purpose: 'secondFactor', names: secondFactors } as const)
    : ({ purpose: 'signIn', names: firstFactors } as const)
}
