import { z } from 'zod'
import { closeSession, findSession } from '../challenges/auth-session.ts'
import { takeNewPassword } from '../challenges/new-password.ts'
import { type Parameters, required } from '../challenges/parameters.ts'
import { takePassword } from '../challenges/password.ts'
import { askForPasswordProof, checkPasswordProof } from '../challenges/srp.ts'
import { findPerson } from '../people/names.ts'
import type { Pool } from '../pool.ts'
import type { AuthFlow } from '../settings.ts'
import { signIn } from '../tokens/issue.ts'
import { invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
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

const challenges = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'SELECT_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'ADMIN_NO_SRP_AUTH',
  'NEW_PASSWORD_REQUIRED',
  'SMS_OTP',
  'PASSWORD',
  'WEB_AUTHN',
  'PASSWORD_SRP',
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
    switch (flow) {
      case 'USER_SRP_AUTH':
        return askForPasswordProof(pool, AuthParameters)
      case 'USER_PASSWORD_AUTH':
        return takePassword(pool, AuthParameters)
      case 'REFRESH_TOKEN_AUTH':
        return renew(pool, required(AuthParameters, 'REFRESH_TOKEN'))
      case 'USER_AUTH':
        return signInConfirmed(pool, AuthParameters, Session)
      case 'CUSTOM_AUTH':
        throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.')
    }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge = forClient(
  z.object({
    ClientId: clientId,
    ChallengeName: z.enum(challenges),
    ChallengeResponses: parameters.optional(),
    Session: session.optional(),
  }),
  (pool, { ChallengeName, ChallengeResponses = {}, Session }) => {
    switch (ChallengeName) {
      case 'PASSWORD_VERIFIER':
        return checkPasswordProof(pool, ChallengeResponses)
      case 'NEW_PASSWORD_REQUIRED':
        if (Session === undefined) throw invalidParameter('Missing required parameter Session')
        return takeNewPassword(pool, ChallengeResponses, Session)
      default:
        throw notAuthorized('Invalid session for the user.')
    }
  },
)

/** Renewing by this flow and spending refresh tokens exclude each other. */
const isAllowed = ({ settings }: Pool, flow: AuthFlow): boolean =>
  settings.authFlows.includes(flow) && !(flow === 'REFRESH_TOKEN_AUTH' && settings.refreshRotation)

/** `USER_AUTH` with the session that `ConfirmSignUp` gave: once, and instead of a password. */
async function signInConfirmed(pool: Pool, parameters: Parameters, secret: string | undefined) {
  const username = required(parameters, 'USERNAME')
  if (secret === undefined) throw invalidParameter('Missing required parameter Session')
  const confirmed = await findSession(pool, secret, 'confirmed')
  const person = confirmed && pool.people.get(confirmed.sub)
  if (!person?.enabled || findPerson(pool, username)?.sub !== person.sub) {
    throw notAuthorized('Invalid session for the user, session is expired.')
  }
  await closeSession(pool, secret)
  return { ChallengeParameters: {}, AuthenticationResult: await signIn(pool, person) }
}
