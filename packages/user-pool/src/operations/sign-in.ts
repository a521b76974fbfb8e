import { z } from 'zod'
import { begin } from '../challenges/begin.ts'
import { required } from '../challenges/parameters.ts'
import { challengeNames, respond } from '../challenges/respond.ts'
import type { Pool } from '../pool.ts'
import type { AuthFlow } from '../settings.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { clientId, parameters, session } from './members.ts'
import { forClient } from './operation.ts'
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

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const initiateAuth = forClient(
  z.object({
    ClientId: clientId,
    AuthFlow: z.enum(flows),
    AuthParameters: parameters.optional(),
    Session: session.optional(),
  }),
  (pool, { AuthFlow, AuthParameters = {}, Session }) => {
    const flow = AuthFlow === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : AuthFlow
    if (flow === 'ADMIN_NO_SRP_AUTH' || flow === 'ADMIN_USER_PASSWORD_AUTH') {
      throw invalidParameter('Initiate Auth method not supported.')
    }
    if (!isAllowed(pool, flow)) throw invalidParameter(`${flow} flow not enabled for this client`)
    if (flow === 'REFRESH_TOKEN_AUTH') {
      return renew(pool, required(AuthParameters, 'REFRESH_TOKEN'), AuthParameters.DEVICE_KEY)
    }
    return begin(pool, flow, { parameters: AuthParameters, session: Session })
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge = forClient(
  z.object({
    ClientId: clientId,
    ChallengeName: z.enum(challengeNames),
    ChallengeResponses: parameters.optional(),
    Session: session.optional(),
  }),
  (pool, { ChallengeName, ChallengeResponses = {}, Session }) =>
    respond(pool, ChallengeName, { parameters: ChallengeResponses, session: Session }),
)

/** Renewing by this flow and spending refresh tokens exclude each other. */
const isAllowed = ({ settings }: Pool, flow: AuthFlow): boolean =>
  settings.authFlows.includes(flow) && !(flow === 'REFRESH_TOKEN_AUTH' && settings.refreshRotation)
