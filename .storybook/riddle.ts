import type { Triggers } from '@portico/user-pool'

/** A pool that asks who someone is with a question of its own; wrong answers get another try. */
const triggers: Triggers = {
  defineAuthChallenge: event => {
    const last = event.request.session.at(-1)
    event.response = {
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: last?.challengeResult === true,
      failAuthentication: false,
    }
    return event
  },
  createAuthChallenge: event => {
    event.response = {
      publicChallengeParameters: {
        question: 'What was the name of your first ship?',
        hint: '<b>It sailed</b> in 1906',
      },
      privateChallengeParameters: { answer: 'Hopper' },
    }
    return event
  },
  verifyAuthChallengeResponse: event => {
    const { challengeAnswer, privateChallengeParameters } = event.request
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer
    return event
  },
}

/** A pool whose every question is the same. */
export const riddle = { firstFactors: ['custom'], triggers } as const
