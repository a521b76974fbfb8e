import { randomBytes } from 'node:crypto'
import type { Triggers } from '@portico/user-pool'

/** How many links may be wrong. */
const tries = 3

/**
 * A way in by a link that is sent: three triggers as one would deploy them, with `send` in place of Amazon SES.
 *
 * The secret stands behind the `#`, which no server and no log on the way is told.
 *
 * @param origin of the app that the link opens.
 */
export function magicLink(origin: () => string): Triggers {
  return {
    defineAuthChallenge(event) {
      const { session } = event.request
      const isRight = session.at(-1)?.challengeResult === true
      event.response = {
        challengeName: 'CUSTOM_CHALLENGE',
        issueTokens: isRight,
        failAuthentication: !isRight && session.length >= tries,
      }
      return event
    },

    createAuthChallenge(event, { send }) {
      const { session, userAttributes, userNotFound } = event.request
      const sent = session.at(-1)?.challengeMetadata
      const secret = sent ?? randomBytes(24).toString('base64url')
      const { email } = userAttributes
      if (!sent && email && !userNotFound) {
        const link = `${origin()}/?pool=custom#magic=${secret}`
        send({ to: email, subject: 'Your way in', text: `Open Meridian: ${link}`, link })
      }
      event.response = {
        // The same for everybody, known or not.
        publicChallengeParameters: { 'Look in': 'your mailbox' },
        privateChallengeParameters: { secret },
        challengeMetadata: secret,
      }
      return event
    },

    verifyAuthChallengeResponse(event) {
      const { challengeAnswer, privateChallengeParameters } = event.request
      event.response.answerCorrect = challengeAnswer === privateChallengeParameters.secret
      return event
    },
  }
}
