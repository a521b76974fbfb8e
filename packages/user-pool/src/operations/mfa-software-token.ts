import { z } from 'zod'
import { closeSession, findSession, openSession } from '../challenges/auth-session.ts'
import { refuseSecondSetUp } from '../challenges/mfa-setup.ts'
import { spentSession } from '../challenges/resume.ts'
import { countAnswer, forgetTries } from '../people/attempts.ts'
import { toBase32 } from '../people/base32.ts'
import { changeMfa, mfaOf } from '../people/mfa.ts'
import type { Person } from '../people/person.ts'
import { findStep } from '../people/totp.ts'
import type { Pool } from '../pool.ts'
import { readAccessToken } from '../tokens/access.ts'
import { CognitoError, invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { text } from '../wire/shape.ts'
import { accessToken, session } from './members.ts'
import { forEither } from './operation.ts'

const either = z.object({ AccessToken: accessToken.optional(), Session: session.optional() })

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html */
export const associateSoftwareToken = forEither(either, async (pool, input) => {
  const { person, setUp } = await findAsker(pool, input)
  const SecretCode = toBase32(pool.random.bytes(32))
  if (!setUp) {
    changeMfa(pool, person, { newSecret: SecretCode })
    return { SecretCode }
  }
  const Session = await goOn(pool, setUp, { secret: SecretCode, verified: false })
  return { SecretCode, Session }
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html */
export const verifySoftwareToken = forEither(
  either.extend({
    UserCode: text(6, 6, /^[0-9]+$/),
    FriendlyDeviceName: text(0, 131_072).optional(),
  }),
  async (pool, input) => {
    const { person, setUp } = await findAsker(pool, input)
    const secret = setUp ? setUp.asked.secret : mfaOf(person).newSecret
    if (!secret) throw invalidParameter('User has not set up software token mfa')
    countAnswer(pool, person.sub)
    const usedStep = await findStep(secret, input.UserCode, pool.clock())
    if (usedStep === null) {
      throw new CognitoError('EnableSoftwareTokenMFAException', 'Code mismatch')
    }
    forgetTries(pool, 'answer', person.sub)
    const name = input.FriendlyDeviceName || null
    changeMfa(pool, person, { totp: { secret, name, usedStep }, newSecret: null })
    if (!setUp) return { Status: 'SUCCESS' }
    return { Status: 'SUCCESS', Session: await goOn(pool, setUp, { secret, verified: true }) }
  },
)

/** Whose app it is: somebody who is signed in, or who has to set one up before they are. */
async function findAsker(pool: Pool, input: z.output<typeof either>) {
  const { mode, methods } = pool.settings.mfa
  if (mode === 'off' || !methods.includes('totp')) {
    throw new CognitoError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool.',
    )
  }
  if (input.AccessToken !== undefined) {
    return { person: (await readAccessToken(pool, input.AccessToken)).person, setUp: null }
  }
  if (input.Session === undefined)
    throw invalidParameter('Either AccessToken or Session is required.')
  const asked = await findSession(pool, input.Session, 'mfaSetup')
  const person: Person | undefined = asked?.sub ? pool.people.get(asked.sub) : undefined
  if (!asked || !person) throw spentSession()
  if (!person.enabled) throw notAuthorized('User is disabled.')
  refuseSecondSetUp(pool, person)
  return { person, setUp: { asked, session: input.Session } }
}

/** The next session of a set-up; the one before is spent. */
async function goOn(
  pool: Pool,
  { asked, session: spent }: NonNullable<Awaited<ReturnType<typeof findAsker>>['setUp']>,
  to: { secret: string; verified: boolean },
): Promise<string> {
  const { expiresAt: _, ...kept } = asked
  await closeSession(pool, spent)
  return openSession(pool, { ...kept, ...to })
}
