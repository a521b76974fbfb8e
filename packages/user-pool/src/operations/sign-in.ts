import { z } from 'zod'
import { begin } from '../challenges/begin.ts'
import { required } from '../challenges/parameters.ts'
import { challengeNames, respond } from '../challenges/respond.ts'
import type { Sent } from '../challenges/sign-in-attempt.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { clientId, parameters, session, userPoolId } from './members.ts'
import { forClient, forServer } from './operation.ts'
import { renew } from './sessions.ts'

const flows = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
] as const

type Flow = (typeof flows)[number]

const flow = z.object({
  ClientId: clientId,
  AuthFlow: z.enum(flows),
  AuthParameters: parameters.optional(),
  Session: session.optional(),
})

const answer = z.object({
  ClientId: clientId,
  ChallengeName: z.enum(challengeNames),
  ChallengeResponses: parameters.optional(),
  Session: session.optional(),
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const initiateAuth = forClient(flow, (pool, input) => {
  if (isForAdmin(input.AuthFlow)) throw notSupported()
  return start(pool, input.AuthFlow, toSent(input.AuthParameters, input.Session))
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge = forClient(answer, (pool, input) =>
  respond(pool, input.ChallengeName, toSent(input.ChallengeResponses, input.Session)),
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html */
export const adminInitiateAuth = forServer(
  flow.extend({ UserPoolId: userPoolId }),
  (pool, input) => {
    const sent = toSent(input.AuthParameters, input.Session)
    if (isForAdmin(input.AuthFlow)) return begin(pool, 'USER_PASSWORD_AUTH', sent)
    if (input.AuthFlow === 'USER_PASSWORD_AUTH') throw notSupported()
    return start(pool, input.AuthFlow, sent)
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html */
export const adminRespondToAuthChallenge = forServer(
  answer.extend({ UserPoolId: userPoolId }),
  (pool, input) =>
    respond(pool, input.ChallengeName, toSent(input.ChallengeResponses, input.Session)),
)

/** The flows that bring a password from an app's own server. */
const isForAdmin = (name: Flow): name is 'ADMIN_NO_SRP_AUTH' | 'ADMIN_USER_PASSWORD_AUTH' =>
  name === 'ADMIN_NO_SRP_AUTH' || name === 'ADMIN_USER_PASSWORD_AUTH'

const notSupported = () => invalidParameter('Initiate Auth method not supported.')

const toSent = (given: Sent['parameters'] | undefined, session: string | undefined): Sent => ({
  parameters: given ?? {},
  session,
})

function start(
  pool: Pool,
  name: Exclude<Flow, 'ADMIN_NO_SRP_AUTH' | 'ADMIN_USER_PASSWORD_AUTH'>,
  sent: Sent,
) {
  const { authFlows, refreshRotation } = pool.settings
  const known = name === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : name
  // Renewing by this flow and spending refresh tokens exclude each other.
  const spent = known === 'REFRESH_TOKEN_AUTH' && refreshRotation
  if (spent || !authFlows.includes(known)) {
    throw invalidParameter(`${known} flow not enabled for this client`)
  }
  if (known !== 'REFRESH_TOKEN_AUTH') return begin(pool, known, sent)
  return renew(pool, required(sent.parameters, 'REFRESH_TOKEN'), sent.parameters.DEVICE_KEY)
}
