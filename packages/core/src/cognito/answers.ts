import type { Answer, AnswerOf, Step } from '../step.ts'
import { answerChooseFactor } from './answers/choose-factor.ts'
import { answerChooseSetUp } from './answers/choose-set-up.ts'
import { answerCode } from './answers/code.ts'
import { answerConfirmSignUp } from './answers/confirm-sign-up.ts'
import { answerCustom } from './answers/custom.ts'
import { answerNewPassword } from './answers/new-password.ts'
import { answerPasskey } from './answers/passkey.ts'
import { answerPassword } from './answers/password.ts'
import { answerSetUpContact } from './answers/set-up-contact.ts'
import { answerSetUpTotp } from './answers/set-up-totp.ts'
import { detour } from './detour.ts'
import { lazily } from './lazily.ts'
import type { Pool } from './pool.ts'
import { readTicket, type Ticket } from './ticket.ts'

type Answering<K extends Answer['kind']> = (
  pool: Pool,
  ticket: Ticket,
  answer: AnswerOf<K>,
  signal: AbortSignal,
) => Promise<Step>

/** One line per kind of answer: a new one without a line does not compile. */
const answerings: { [K in Answer['kind']]: Answering<K> } = {
  newPassword: answerNewPassword,
  chooseFactor: answerChooseFactor,
  password: answerPassword,
  code: answerCode,
  totp: answerCode,
  chooseSetUp: answerChooseSetUp,
  setUpTotp: answerSetUpTotp,
  setUpContact: answerSetUpContact,
  passkey: answerPasskey,
  custom: answerCustom,
  rememberDevice: later(async () => (await import('./inside-tasks.ts')).answerRememberDevice),
  passkeyOffer: later(async () => (await import('./inside-tasks.ts')).answerPasskeyOffer),
  mfaOffer: later(async () => (await import('./inside-tasks.ts')).answerMfaOffer),
  verifyAttribute: later(async () => (await import('./inside-tasks.ts')).answerVerifyAttribute),
  confirmSignUp: answerConfirmSignUp,
}

/** Answers the challenge that `text`, a ticket, stands for. @see Cognito `RespondToAuthChallenge` */
export async function answer<K extends Answer['kind']>(
  pool: Pool,
  text: string,
  given: AnswerOf<K> & { kind: K },
  signal: AbortSignal,
): Promise<Step> {
  const ticket = readTicket(text, given.kind)
  const answering: Answering<K> = answerings[given.kind]
  try {
    return await answering(pool, ticket, given, signal)
  } catch (thrown) {
    return detour(pool, thrown, ticket, signal)
  }
}

/** Of what few people come to: fetched when they do. */
function later<K extends Answer['kind']>(load: () => Promise<Answering<K>>): Answering<K> {
  return async (...given) => (await lazily(load))(...given)
}
