import type { SignInAttempt } from '../challenges/sign-in-attempt.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { type Device, findDevice } from './device.ts'

/** The device a sign-in names, where the pool remembers devices; none when it was forgotten, or never theirs. */
export function deviceOf(
  pool: Pool,
  person: Person,
  { deviceKey }: SignInAttempt,
): Device | undefined {
  if (pool.settings.devices === 'never' || deviceKey === null) return undefined
  return findDevice(pool, person, deviceKey)
}

/** Whether a sign-in names a device that was forgotten, or never theirs. */
export const namesUnknownDevice = (
  pool: Pool,
  person: Person,
  { deviceKey }: SignInAttempt,
): boolean =>
  pool.settings.devices !== 'never' && deviceKey !== null && !findDevice(pool, person, deviceKey)

/** Whether a device is asked to prove itself. */
export const canProveItself = (device: Device | undefined): boolean =>
  device?.remembered === true && device.verifier !== null

/** Whether the device a sign-in names stands for the second factor. */
export const deviceStandsIn = (pool: Pool, person: Person, attempt: SignInAttempt): boolean =>
  pool.settings.deviceSkipsMfa && canProveItself(deviceOf(pool, person, attempt))
