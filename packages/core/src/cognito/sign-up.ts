import type { CodeAnswer, Credentials, NewAccount } from '../client.ts'
import type { Step } from '../step.ts'
import { toStep } from './challenges.ts'
import { toCodeStep } from './code-step.ts'
import { initiate } from './initiate.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import { signIn } from './sign-in.ts'
import { type Attempt, readTicket } from './ticket.ts'

/** Makes an account. @see Cognito `SignUp` */
export async function signUp(
  pool: Pool,
  { username: typed, password, attributes }: NewAccount,
  signal: AbortSignal,
): Promise<Step> {
  const username = typed.trim()
  const reply = await pool.call(
    'SignUp',
    { Username: username, Password: password, UserAttributes: toUserAttributes(attributes) },
    signal,
  )
  const credentials = { username, ...(password !== undefined && { password }) }
  if (reply.UserConfirmed) return signInOr(pool, credentials, signal)
  if (password !== undefined) pool.passwords.remember({ username, password })
  const { CodeDeliveryDetails, Session: session } = reply
  if (!CodeDeliveryDetails) return { kind: 'awaitApproval', username }
  return toCodeStep({ kind: 'confirmSignUp', username, session }, CodeDeliveryDetails)
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
  const { username, session, keep } = readTicket(ticket, 'confirmSignUp')
  const confirmed = await confirm(pool, username, code.trim(), session, signal)
  const password = pool.passwords.recall(username)
  pool.passwords.forget()

  const next = confirmed && (await continueSession(pool, { username, keep }, confirmed, signal))
  if (next && !(password !== undefined && asksForPassword(next))) return next
  if (password !== undefined) return signInOr(pool, { username, password, keep }, signal)
  return { kind: 'signedOut', reason: 'confirmed', username }
}

/** Whether the password would do. */
const asksForPassword = (step: Step) =>
  step.kind === 'password' || (step.kind === 'chooseFactor' && step.purpose === 'signIn')

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
  { username, keep }: Attempt,
  session: string,
  signal: AbortSignal,
): Promise<Step | undefined> {
  const attempt = { username, keep, flow: 'USER_AUTH', purpose: 'signIn' } as const
  try {
    const reply = await initiate(pool, 'USER_AUTH', { USERNAME: username }, signal, session)
    const step = await toStep(pool, reply, attempt, signal)
    return step.kind === 'unsupported' ? undefined : step
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

/** The account stands whatever happens now, so a sign-in that fails is left to the person. */
async function signInOr(
  pool: Pool,
  { username, password, keep = false }: Pick<Credentials, 'username' | 'password'> & Attempt,
  signal: AbortSignal,
): Promise<Step> {
  try {
    const credentials = { username, keep, ...(password !== undefined && { password }) }
    return await signIn(pool, credentials, signal)
  } catch {
    signal.throwIfAborted()
    return { kind: 'signedOut', reason: 'confirmed', username }
  }
}

function toUserAttributes(attributes: NewAccount['attributes']) {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const sent = name === 'email' || name === 'phone_number' ? value?.trim() : value
    return sent ? [{ Name: name, Value: sent }] : []
  })
}
