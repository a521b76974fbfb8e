/** The request carried no access token of this pool, or one that is not good any more. */
export class Unauthorized extends Error {
  /** Nothing is said to be wrong with a token that was not sent. */
  readonly code: 'invalid_token' | undefined

  constructor(message: string, code?: 'invalid_token') {
    super(message)
    this.code = code
  }
}

/** The access token is good, and does not allow this. */
export class Forbidden extends Error {
  readonly scope: string

  constructor(scope: string) {
    super(`This takes an access token with the scope ${scope}.`)
    this.scope = scope
  }
}

/** What was sent cannot be read. */
export class Unreadable extends Error {}
