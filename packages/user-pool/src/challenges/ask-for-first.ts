import type { Person } from '../people/person.ts'
import { makeUp, makeUpDelivery } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { askForCode, type CodeChallenge, contactOf } from './ask-for-code.ts'
import { closeSession, openSession } from './auth-session.ts'
import { type FirstChallenge, factorOf } from './first-factors.ts'
import { required } from './parameters.ts'
import { takePassword } from './password.ts'
import { resume } from './resume.ts'
import type { Sent, SignInAttempt } from './sign-in-attempt.ts'
import { askForPasswordProof } from './srp.ts'
import { askForPasskey } from './web-authn.ts'

/** Who wants to sign in, and what they brought. */
interface Entrant {
  /** `null` for somebody who does not exist. */
  person: Person | null
  typed: string
  attempt: SignInAttempt
  sent: Sent
  /** Told to the client along with the first challenge. */
  offered?: FirstChallenge[]
}

/** Asks for one way in; a password that was brought along is taken at once. */
export async function askForFirst(
  pool: Pool,
  challenge: FirstChallenge,
  entrant: Entrant,
): Promise<object> {
  const { sent, offered } = entrant
  const { parameters } = sent
  const attempt = { ...entrant.attempt, by: factorOf[challenge] }
  if (challenge === 'PASSWORD' && parameters.PASSWORD)
    return takePassword(pool, parameters, attempt)
  if (challenge === 'PASSWORD_SRP' && parameters.SRP_A) {
    return askForPasswordProof(pool, parameters, attempt)
  }
  const asked = await ask(pool, challenge, { ...entrant, attempt })
  return offered ? { ...asked, AvailableChallenges: offered } : asked
}

/** `PASSWORD` and `PASSWORD_SRP`: takes a password, or the beginning of its proof. A wrong one may be mended. */
export const takeFirstPassword =
  (name: 'PASSWORD' | 'SRP_A') =>
  async (pool: Pool, sent: Sent): Promise<object> => {
    required(sent.parameters, name)
    const { session, attempt } = await resume(pool, sent, 'password')
    const take = name === 'PASSWORD' ? takePassword : askForPasswordProof
    const next = await take(pool, sent.parameters, attempt)
    await closeSession(pool, session)
    return next
  }

async function ask(
  pool: Pool,
  challenge: FirstChallenge,
  { person, typed, attempt }: Entrant,
): Promise<object> {
  switch (challenge) {
    case 'PASSWORD':
    case 'PASSWORD_SRP': {
      const { sub, username } = person ?? (await nobody(pool, typed))
      const asked = { kind: 'password', sub, username, attempt } as const
      return {
        ChallengeName: challenge,
        Session: await openSession(pool, asked),
        ChallengeParameters: {},
      }
    }
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      if (person) return askForCode(pool, person, attempt, challenge, 'first')
      return pretendToSendCode(pool, typed, attempt, challenge)
    case 'WEB_AUTHN':
      return askForPasskey(pool, person, typed, attempt)
  }
}

/** Nobody has the code: there is none. */
async function pretendToSendCode(
  pool: Pool,
  typed: string,
  attempt: SignInAttempt,
  challenge: CodeChallenge,
): Promise<object> {
  const { username } = await makeUp(pool, typed)
  const contact = contactOf(challenge)
  const { Destination, DeliveryMedium } = await makeUpDelivery(pool, typed, contact)
  const nothing = { address: '', code: '', setsUp: null }
  const asked = { sub: null, username, attempt, challenge, contact, ...nothing }
  return {
    ChallengeName: challenge,
    Session: await openSession(pool, { kind: 'code', factor: 'first', ...asked }),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
      CODE_DELIVERY_DESTINATION: Destination,
      USER_ID_FOR_SRP: username,
    },
  }
}

const nobody = async (pool: Pool, typed: string) => ({
  sub: null,
  username: (await makeUp(pool, typed)).username,
})
