import type { CodeAnswer, NewAccount } from '../client.ts'
import type { Step } from '../step.ts'
import { toStep } from './challenges.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import { toCodeStep } from './send-code.ts'
import { signIn } from './sign-in.ts'
import { readTicket } from './ticket.ts'

/** Makes an account. @see Cognito `SignUp` */
export async function signUp(
  pool: Pool,
  { username: typed, password = '', attributes }: NewAccount,
  signal: AbortSignal,
): Promise<Step> {
  const username = typed.trim()
  const reply = await pool.call(
    'SignUp',
    { Username: username, Password: password, UserAttributes: toUserAttributes(attributes) },
    signal,
  )
  if (reply.UserConfirmed) return signInOr(pool, { username, password }, signal)

  pool.passwords.remember({ username, password })
  const ticket = { kind: 'confirmSignUp', username, session: reply.Session } as const
  return toCodeStep(ticket, reply.CodeDeliveryDetails)
}

/**
 * Confirms an account, then signs in: with the session of this sign-up where the app client allows that
 * (`USER_AUTH`), else with the password this page remembers, else not at all.
 *
 * @see Cognito `ConfirmSignUp`
 */
export async function confirmSignUp(
  pool: Pool,
  { ticket, code }: CodeAnswer,
  signal: AbortSignal,
): Promise<Step> {
  const { username, session } = readTicket(ticket, 'confirmSignUp')
  const confirmed = await confirm(pool, username, code.trim(), session, signal)
  const password = pool.passwords.recall(username)
  pool.passwords.forget()

  const step = confirmed && (await continueSession(pool, username, confirmed, signal))
  if (step) return step
  if (password !== undefined) return signInOr(pool, { username, password }, signal)
  return { kind: 'signedOut', reason: 'confirmed', username }
}

/** Gives the session to sign in with, if there is one. */
async function confirm(
  pool: Pool,
  username: string,
  code: string,
  session: string | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const body = { Username: username, ConfirmationCode: code, Session: session }
    return (await pool.call('ConfirmSignUp', body, signal)).Session
  } catch (thrown) {
    // A link, another tab or an administrator was quicker.
    const done = isRefusal(thrown, /^NotAuthorized/) && /status is CONFIRMED/.test(thrown.message)
    if (!done) throw thrown
    return undefined
  }
}

async function continueSession(
  pool: Pool,
  username: string,
  session: string,
  signal: AbortSignal,
): Promise<Step | undefined> {
  try {
    const body = {
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: username },
      Session: session,
    } as const
    const step = toStep(pool, await pool.call('InitiateAuth', body, signal), username, signal)
    return step.kind === 'unsupported' ? undefined : step
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

/** The account stands whatever happens now, so a sign-in that fails is left to the person. */
async function signInOr(
  pool: Pool,
  credentials: { username: string; password: string },
  signal: AbortSignal,
): Promise<Step> {
  try {
    return await signIn(pool, credentials, signal)
  } catch {
    signal.throwIfAborted()
    return { kind: 'signedOut', reason: 'confirmed', username: credentials.username }
  }
}

function toUserAttributes(attributes: NewAccount['attributes']) {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const sent = name === 'email' || name === 'phone_number' ? value?.trim() : value
    return sent ? [{ Name: name, Value: sent }] : []
  })
}
