import type { AttributeName } from './settings.ts'

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
  /** Who vouches for them, when that is somebody else than the pool: `Google`. */
  provider?: string
}

/** Proof that somebody is signed in. Holds no token: those are had from the client, when needed. */
export interface Session {
  user: User
  /** When the present access token ends; epoch milliseconds. It is renewed by itself before then. */
  expiresAt: number
}
