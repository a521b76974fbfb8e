import { findPerson } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { invalidResponse, runTrigger } from '../triggers/run-trigger.ts'
import type { ChallengeResult, DefineAuthChallengeEvent } from '../triggers/triggers.ts'
import { userAttributesOf } from '../triggers/user-attributes.ts'
import { invalidParameter, notAuthorized, wrongCredentials } from '../wire/cognito-error.ts'
import { closeSession, findSession, openSession } from './auth-session.ts'
import { letIn } from './let-in.ts'
import { required, requiredSession } from './parameters.ts'
import { refuseState } from './refuse-state.ts'
import { continueAttempt, type Sent, type SignInAttempt } from './sign-in-attempt.ts'

/** Where a custom sign-in is: who, for whom nothing may be told, and what has been asked. */
export interface CustomRound {
  /** Nobody, where the name is unknown. */
  person: Person | undefined
  username: string
  attempt: SignInAttempt
  history: ChallengeResult[]
}

type Verdict = DefineAuthChallengeEvent['response']

/** @throws {CognitoError} `InvalidParameterException` where the pool has no triggers for a way in of its own */
export function refuseWithoutTriggers({ triggers }: Pool): void {
  const { defineAuthChallenge, createAuthChallenge, verifyAuthChallengeResponse } = triggers
  if (!defineAuthChallenge || !createAuthChallenge || !verifyAuthChallengeResponse) {
    throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.')
  }
}

/** Asks the first trigger what comes next. */
export const defineNext = (pool: Pool, round: CustomRound): Promise<Verdict> =>
  runTrigger(pool, 'defineAuthChallenge', {
    triggerSource: 'DefineAuthChallenge_Authentication',
    userName: round.username,
    request: { ...about(pool, round), session: round.history },
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
  })

/** Goes on where the right password was asked for first. */
export async function continueCustom(
  pool: Pool,
  person: Person,
  attempt: SignInAttempt,
): Promise<object> {
  const history = ['SRP_A', 'PASSWORD_VERIFIER'].map(challengeName => ({
    challengeName,
    challengeResult: true,
  }))
  const round = { person, username: person.username, attempt, history }
  return settle(pool, round, await defineNext(pool, round))
}

/** Does what the trigger says: gives tokens, refuses, or asks what the second trigger makes up. */
export async function settle(pool: Pool, round: CustomRound, verdict: Verdict): Promise<object> {
  const { person, username, attempt, history } = round
  if (verdict.failAuthentication || (verdict.issueTokens && !person)) throw wrongCredentials()
  if (verdict.issueTokens && person) return letIn(pool, person, attempt)
  if (verdict.challengeName !== 'CUSTOM_CHALLENGE') throw invalidResponse()
  const made = await runTrigger(pool, 'createAuthChallenge', {
    triggerSource: 'CreateAuthChallenge_Authentication',
    userName: username,
    request: { ...about(pool, round), challengeName: verdict.challengeName, session: history },
    response: {
      publicChallengeParameters: null,
      privateChallengeParameters: null,
      challengeMetadata: null,
    },
  })
  const secret = await openSession(pool, {
    kind: 'custom',
    sub: person?.sub ?? null,
    username,
    attempt,
    history,
    privateParameters: made.privateChallengeParameters ?? {},
    challengeMetadata: made.challengeMetadata ?? null,
  })
  return {
    ChallengeName: verdict.challengeName,
    Session: secret,
    ChallengeParameters: { USERNAME: username, ...made.publicChallengeParameters },
  }
}

/** `CUSTOM_CHALLENGE`: has the third trigger judge the answer, right or wrong, and goes on. Each is good once. */
export async function takeCustomAnswer(pool: Pool, sent: Sent): Promise<object> {
  const typed = required(sent.parameters, 'USERNAME')
  const challengeAnswer = required(sent.parameters, 'ANSWER')
  const secret = requiredSession(sent)
  const asked = await findSession(pool, secret, 'custom')
  if (!asked || !(await isMeant(pool, typed, asked.username))) {
    throw notAuthorized('Invalid session for the user.')
  }
  await closeSession(pool, secret)
  const person = asked.sub === null ? undefined : pool.people.get(asked.sub)
  if (person) refuseState(person)
  const { username, privateParameters, challengeMetadata } = asked
  const attempt = continueAttempt(asked.attempt, sent)
  const round = { person, username, attempt, history: asked.history }
  const { answerCorrect } = await runTrigger(pool, 'verifyAuthChallengeResponse', {
    triggerSource: 'VerifyAuthChallengeResponse_Authentication',
    userName: username,
    request: {
      ...about(pool, round),
      privateChallengeParameters: privateParameters,
      challengeAnswer,
    },
    response: { answerCorrect: null },
  })
  const answered: ChallengeResult = {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult: answerCorrect === true,
    challengeMetadata,
  }
  const next = { ...round, history: [...round.history, answered] }
  return settle(pool, next, await defineNext(pool, next))
}

/** Whether a name, as typed or as the challenge gave it, is the one that was asked. */
async function isMeant(pool: Pool, typed: string, username: string): Promise<boolean> {
  if (typed === username) return true
  const known = findPerson(pool, typed) ?? (await makeUp(pool, typed))
  return known.username === username
}

const about = (pool: Pool, { person }: CustomRound) => ({
  userAttributes: person ? userAttributesOf(person) : {},
  clientMetadata: pool.clientMetadata,
  userNotFound: !person,
})
