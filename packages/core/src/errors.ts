import type { PasswordRule } from './password.ts'

/**
 * Everything that can go wrong, as a person would tell it apart. Closed: a new code without words
 * does not compile in `@portico/react`.
 */
export type AuthErrorCode =
  /** Unknown user, wrong password or disabled account: one code, so nobody learns which. */
  | 'wrongCredentials'
  /** The code is not the one that was sent; the step stays good. */
  | 'wrongCode'
  /** The code was right once; ask for another. */
  | 'codeExpired'
  /** The challenge took too long or was spent; start again. */
  | 'stepExpired'
  /** The challenge was not met, and there is no second try; start again. */
  | 'stepFailed'
  /** The person changed their mind in a dialog of the browser's. Nothing to say. */
  | 'cancelled'
  /** The browser or the device could not use a passkey. */
  | 'passkeyFailed'
  /** This device has a passkey for the account already. */
  | 'passkeyExists'
  /** The link in the message was not followed yet. */
  | 'notConfirmed'
  /** The password an administrator gave out is too old; they have to give out another. */
  | 'temporaryPasswordExpired'
  /** Somebody has this user name, e-mail or phone already. */
  | 'usernameTaken'
  /** The password breaks the pool's policy; `rule` says where, when the back end does. */
  | 'passwordRejected'
  /** The password was used before, and the pool remembers. */
  | 'passwordReused'
  /** A value the back end does not take; `field` says which, when it is known. */
  | 'valueRejected'
  /** The pool lets nobody sign up by themselves. */
  | 'signUpClosed'
  /** There is no verified address to send a reset code to. */
  | 'noRecovery'
  /** The message could not be sent. */
  | 'codeNotSent'
  /** The application's own check (a trigger) said no. */
  | 'rejected'
  /** Too many tries; `retryAfterSeconds` when the back end says. */
  | 'tooManyAttempts'
  /** This way of signing in is not switched on for the app client. */
  | 'notEnabled'
  /** They, or the provider they went to, said no. */
  | 'providerRefused'
  /** The provider they went to is not well. */
  | 'providerFailed'
  /** They came back with an answer to nothing this tab asked, or one that came before. */
  | 'returnFailed'
  /** The browser could not reach the back end. */
  | 'offline'
  /** The back end answered, but is not well; worth trying again. */
  | 'unavailable'
  /** Anything else; `reference` helps whoever runs the back end find it. */
  | 'unexpected'

export interface AuthErrorDetail {
  cause?: unknown
  /** The password rule that was broken. */
  rule?: PasswordRule | undefined
  /** The form field it is about, by its name in `fields.ts`. */
  field?: string | undefined
  /** Seconds until another try makes sense. */
  retryAfterSeconds?: number | undefined
  /** The back end's id of the failed request: safe to show, useful to whoever reads the logs. */
  reference?: string | undefined
}

/** The only error that leaves a client. `code` is for programs; there is no prose in it to show. */
export class AuthError extends Error {
  override name = 'AuthError'
  readonly code: AuthErrorCode
  readonly rule: PasswordRule | undefined
  readonly field: string | undefined
  readonly retryAfterSeconds: number | undefined
  readonly reference: string | undefined

  constructor(code: AuthErrorCode, detail: AuthErrorDetail = {}) {
    super(code, { cause: detail.cause })
    this.code = code
    this.rule = detail.rule
    this.field = detail.field
    this.retryAfterSeconds = detail.retryAfterSeconds
    this.reference = detail.reference
  }

  /** Wraps anything thrown; an `AuthError` passes through untouched. */
  static from(thrown: unknown): AuthError {
    return thrown instanceof AuthError ? thrown : new AuthError('unexpected', { cause: thrown })
  }
}
