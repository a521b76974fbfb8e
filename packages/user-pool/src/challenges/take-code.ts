import type { Contact } from '@portico/core'
import { countAnswer, forgetTries } from '../people/attempts.ts'
import { codeMismatch } from '../people/codes.ts'
import { enableMfa } from '../people/mfa.ts'
import { holderOf, refuseTaken } from '../people/names.ts'
import { attributeOf, type Person, save, setAttribute } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { admit } from './admit.ts'
import type { CodeChallenge } from './ask-for-code.ts'
import { closeSession } from './auth-session.ts'
import { letIn } from './let-in.ts'
import { refuseSecondSetUp } from './mfa-setup.ts'
import { required } from './parameters.ts'
import { resume, spentSession } from './resume.ts'
import type { Sent } from './sign-in-attempt.ts'

interface Proved {
  contact: Contact
  address: string
  setsUp: string | null
}

/** Takes the answer to one of these challenges. A wrong code may be mended. */
export const takeCode =
  (challenge: CodeChallenge) =>
  async (pool: Pool, sent: Sent): Promise<object> => {
    const code = required(sent.parameters, `${challenge}_CODE`)
    const { asked, person, session, attempt, id } = await resume(pool, sent, 'code')
    if (asked.challenge !== challenge) throw spentSession()
    countAnswer(pool, id)
    if (!person || code !== asked.code) throw codeMismatch('Invalid code received for user')
    if (asked.setsUp !== null) {
      refuseSecondSetUp(pool, person)
      refuseTaken(pool, person, 'email', asked.setsUp)
    }
    forgetTries(pool, 'answer', id)
    await closeSession(pool, session)
    keepProof(pool, person, asked)
    return asked.factor === 'first' ? admit(pool, person, attempt) : letIn(pool, person, attempt)
  }

/** Who has the code has the contact it went to, too; not the one they may have put in its place since. */
function keepProof(pool: Pool, person: Person, { contact, address, setsUp }: Proved): void {
  if (setsUp !== null) {
    setAttribute(person, contact, setsUp)
    enableMfa(pool, person, 'email')
  }
  const isTheirs = attributeOf(person, contact) === address
  if (isTheirs && !holderOf(pool, contact, address, person))
    setAttribute(person, `${contact}_verified`, 'true')
  save(pool, person)
}
