import { AuthError } from '../errors.ts'
import type { AttributeName } from '../settings.ts'
import type { Answer, Step } from '../step.ts'
import type { Pool } from './pool.ts'
import { readTicket, writeTicket } from './ticket.ts'
import type { AuthReply } from './wire.ts'

const attributePrefix = 'userAttributes.'

/** Reads a reply: tokens mean signed in, a known challenge means its step, anything else is said as it is. */
export function toStep(pool: Pool, reply: AuthReply, username: string, signal: AbortSignal): Step {
  // Whoever left meanwhile is not signed in behind their back.
  signal.throwIfAborted()
  if (reply.AuthenticationResult) {
    return { kind: 'signedIn', session: pool.keep(reply.AuthenticationResult) }
  }
  const challenge = reply.ChallengeName
  if (!challenge) throw new AuthError('unexpected')
  if (challenge !== 'NEW_PASSWORD_REQUIRED') return { kind: 'unsupported', challenge }

  const asked = reply.ChallengeParameters ?? {}
  const ticket = writeTicket({
    kind: 'newPassword',
    username,
    userId: asked.USER_ID_FOR_SRP ?? asked.USERNAME,
    session: reply.Session,
  })
  return { kind: 'newPassword', ticket, username, missing: readMissing(asked.requiredAttributes) }
}

/** Answers the challenge that `ticket` stands for. @see Cognito `RespondToAuthChallenge` */
export async function answer(
  pool: Pool,
  ticket: string,
  given: Answer,
  signal: AbortSignal,
): Promise<Step> {
  if (given.kind !== 'newPassword') throw new AuthError('stepExpired')
  const { kind, password, attributes } = given
  const { username, userId = username, session } = readTicket(ticket, kind)
  const responses: Record<string, string> = { USERNAME: userId, NEW_PASSWORD: password }
  for (const [name, value] of Object.entries(attributes)) {
    if (value) responses[attributePrefix + name] = value
  }
  const reply = await pool.call(
    'RespondToAuthChallenge',
    {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: session,
      ChallengeResponses: responses,
    },
    signal,
  )
  return toStep(pool, reply, username, signal)
}

/** `["userAttributes.name"]`, a list within a text. */
function readMissing(text = '[]'): AttributeName[] {
  try {
    const names: unknown = JSON.parse(text)
    if (!Array.isArray(names)) return []
    return names.map(name => String(name).replace(attributePrefix, '') as AttributeName)
  } catch {
    return []
  }
}
