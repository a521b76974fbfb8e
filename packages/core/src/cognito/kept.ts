import { AuthError } from '../errors.ts'
import type { Session } from '../session.ts'
import { toUser } from './user.ts'
import type { Tokens } from './wire.ts'

/** A session with its tokens, as it lies in storage and goes to other tabs. */
export interface Kept {
  accessToken: string
  idToken: string
  refreshToken?: string | undefined
  /** Epoch milliseconds, by this device's clock. */
  expiresAt: number
}

/** Takes new tokens; without a new refresh token the previous one stays good. */
export function toKept(tokens: Tokens, now: number, previous?: Kept): Kept {
  const { AccessToken, IdToken, RefreshToken = previous?.refreshToken, ExpiresIn } = tokens
  const kept = {
    accessToken: AccessToken,
    idToken: IdToken,
    refreshToken: RefreshToken,
    expiresAt: now + (ExpiresIn ?? 0) * 1_000,
  }
  if (!isKept(kept)) throw new AuthError('unexpected')
  return kept
}

/** Whether this, out of storage or from another tab, is a session we can read. */
export function isKept(value: unknown): value is Kept {
  if (!value || typeof value !== 'object') return false
  const { accessToken, idToken, expiresAt } = value as Partial<Kept>
  if (typeof accessToken !== 'string' || typeof idToken !== 'string') return false
  try {
    return Number.isFinite(expiresAt) && toUser(idToken).id !== ''
  } catch {
    return false
  }
}

export function toSession({ idToken, expiresAt }: Kept): Session {
  return { user: toUser(idToken), expiresAt }
}
