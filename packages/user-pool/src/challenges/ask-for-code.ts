import type { Contact } from '@portico/core'
import { deliveryDetails, send } from '../messages/delivery.ts'
import { attributeOf, type Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { openSession } from './auth-session.ts'
import type { SignInAttempt } from './sign-in-attempt.ts'

export type CodeChallenge = 'SMS_MFA' | 'EMAIL_OTP' | 'SMS_OTP'

/** Asks somebody for a code that is sent to them: eight digits for who they are, six for what they have beside. */
export async function askForCode(
  pool: Pool,
  person: Person,
  attempt: SignInAttempt,
  challenge: CodeChallenge,
  factor: 'first' | 'second',
  setsUp: string | null = null,
): Promise<object> {
  const contact = contactOf(challenge)
  const address = setsUp ?? attributeOf(person, contact) ?? ''
  const code = pool.random.digits(factor === 'first' ? 8 : 6)
  const addressed = { ...person, attributes: [{ Name: contact, Value: address }] }
  const reached = setsUp === null ? person : addressed
  await send(pool, reached, 'CustomMessage_Authentication', contact, code)
  const { sub, username } = person
  const asked = { sub, username, attempt, challenge, factor, contact, address, code, setsUp }
  const { Destination, DeliveryMedium } = deliveryDetails(contact, address)
  return {
    ChallengeName: challenge,
    Session: await openSession(pool, { kind: 'code', ...asked }),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
      CODE_DELIVERY_DESTINATION: Destination,
      USER_ID_FOR_SRP: username,
    },
  }
}

export const contactOf = (challenge: CodeChallenge): Contact =>
  challenge === 'EMAIL_OTP' ? 'email' : 'phone_number'
