import { AuthError } from '../errors.ts'
import type { Step, StepKind } from '../step.ts'
import { answerChooseFactor } from './answers/choose-factor.ts'
import { askForApp } from './answers/set-up-totp.ts'
import { askFirst } from './ask-first.ts'
import { askToVerify } from './ask-to-verify.ts'
import { firstFactors, secondFactors } from './factors.ts'
import type { Pool } from './pool.ts'
import { putPassword } from './put-password.ts'
import { isRefusal } from './refusal.ts'
import { sendCode } from './send-code.ts'
import { askForAppInside } from './set-up-totp-inside.ts'
import { readTicket, type Ticket } from './ticket.ts'
import { tryPassword } from './try-password.ts'

type Resending = (pool: Pool, ticket: Ticket, signal: AbortSignal) => Promise<Step>

const resendings: Partial<Record<StepKind, Resending>> = {
  confirmSignUp: sendCode,
  resetPassword: sendCode,
  setUpTotp: askForAppAgain,
  verifyAttribute: askToVerifyAgain,
  code: sendAgain,
}

/** Sends what the step of this ticket waits for once more. */
export async function resend(pool: Pool, text: string, signal: AbortSignal): Promise<Step> {
  const ticket = readTicket(text, ...(Object.keys(resendings) as StepKind[]))
  const step = await resendings[ticket.kind]?.(pool, ticket, signal)
  if (!step) throw new AuthError('stepExpired')
  return step
}

async function askForAppAgain(pool: Pool, ticket: Ticket, signal: AbortSignal): Promise<Step> {
  if (!ticket.inside) return askForApp(pool, ticket, signal)
  return askForAppInside(pool, signal)
}

async function askToVerifyAgain(
  pool: Pool,
  { contact }: Ticket,
  signal: AbortSignal,
): Promise<Step> {
  if (!contact) throw new AuthError('stepExpired')
  return askToVerify(pool, contact, signal)
}

/** Cognito sends another code to who begins again, and to nobody else. */
async function sendAgain(pool: Pool, ticket: Ticket, signal: AbortSignal): Promise<Step> {
  const step = await (ticket.purpose === 'signIn' ? askAgain : proveAgain)(pool, ticket, signal)
  if (step.kind !== 'code') throw new AuthError('stepExpired')
  return step
}

function askAgain(pool: Pool, ticket: Ticket, signal: AbortSignal): Promise<Step> {
  const factor = firstFactors[ticket.challenge ?? '']
  return askFirst(pool, ticket, factor === 'smsCode' ? factor : 'emailCode', signal)
}

async function proveAgain(pool: Pool, ticket: Ticket, signal: AbortSignal): Promise<Step> {
  const { username, keep, flow, challenge = '' } = ticket
  const password = pool.passwords.recall(username)
  if (password === undefined) throw new AuthError('stepExpired')
  const attempt = { username, keep, flow }
  try {
    const step = await tryPassword(pool, attempt, password, putPassword, signal)
    const factor = secondFactors[challenge]
    if (step.kind !== 'chooseFactor' || !factor) return step
    const choice = readTicket(step.ticket, 'chooseFactor')
    return await answerChooseFactor(pool, choice, { kind: 'chooseFactor', factor }, signal)
  } catch (thrown) {
    // Whoever was offline for a moment may ask once more.
    if (!isRefusal(thrown, /./)) pool.passwords.remember({ username, password })
    throw thrown
  }
}
