import type { AttributeName } from '../settings.ts'
import type { Purpose, Step } from '../step.ts'
import { choose } from './answers/choose-factor.ts'
import { chooseSetUp } from './answers/choose-set-up.ts'
import { attributePrefix } from './answers/new-password.ts'
import { toDelivery } from './code-step.ts'
import { readList } from './factors.ts'
import type { Pool } from './pool.ts'
import type { ChallengeName } from './respond.ts'
import { type Attempt, asking, type Open } from './ticket.ts'
import type { AuthReply } from './wire.ts'

/** Turns a challenge into its step. One we cannot answer is said as it is. */
export async function readChallenge(
  pool: Pool,
  reply: AuthReply,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Step> {
  const challenge: string = reply.ChallengeName ?? ''
  const parameters = reply.ChallengeParameters ?? {}
  const { username, keep, purpose, flow } = attempt
  const userId = parameters.USER_ID_FOR_SRP ?? parameters.USERNAME ?? attempt.userId
  const session = reply.Session
  const ticket = { username, keep, purpose, flow, userId, session, challenge }
  const read = Object.hasOwn(readings, challenge) ? readings[challenge as ChallengeName] : null
  const step = await read?.({ pool, reply, parameters, ticket, signal })
  return step ?? { kind: 'unsupported', challenge }
}

interface Asked {
  pool: Pool
  reply: AuthReply
  parameters: Record<string, string>
  /** What the ticket holds, whichever kind of step comes of it. */
  ticket: Open
  signal: AbortSignal
}

/** Gives nothing where all that is offered is unknown to us. */
type Reading = (asked: Asked) => Step | undefined | Promise<Step | undefined>

/** Every challenge that Cognito names: a new one without a line does not compile. */
const readings: Record<ChallengeName | 'EMAIL_MFA', Reading | null> = {
  NEW_PASSWORD_REQUIRED: askForNewPassword,
  SELECT_CHALLENGE: askForFirst,
  PASSWORD: askForPassword,
  PASSWORD_SRP: askForPassword,
  WEB_AUTHN: askForPasskey,
  EMAIL_OTP: asked => askForCode(asked, asked.ticket.purpose),
  SMS_OTP: asked => askForCode(asked, 'signIn'),
  SELECT_MFA_TYPE: askForSecond,
  SOFTWARE_TOKEN_MFA: askForTotp,
  EMAIL_MFA: asked => askForCode(asked, 'secondFactor'),
  SMS_MFA: asked => askForCode(asked, 'secondFactor'),
  MFA_SETUP: askToSetUp,
  CUSTOM_CHALLENGE: askForAnswer,
  // Answered where they come up, and seen by nobody.
  PASSWORD_VERIFIER: null,
  DEVICE_SRP_AUTH: null,
  DEVICE_PASSWORD_VERIFIER: null,
  // Of servers.
  ADMIN_NO_SRP_AUTH: null,
}

function askForNewPassword({ parameters, ticket }: Asked): Step {
  const missing = readList(parameters.requiredAttributes).map(
    name => name.replace(attributePrefix, '') as AttributeName,
  )
  return { kind: 'newPassword', ...asking('newPassword', ticket), missing }
}

function askForPassword({ ticket }: Asked): Step {
  return { kind: 'password', ...asking('password', ticket) }
}

function askForPasskey({ parameters, ticket }: Asked): Step {
  const options = parameters.CREDENTIAL_REQUEST_OPTIONS
  return { kind: 'passkey', ...asking('passkey', { ...ticket, options }) }
}

function askForTotp({ ticket }: Asked): Step {
  return { kind: 'totp', ...asking('totp', ticket) }
}

/** A code is had again by beginning again: easy without a password, and while this page remembers it. */
function askForCode({ pool, parameters, ticket }: Asked, purpose: Purpose = 'secondFactor'): Step {
  const remembered = pool.passwords.recall(ticket.username) !== undefined
  const delivery = toDelivery({
    DeliveryMedium: parameters.CODE_DELIVERY_DELIVERY_MEDIUM as 'EMAIL' | 'SMS' | undefined,
    Destination: parameters.CODE_DELIVERY_DESTINATION,
  })
  return {
    kind: 'code',
    ...asking('code', { ...ticket, purpose }),
    purpose,
    canResend: purpose === 'signIn' || (purpose === 'secondFactor' && remembered),
    ...(delivery && { delivery }),
  }
}

function askForFirst({ pool, reply, ticket, signal }: Asked) {
  return choose(pool, { ...ticket, offered: reply.AvailableChallenges }, signal)
}

function askForSecond({ pool, parameters, ticket, signal }: Asked) {
  return choose(pool, { ...ticket, offered: readList(parameters.MFAS_CAN_CHOOSE) }, signal)
}

function askToSetUp({ pool, parameters, ticket, signal }: Asked) {
  return chooseSetUp(pool, { ...ticket, offered: readList(parameters.MFAS_CAN_SETUP) }, signal)
}

/** What the triggers say to everybody; the rest is Cognito's own. */
function askForAnswer({ parameters, ticket }: Asked): Step {
  const { USERNAME: _, USER_ID_FOR_SRP: __, ...told } = parameters
  return { kind: 'custom', ...asking('custom', ticket), parameters: told }
}
