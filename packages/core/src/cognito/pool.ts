import type { Session } from '../session.ts'
import type { PasswordMemory } from './password-memory.ts'
import type { SignInFlow } from './sign-in-flow.ts'
import type { SrpCrypto } from './srp.ts'
import type { Call } from './transport.ts'
import type { Tokens } from './wire.ts'

/** One user pool, as its conversations see it. */
export interface Pool {
  call: Call
  /** Its id without the region. */
  name: string
  flow: SignInFlow
  crypto: SrpCrypto
  now(): number
  passwords: PasswordMemory
  /** Begins the session these tokens are for. */
  keep(tokens: Tokens): Session
}
