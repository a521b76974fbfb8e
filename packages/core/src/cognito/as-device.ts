import { forgetDevice, readDevice } from './device-memory.ts'
import type { Pool } from './pool.ts'
import { deviceUnknown, isRefusal } from './refusal.ts'

/**
 * Sends a request of a sign-in as the device that this browser is to `username`. Where the pool has forgotten the
 * device, so do we, and the same request goes without.
 *
 * @param send takes what to add to `AuthParameters` or `ChallengeResponses`.
 */
export async function asDevice<T>(
  pool: Pool,
  username: string,
  send: (device: { DEVICE_KEY?: string }) => Promise<T>,
): Promise<T> {
  const device = readDevice(pool, username)
  if (!device) return send({})
  try {
    return await send({ DEVICE_KEY: device.key })
  } catch (thrown) {
    if (!isRefusal(thrown, /^ResourceNotFound/) || !deviceUnknown.test(thrown.message)) throw thrown
    forgetDevice(pool, username)
    return send({})
  }
}

/** Does `task` once more when the device turned out meanwhile to be none: for whoever has the password in hand. */
export async function againWithoutDevice<T>(
  pool: Pool,
  username: string,
  task: () => Promise<T>,
): Promise<T> {
  const known = readDevice(pool, username)
  try {
    return await task()
  } catch (thrown) {
    if (!known || readDevice(pool, username)) throw thrown
    return task()
  }
}
