import type { Session } from './session.ts'
import type { AttributeName, FirstFactor, Offer } from './settings.ts'
import type { Answer, Step } from './step.ts'

export interface Credentials {
  username: string
  /** Absent where they say who they are first; the back end then says how they may go on. */
  password?: string
  /** The factor to try first; where this person does not have it, they choose. */
  prefer?: FirstFactor
  /** “Keep me signed in”: the session outlives the tab. */
  keep?: boolean
}

export interface NewAccount {
  username: string
  /** Absent in a pool without passwords. */
  password?: string
  attributes: Partial<Record<AttributeName, string>>
}

export interface CodeAnswer {
  ticket: string
  code: string
}

export interface ResetAnswer extends CodeAnswer {
  password: string
}

/** Where to go when leaving for the back end's own pages. */
export interface RedirectTarget {
  /** The id of the provider to go on to at once. */
  provider?: string | undefined
  /** A domain that a provider speaks for: the back end finds out which. */
  identifier?: string | undefined
  /** Who they said they are, to be filled in there. */
  username?: string | undefined
  /** The page to begin on; `signIn` unless said otherwise. */
  page?: 'signIn' | 'signUp' | 'forgotPassword' | undefined
  /** The language to begin in, as the pages know it. */
  lang?: string | undefined
  /**
   * What is asked of who is known there already: `login`, to prove it again; `select_account`, which account; `consent`,
   * whether the application may; `none`, nothing: who is not known comes back refused. Unless given, as little as
   * possible. @see OpenID Connect Core 1.0, 3.1.2.1
   */
  prompt?: 'login' | 'select_account' | 'consent' | 'none' | undefined
  /** The path to come back to; the present one unless given. Other origins are not returned to. */
  returnTo?: string | undefined
}

/** What a back end can do beyond signing in; links to what it cannot do are not drawn. */
export type Capability = 'signUp' | 'resetPassword' | 'offers'

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
   * Somebody who comes home from the back end's own pages is let in with what they bring.
   *
   * @returns `signedIn` or `signedOut`. Offline with a kept session is `signedIn`: the app decides what to show.
   */
  resume(signal: AbortSignal): Promise<Step>

  /**
   * Starts a sign-in.
   *
   * @returns the next step; `signedIn` when no challenge is due, `confirmSignUp` (with a fresh code on its way)
   *   when the account was never confirmed, `resetPassword` when the back end insists on one.
   * @throws {AuthError} `wrongCredentials` | `tooManyAttempts` | `notEnabled` | `rejected` |
   *   `temporaryPasswordExpired` | `offline` | …
   * @see Cognito `InitiateAuth`
   */
  signIn(credentials: Credentials, signal: AbortSignal): Promise<Step>

  /**
   * Answers the challenge that `ticket` stands for.
   *
   * @throws {AuthError} `wrongCode` | `passwordRejected` | `valueRejected` | `cancelled` | `passkeyFailed` |
   *   `passkeyExists` | `notConfirmed` (the ticket stays good), `stepExpired` | `stepFailed` (start again)
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
   * Sends the code of a `confirmSignUp`, `resetPassword`, `code` or `verifyAttribute` step again; gives a
   * `setUpTotp` step another secret.
   *
   * @returns the same kind of step, with where the new code went.
   * @throws {AuthError} `tooManyAttempts` | `codeNotSent` | `stepExpired`
   * @see Cognito `ResendConfirmationCode`, `ForgotPassword`, `AssociateSoftwareToken`
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
   * The step that waits for the code somebody holds in their hand, sent earlier: for links into an application.
   * Sends nothing.
   */
  expect(kind: 'confirmSignUp' | 'resetPassword', username: string): Step

  /**
   * Leaves for the back end's own pages, or for a provider through them; whoever comes home is met by
   * {@link AuthClient.resume}. Absent where there are none.
   *
   * @returns a step only where this page stayed, because a small window went in its place.
   * @throws {AuthError} `cancelled` | `providerRefused` | `providerFailed` | `returnFailed` | `offline`
   * @see RFC 6749, 4.1
   */
  redirect?(target: RedirectTarget, signal: AbortSignal): Promise<Step>

  /** The id of the provider that was used last in this browser, for a hint; `null` when none was. */
  lastProvider?(): string | null

  /**
   * Waits for a passkey picked from the browser's autofill. Absent where the back end has to know who it is about
   * first, as Cognito has.
   *
   * @see https://www.w3.org/TR/webauthn-3/#enum-mediation-requirement (conditional)
   */
  discover?(signal: AbortSignal): Promise<Step>

  /**
   * What to propose to the person who just signed in: the first of `offers` that applies to them. Asked once a
   * sign-in, where {@link AuthClient.can} has `offers`.
   *
   * @returns `passkeyOffer`, `mfaOffer`, `verifyAttribute`, or `signedIn` when nothing applies.
   */
  propose(offers: readonly Offer[], signal: AbortSignal): Promise<Step>

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
