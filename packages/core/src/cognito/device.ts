import { AuthError } from '../errors.ts'
import { toBase64 } from './bytes.ts'
import { type Device, forgetDevice, keepDevice, readDevice } from './device-memory.ts'
import { nameDevice } from './device-name.ts'
import { makeVerifier } from './device-verifier.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import { createOffer, prove } from './srp.ts'
import { timestamp } from './timestamp.ts'
import { toUser } from './user.ts'
import type { AuthReply, Tokens } from './wire.ts'

/** How long a sign-in waits until its device is known; milliseconds. */
const patience = 5_000

/**
 * Introduces this browser to the pool as a device, with a secret to prove itself by from now on.
 *
 * @returns whether the person is to say if it shall be remembered.
 * @see Cognito `ConfirmDevice`
 */
export async function confirmDevice(
  pool: Pool,
  { AccessToken, IdToken = '', NewDeviceMetadata: names }: Tokens,
  username: string,
): Promise<boolean> {
  const { DeviceKey: key, DeviceGroupKey: group } = names ?? {}
  if (!key || !group) return false
  const password = toBase64(pool.crypto.getRandomValues(new Uint8Array(40)))
  const device = { key, userId: toUser(IdToken).username, group, password }
  const { UserConfirmationNecessary: undecided = false } = await pool.call(
    'ConfirmDevice',
    {
      AccessToken,
      DeviceKey: key,
      DeviceName: nameDevice(globalThis.navigator?.userAgent),
      DeviceSecretVerifierConfig: await makeVerifier(pool.crypto, device),
    },
    AbortSignal.timeout(patience),
  )
  return keepDevice(pool, username, device) && undecided
}

/**
 * Proves that this is the device a person signed in on before, which may spare them a second factor. A pool that does
 * not believe it leads back to the beginning, where this device is then none.
 *
 * @param asked the reply that asked for `DEVICE_SRP_AUTH`.
 * @see Cognito `DEVICE_SRP_AUTH`, `DEVICE_PASSWORD_VERIFIER`
 */
export async function proveDevice(
  pool: Pool,
  asked: AuthReply,
  username: string,
  signal: AbortSignal,
): Promise<AuthReply> {
  const device = readDevice(pool, username)
  if (!device) throw new AuthError('stepExpired')
  try {
    return await exchange(pool, asked, device, signal)
  } catch (thrown) {
    if (!isRefusal(thrown, /^(NotAuthorized|ResourceNotFound|InvalidParameter)/)) throw thrown
    // Of two reasons only one is about the device: the other is that this took too long.
    if (!/session/i.test(thrown.message)) forgetDevice(pool, username)
    throw new AuthError('stepExpired', { cause: thrown.exception })
  }
}

async function exchange(
  pool: Pool,
  { Session }: AuthReply,
  { key, userId, group, password }: Device,
  signal: AbortSignal,
): Promise<AuthReply> {
  const offer = createOffer(pool.crypto)
  const begun = await pool.call(
    'RespondToAuthChallenge',
    {
      ChallengeName: 'DEVICE_SRP_AUTH',
      Session,
      ChallengeResponses: { USERNAME: userId, DEVICE_KEY: key, SRP_A: offer.A.toString(16) },
    },
    signal,
  )
  const { SALT = '', SRP_B = '', SECRET_BLOCK = '' } = begun.ChallengeParameters ?? {}
  const moment = timestamp(pool.now())
  const signature = await prove(
    pool.crypto,
    offer,
    { poolName: group, userId: key, password },
    { salt: SALT, B: SRP_B, secretBlock: SECRET_BLOCK, timestamp: moment },
  )
  return pool.call(
    'RespondToAuthChallenge',
    {
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      Session: begun.Session,
      ChallengeResponses: {
        USERNAME: userId,
        DEVICE_KEY: key,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
        TIMESTAMP: moment,
      },
    },
    signal,
  )
}
