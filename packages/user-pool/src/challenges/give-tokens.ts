import { type Device, findDevice, saveDevice } from '../devices/device.ts'
import { nameDevice } from '../devices/name-device.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { signIn } from '../tokens/issue.ts'
import { postAuthentication } from '../triggers/around-sign-in.ts'
import type { TokenSource } from '../triggers/triggers.ts'

/** Opens a login, bound to the device they came on; a device nobody knows yet is given names. */
export async function giveTokens(
  pool: Pool,
  person: Person,
  device?: Device,
  source: TokenSource = 'TokenGeneration_Authentication',
): Promise<object> {
  const fresh = device || pool.settings.devices === 'never' ? undefined : nameDevice(pool)
  await postAuthentication(pool, person, fresh !== undefined)
  const tokens = await signIn(pool, person, { source, device: device ?? fresh })
  // While the triggers were asked, it may have been forgotten.
  const still = device && findDevice(pool, person, device.key)
  if (still) saveDevice(pool, { ...still, lastSignInAt: pool.clock() })
  const metadata = fresh && { DeviceKey: fresh.key, DeviceGroupKey: fresh.group }
  return {
    ChallengeParameters: {},
    AuthenticationResult: metadata ? { ...tokens, NewDeviceMetadata: metadata } : tokens,
  }
}
