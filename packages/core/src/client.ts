import type { AttributeName } from './settings.ts'

/** Where a code was sent. `to` arrives masked by the back end: `a***@e***`. */
export interface Delivery {
  channel: 'email' | 'sms'
  to: string
}

/** Who is signed in. */
export interface User {
  /** Stable and opaque: the `sub` claim. */
  id: string
  /** The pool's own name for them; an opaque id where people sign in by e-mail or phone. */
  username: string
  /** What to greet them by: their name, e-mail, phone or user name, whichever is there first. */
  label: string
  /** The attributes in their ID token, as text. */
  attributes: Readonly<Partial<Record<AttributeName, string>>>
  groups: readonly string[]
}

/** Proof that somebody is signed in. Holds no token: those are had from the client, when needed. */
export interface Session {
  user: User
  /** When the present access token ends; epoch milliseconds. It is renewed by itself before then. */
  expiresAt: number
}

/**
 * What the back end wants next: the only thing a client ever tells the machine.
 *
 * `ticket` is opaque and the client's own. Hand it back; never read it. It holds no password.
 */
export type Step =
  | { kind: 'signedIn'; session: Session }
  /** Nobody is signed in. `reason` says what just came to a good end, when something did. */
  | { kind: 'signedOut'; reason?: 'confirmed' | 'passwordChanged'; username?: string }
  /** `sent: false`: the code could not be sent; it has to be asked for. So below. */
  | { kind: 'confirmSignUp'; ticket: string; username: string; delivery?: Delivery; sent?: false }
  /** `required`: the back end insists on a new password before it lets this person in. */
  | {
      kind: 'resetPassword'
      ticket: string
      username: string
      delivery?: Delivery
      sent?: false
      required?: boolean
    }
  /** `missing`: attributes the pool requires and this person lacks; answer with all of them. */
  | { kind: 'newPassword'; ticket: string; username: string; missing: readonly AttributeName[] }
  /** A challenge this kit cannot answer yet, under the back end's own name for it. */
  | { kind: 'unsupported'; challenge: string }

export type StepKind = Step['kind']

/** The step of one kind: `StepOf<'newPassword'>`. */
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>

export interface Credentials {
  username: string
  password: string
}

export interface NewAccount extends Credentials {
  attributes: Partial<Record<AttributeName, string>>
}

export interface CodeAnswer {
  ticket: string
  code: string
}

export interface ResetAnswer extends CodeAnswer {
  password: string
}

/** The answer to a challenge, of the kind of the step that asked. */
export type Answer = {
  kind: 'newPassword'
  password: string
  attributes: Partial<Record<AttributeName, string>>
}

/** What a back end can do beyond signing in; links to what it cannot do are not drawn. */
export type Capability = 'signUp' | 'resetPassword'

export interface SignOutOptions {
  /** Ends every session of this person, on every device, instead of this one. */
  everywhere?: boolean
}

/**
 * The whole conversation with an identity back end.
 *
 * Every promise rejects with `AuthError` and nothing else. When `signal` aborts, the request stops and the promise
 * rejects with the signal's reason.
 */
export interface AuthClient {
  readonly can: ReadonlySet<Capability>

  /**
   * Whether a session may be waiting: asked once, before the first paint, so it answers at once and sends nothing.
   * `false` shows the sign-in form; `true` calls {@link AuthClient.resume} first.
   */
  mayResume(): boolean

  /**
   * Picks up the session kept in this browser, renewing it when it has run out.
   *
   * @returns `signedIn` or `signedOut`. Offline with a kept session is `signedIn`: the app decides what to show.
   */
  resume(signal: AbortSignal): Promise<Step>

  /**
   * Starts a sign-in.
   *
   * @returns the next step; `signedIn` when no challenge is due, `confirmSignUp` (with a fresh code on its way)
   *   when the account was never confirmed, `resetPassword` when the back end insists on one.
   * @throws {AuthError} `wrongCredentials` | `tooManyAttempts` | `notEnabled` | `rejected` | `offline` | …
   * @see Cognito `InitiateAuth`
   */
  signIn(credentials: Credentials, signal: AbortSignal): Promise<Step>

  /**
   * Answers the challenge that `ticket` stands for.
   *
   * @throws {AuthError} `passwordRejected` | `valueRejected` (the ticket stays good) | `stepExpired` (start again)
   * @see Cognito `RespondToAuthChallenge`
   */
  answer(ticket: string, answer: Answer, signal: AbortSignal): Promise<Step>

  /**
   * Makes an account.
   *
   * @returns `confirmSignUp` with where the code went, or, when the pool confirms by itself, what signing in gives.
   * @throws {AuthError} `usernameTaken` | `passwordRejected` | `valueRejected` | `signUpClosed` | `codeNotSent` | …
   * @see Cognito `SignUp`
   */
  signUp(account: NewAccount, signal: AbortSignal): Promise<Step>

  /**
   * Confirms an account with the code that was sent, and signs in without asking for the password again where
   * that can be done; else `signedOut` with the reason `confirmed`.
   *
   * @throws {AuthError} `wrongCode` | `codeExpired` | `tooManyAttempts`
   * @see Cognito `ConfirmSignUp`
   */
  confirmSignUp(answer: CodeAnswer, signal: AbortSignal): Promise<Step>

  /**
   * Sends the code of a `confirmSignUp` or `resetPassword` step again.
   *
   * @returns the same kind of step, with where the new code went.
   * @throws {AuthError} `tooManyAttempts` | `codeNotSent`
   * @see Cognito `ResendConfirmationCode`, `ForgotPassword`
   */
  resend(ticket: string, signal: AbortSignal): Promise<Step>

  /**
   * Asks for a reset code.
   *
   * @returns `resetPassword`, for a known and an unknown name alike, unless the back end itself tells them apart.
   * @throws {AuthError} `noRecovery` | `tooManyAttempts` | `codeNotSent`
   * @see Cognito `ForgotPassword`
   */
  forgotPassword(username: string, signal: AbortSignal): Promise<Step>

  /**
   * Sets a new password with the code that was sent, and signs in with it; else `signedOut` with the reason
   * `passwordChanged`. A second factor that is due is asked for: a reset is no way around it.
   *
   * @throws {AuthError} `wrongCode` | `codeExpired` | `passwordRejected` | `passwordReused` | `tooManyAttempts`
   * @see Cognito `ConfirmForgotPassword`
   */
  resetPassword(answer: ResetAnswer, signal: AbortSignal): Promise<Step>

  /**
   * A fresh access token, renewed first when it is about to end; `null` when nobody is signed in.
   * However many ask, in however many tabs, one request is sent.
   *
   * @throws {AuthError} `offline` | `unavailable`: worth trying again
   */
  getAccessToken(options?: { forceRefresh?: boolean }): Promise<string | null>

  /** The ID token, under the same terms as {@link AuthClient.getAccessToken}. */
  getIdToken(options?: { forceRefresh?: boolean }): Promise<string | null>

  /**
   * Ends the session here and in the other tabs at once, then tells the back end. Never rejects: offline too,
   * nothing is left in the browser.
   *
   * @see Cognito `RevokeToken`, `GlobalSignOut`
   */
  signOut(options?: SignOutOptions): Promise<void>

  /**
   * Hears of sessions that begin, are renewed, or end, here or in another tab.
   *
   * @returns how to stop listening.
   */
  subscribe(listener: (session: Session | null) => void): () => void
}
