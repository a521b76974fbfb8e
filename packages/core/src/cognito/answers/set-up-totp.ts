import { AuthError } from '../../errors.ts'
import type { AnswerOf, Step, StepOf } from '../../step.ts'
import { toStep } from '../challenges.ts'
import type { Pool } from '../pool.ts'
import { respond } from '../respond.ts'
import { confirmAppInside } from '../set-up-totp-inside.ts'
import { asking, type Open, type Ticket } from '../ticket.ts'

/** Asks for a key for an authenticator app, and for the first code as proof that it arrived. */
export async function askForApp(
  pool: Pool,
  ticket: Open,
  signal: AbortSignal,
): Promise<StepOf<'setUpTotp'>> {
  const reply = await pool.call('AssociateSoftwareToken', { Session: ticket.session }, signal)
  const { SecretCode: secret, Session: session = ticket.session } = reply
  if (!secret) throw new AuthError('unexpected')
  return { kind: 'setUpTotp', ...asking('setUpTotp', { ...ticket, session }), secret }
}

/** Takes that code, and goes on. @see Cognito `VerifySoftwareToken` */
export async function answerSetUpTotp(
  pool: Pool,
  ticket: Ticket,
  { code }: AnswerOf<'setUpTotp'>,
  signal: AbortSignal,
): Promise<Step> {
  if (ticket.inside) return confirmAppInside(pool, code, signal)
  const body = { Session: ticket.session, UserCode: code.trim() }
  const { Status, Session: session } = await pool.call('VerifySoftwareToken', body, signal)
  if (Status !== 'SUCCESS') throw new AuthError('wrongCode')
  const reply = await respond(pool, { ...ticket, session }, 'MFA_SETUP', {}, signal)
  return toStep(pool, reply, ticket, signal)
}
