import type { KeyValueStorage, WebAuthn } from '../environment.ts'
import type { Step } from '../step.ts'
import type { PasswordMemory } from './password-memory.ts'
import type { Sessions } from './session.ts'
import type { SignInFlow } from './sign-in-flow.ts'
import type { SrpCrypto } from './srp.ts'
import type { Attempt } from './ticket.ts'
import type { Call } from './transport.ts'
import type { AuthReply } from './wire.ts'

/** One user pool, as its conversations see it. */
export interface Pool extends Pick<Sessions, 'keep' | 'getToken' | 'resume'> {
  call: Call
  /** Its id without the region. */
  name: string
  flow: SignInFlow
  crypto: SrpCrypto
  now(): number
  passwords: PasswordMemory
  /** Names what this pool leaves in the browser. */
  key: string
  /** What outlives a session: remembered devices, and what was declined. */
  marks: KeyValueStorage
  webAuthn: WebAuthn | null
  /** Turns a challenge into its step. Handed in, because what it turns into may be answered at once. */
  readChallenge(pool: Pool, reply: AuthReply, attempt: Attempt, signal: AbortSignal): Promise<Step>
}
