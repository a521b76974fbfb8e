import type { Triggers } from '../triggers/triggers.ts'

/** A way in of one's own: asks for the last letter of a word, twice; after a password where one is sent along. */
export const riddle: Triggers = {
  defineAuthChallenge: event => {
    const { session } = event.request
    const last = session.at(-1)
    if (last?.challengeName === 'SRP_A') {
      event.response.challengeName = 'PASSWORD_VERIFIER'
      return event
    }
    const asked = session.filter(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE')
    event.response = {
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: asked.filter(({ challengeResult }) => challengeResult).length === 2,
      failAuthentication: asked.some(({ challengeResult }) => !challengeResult),
    }
    return event
  },
  createAuthChallenge: event => {
    const first = !event.request.session.some(({ challengeMetadata }) => challengeMetadata)
    const word = first ? 'first' : 'second'
    event.response = {
      publicChallengeParameters: { word },
      privateChallengeParameters: { letter: word.slice(-1) },
      challengeMetadata: word,
    }
    return event
  },
  verifyAuthChallengeResponse: event => {
    const { challengeAnswer, privateChallengeParameters } = event.request
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.letter
    return event
  },
}
