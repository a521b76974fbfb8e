import { describe, expect, it } from 'vitest'
import type { ChallengeResult, Triggers } from '../triggers/triggers.ts'
import { createUserPool } from '../user-pool.ts'
import { type AuthReply, ada, arrive, refusal } from '../walk.test-kit.ts'

/** Asks what two and two are, then three and three; three wrong answers are one too many. */
function sums(told: unknown[] = []): Triggers {
  return {
    defineAuthChallenge: event => {
      told.push(event)
      const { session } = event.request
      const own = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE')
      const right = own.filter(({ challengeResult }) => challengeResult).length
      event.response = {
        issueTokens: right === 2,
        failAuthentication: own.length - right === 3,
        challengeName: 'CUSTOM_CHALLENGE',
      }
      return event
    },
    createAuthChallenge: async event => {
      told.push(event)
      const own = event.request.session.filter(({ challengeResult }) => challengeResult)
      const sum = own.length === 0 ? '2 + 2' : '3 + 3'
      event.response = {
        publicChallengeParameters: { sum },
        privateChallengeParameters: { answer: own.length === 0 ? '4' : '6' },
        challengeMetadata: sum,
      }
      return event
    },
    verifyAuthChallengeResponse: event => {
      told.push(event)
      const { privateChallengeParameters, challengeAnswer } = event.request
      event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer
      return event
    },
  }
}

const open = (triggers = sums(), settings = {}) => {
  const pool = createUserPool(settings, { triggers })
  const begin = (USERNAME = ada.email, more = {}) =>
    pool.call<AuthReply>('InitiateAuth', {
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME, ...more },
      ClientMetadata: { from: 'the beginning' },
    })
  const answer = (Session: string | undefined, ANSWER: string, USERNAME = ada.email) =>
    pool.call<AuthReply>('RespondToAuthChallenge', {
      ChallengeName: 'CUSTOM_CHALLENGE',
      Session,
      ChallengeResponses: { USERNAME, ANSWER },
      ClientMetadata: { from: 'the answer' },
    })
  return { pool, begin, answer }
}

describe('a way in of the pool’s own', () => {
  it('asks as often as its triggers want, and lets in who answers', async () => {
    const told: { request: { session?: ChallengeResult[]; clientMetadata?: object } }[] = []
    const { pool, begin, answer } = open(sums(told))
    const sub = await arrive(pool)
    const first = await begin()
    expect(first).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { USERNAME: sub, sum: '2 + 2' },
    })
    expect(first.ChallengeParameters).not.toHaveProperty('answer')
    const again = await answer(first.Session, '5')
    expect(again.ChallengeParameters.sum).toBe('2 + 2')
    const second = await answer(again.Session, '4')
    expect(second.ChallengeParameters.sum).toBe('3 + 3')
    const { AuthenticationResult } = await answer(second.Session, '6', sub)
    expect(AuthenticationResult?.AccessToken).toMatch(/^ey/)
    expect(told.at(-1)?.request.session).toEqual([
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: '2 + 2' },
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: '2 + 2' },
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: '3 + 3' },
    ])
    expect(told[0]?.request.clientMetadata).toEqual({})
    expect(told.at(-1)?.request.clientMetadata).toEqual({ from: 'the answer' })
  })

  it('ends when its trigger has had enough', async () => {
    const { pool, begin, answer } = open()
    await arrive(pool)
    let { Session } = await begin()
    for (const wrong of ['1', '2']) Session = (await answer(Session, wrong)).Session
    expect(await refusal(answer(Session, '3'))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
  })

  it('takes each answer once, and only from the person it asked', async () => {
    const { pool, begin, answer } = open()
    await arrive(pool)
    await arrive(pool, { email: 'b@example.com', password: ada.password })
    const { Session } = await begin()
    const refused = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' }
    expect(await refusal(answer(Session, '4', 'b@example.com'))).toEqual(refused)
    await answer(Session, '4')
    expect(await refusal(answer(Session, '4'))).toEqual(refused)
  })

  it('asks somebody who does not exist just the same, and never lets them in', async () => {
    const { pool, begin, answer } = open()
    await arrive(pool)
    const known = await begin()
    const unknown = await begin('nobody@example.com')
    expect(Object.keys(unknown)).toEqual(Object.keys(known))
    expect(unknown.ChallengeParameters.USERNAME).toMatch(/^[\da-f-]{36}$/)
    const next = await answer(unknown.Session, '4', 'nobody@example.com')
    expect(await refusal(answer(next.Session, '6', 'nobody@example.com'))).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
    const frank = open(sums(), { preventUserExistenceErrors: false })
    expect(await refusal(frank.begin())).toMatchObject({ name: 'UserNotFoundException' })
  })

  it('is refused where there are no triggers, or one gives back nonsense', async () => {
    const none = open({})
    expect(await refusal(none.begin())).toEqual({
      name: 'InvalidParameterException',
      message: 'Custom auth lambda trigger is not configured for the user pool.',
    })
    const strange = open({
      ...sums(),
      defineAuthChallenge: event => ({ ...event, response: { challengeName: 'GUESS' } }),
    })
    expect(await refusal(strange.begin())).toMatchObject({ name: 'InvalidLambdaResponseException' })
    const early = open({
      ...sums(),
      defineAuthChallenge: event => ({
        ...event,
        response: { challengeName: 'PASSWORD_VERIFIER' },
      }),
    })
    expect(await refusal(early.begin())).toMatchObject({ name: 'InvalidLambdaResponseException' })
  })
})
