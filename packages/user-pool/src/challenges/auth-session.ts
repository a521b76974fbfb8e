import type { Contact, MfaMethod } from '@portico/core'
import { sha256, toBase64Url, toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import type { Exchange } from '../srp/exchange.ts'
import type { Verifier } from '../srp/verifier.ts'
import type { ChallengeResult } from '../triggers/triggers.ts'
import type { CodeChallenge } from './ask-for-code.ts'
import type { FirstChallenge } from './first-factors.ts'
import type { Asked, SignInAttempt } from './sign-in-attempt.ts'

/** What is waiting for an answer, and for whom; `sub` is `null` for somebody who does not exist. */
export type AuthSession = { expiresAt: number } & (
  | {
      kind: 'srp'
      sub: string | null
      /** Stands for the person where tries are counted, whether there is one or not. */
      id: string
      attempt: SignInAttempt
      username: string
      exchange: Exchange
      password: Verifier
    }
  | { kind: 'newPassword'; sub: string; attempt: SignInAttempt }
  | ({ kind: 'firstFactor'; offered: FirstChallenge[] } & Asked)
  /** For a password, given by itself or as the beginning of its proof. */
  | ({ kind: 'password' } & Asked)
  | ({
      kind: 'code'
      challenge: CodeChallenge
      /** Whether it is who they are, or what they have beside. */
      factor: 'first' | 'second'
      code: string
      contact: Contact
      /** Where it went, which it proves; `''` where nobody is. */
      address: string
      /** A new e-mail address, theirs once they have the code. */
      setsUp: string | null
    } & Asked)
  | ({ kind: 'totp' } & Asked)
  | ({ kind: 'selectMfa'; offered: MfaMethod[] } & Asked)
  /** The secret of an app that is being set up, and whether a code has shown that the app has it. */
  | ({ kind: 'mfaSetup'; secret: string | null; verified: boolean } & Asked)
  | ({ kind: 'webAuthn'; challenge: string; relyingPartyId: string } & Asked)
  /** From `StartWebAuthnRegistration` to its completion. */
  | { kind: 'newPasskey'; sub: string; relyingPartyId: string }
  /** A remembered device that is to begin its proof. */
  | { kind: 'device'; sub: string; deviceKey: string }
  | { kind: 'deviceSrp'; sub: string; deviceKey: string; exchange: Exchange }
  | {
      kind: 'custom'
      sub: string | null
      attempt: SignInAttempt
      username: string
      history: ChallengeResult[]
      /** What the trigger keeps to itself. */
      privateParameters: Record<string, string>
      challengeMetadata: string | null
    }
  /** From `SignUp` to `ConfirmSignUp`. */
  | { kind: 'signUp'; sub: string }
  /** From `ConfirmSignUp` to `InitiateAuth`. */
  | { kind: 'confirmed'; sub: string }
)

type Unkept<T> = T extends AuthSession ? Omit<T, 'expiresAt'> : never

/** Keeps a session under a fresh secret, which is given back for the client to hold. */
export async function openSession(
  pool: Pool,
  session: Unkept<AuthSession>,
  secret: string = toBase64Url(pool.random.bytes(96)),
  seconds: number = pool.settings.lifetimes.sessionSeconds,
): Promise<string> {
  const now = pool.clock()
  for (const [id, { expiresAt }] of pool.sessions.all())
    if (expiresAt <= now) pool.sessions.delete(id)
  pool.sessions.set(await idOf(secret), { ...session, expiresAt: now + seconds * 1000 })
  return secret
}

/** The session behind a secret: `undefined` when there is none of this kind, or its time is over. */
export async function findSession<K extends AuthSession['kind']>(
  pool: Pool,
  secret: string,
  kind: K,
): Promise<Extract<AuthSession, { kind: K }> | undefined> {
  const session = pool.sessions.get(await idOf(secret))
  if (!session || session.kind !== kind || session.expiresAt <= pool.clock()) return undefined
  return session as Extract<AuthSession, { kind: K }>
}

export async function closeSession(pool: Pool, secret: string): Promise<void> {
  pool.sessions.delete(await idOf(secret))
}

const idOf = async (secret: string): Promise<string> => toHex(await sha256(utf8(secret)))
