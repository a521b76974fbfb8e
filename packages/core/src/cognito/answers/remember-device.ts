import type { AnswerOf, Step } from '../../step.ts'
import { readDevice } from '../device-memory.ts'
import { inside } from '../inside.ts'
import type { Pool } from '../pool.ts'
import { isRefusal } from '../refusal.ts'
import type { Ticket } from '../ticket.ts'

/**
 * Has the pool remember this device, or not. Either way it stays known here, so that nobody is asked twice.
 *
 * @see Cognito `UpdateDeviceStatus`
 */
export async function answerRememberDevice(
  pool: Pool,
  { username }: Ticket,
  { remember }: AnswerOf<'rememberDevice'>,
  signal: AbortSignal,
): Promise<Step> {
  try {
    await update(pool, username, remember, signal)
  } catch (thrown) {
    signal.throwIfAborted()
    // Pools remember nothing by themselves, so a “no” needs nobody; nor does a device they have lost meanwhile.
    if (remember && !isRefusal(thrown, /^ResourceNotFound/)) throw thrown
  }
  return pool.resume()
}

async function update(pool: Pool, username: string, remember: boolean, signal: AbortSignal) {
  const device = readDevice(pool, username)
  if (!device) return
  const { AccessToken } = await inside(pool)
  const DeviceRememberedStatus = remember ? 'remembered' : 'not_remembered'
  const body = { AccessToken, DeviceKey: device.key, DeviceRememberedStatus } as const
  await pool.call('UpdateDeviceStatus', body, signal)
}
