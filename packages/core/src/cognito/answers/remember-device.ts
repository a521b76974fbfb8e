import type { AnswerOf, Step } from '../../step.ts'
import { readDevice } from '../device-memory.ts'
import { inside } from '../inside.ts'
import type { Pool } from '../pool.ts'
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
  const { AccessToken } = await inside(pool)
  const device = readDevice(pool, username)
  if (device) {
    const DeviceRememberedStatus = remember ? 'remembered' : 'not_remembered'
    const body = { AccessToken, DeviceKey: device.key, DeviceRememberedStatus } as const
    await pool.call('UpdateDeviceStatus', body, signal)
  }
  return pool.resume()
}
