import type { Answer, AnswerOf, Step } from '../step.ts'
import { answerChooseFactor } from './answers/choose-factor.ts'
import { answerChooseSetUp } from './answers/choose-set-up.ts'
import { answerCode } from './answers/code.ts'
import { answerConfirmSignUp } from './answers/confirm-sign-up.ts'
import { answerCustom } from './answers/custom.ts'
import { answerMfaOffer } from './answers/mfa-offer.ts'
import { answerNewPassword } from './answers/new-password.ts'
import { answerPasskey } from './answers/passkey.ts'
import { answerPasskeyOffer } from './answers/passkey-offer.ts'
import { answerPassword } from './answers/password.ts'
import { answerRememberDevice } from './answers/remember-device.ts'
import { answerSetUpContact } from './answers/set-up-contact.ts'
import { answerSetUpTotp } from './answers/set-up-totp.ts'
import { answerVerifyAttribute } from './answers/verify-attribute.ts'
import { detour } from './detour.ts'
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
  rememberDevice: answerRememberDevice,
  passkeyOffer: answerPasskeyOffer,
  mfaOffer: answerMfaOffer,
  verifyAttribute: answerVerifyAttribute,
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
