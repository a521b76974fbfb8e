/** Where to sign in, and as whom. */
export interface Place {
  region: string
  userPoolId: string
  clientId: string
  endpoint: string
  username: string
  password: string
  /** The modulus of the SRP group, in hexadecimal, for the client made by hand. */
  prime: string
}

/** A client of a user pool, brought to one job: an SRP sign-in. */
export interface SignInClient {
  name: string
  signIn(): Promise<void>
  /** Forgets the session, so that the next sign-in starts anew. */
  leave(): Promise<void>
}
