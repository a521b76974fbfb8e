import { AuthError } from '../errors.ts'
import type { Session } from '../session.ts'
import { readClaims, toUser } from './user.ts'
import type { Tokens } from './wire.ts'

/** A session with its tokens, as it lies in storage and goes to other tabs. */
export interface Kept {
  accessToken: string
  idToken: string
  refreshToken?: string | undefined
  /** Epoch milliseconds, by this device's clock. */
  expiresAt: number
  /** “Keep me signed in”: it outlives the tab. */
  lasting?: boolean | undefined
  /** Begun at the hosted pages, where it has to be ended too. */
  hosted?: boolean | undefined
  /** The device it was begun on, where the pool tells devices apart: renewed nowhere else. */
  deviceKey?: string | undefined
}

/** Takes new tokens; what does not come with them stays as it was. */
export function toKept(
  tokens: Tokens,
  now: number,
  previous: Partial<Pick<Kept, 'refreshToken' | 'lasting' | 'hosted' | 'deviceKey'>> = {},
): Kept {
  const { AccessToken, IdToken, RefreshToken = previous.refreshToken, ExpiresIn } = tokens
  const kept = {
    accessToken: AccessToken,
    idToken: IdToken,
    refreshToken: RefreshToken,
    expiresAt: now + (ExpiresIn ?? 0) * 1_000,
    lasting: previous.lasting || undefined,
    hosted: previous.hosted || undefined,
    deviceKey: tokens.NewDeviceMetadata?.DeviceKey ?? previous.deviceKey ?? deviceOf(AccessToken),
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

/** Cognito names the device in the access token, which is opaque otherwise. */
function deviceOf(accessToken = ''): string | undefined {
  try {
    const { device_key: key } = readClaims(accessToken)
    return typeof key === 'string' ? key : undefined
  } catch {
    return undefined
  }
}

export function toSession({ idToken, expiresAt }: Kept): Session {
  return { user: toUser(idToken), expiresAt }
}
