import { toHex } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import type { DeviceNames } from './device.ts'

/** Names for a device nobody has seen before, as `NewDeviceMetadata` gives them out. */
export const nameDevice = ({ random, settings }: Pool): DeviceNames => ({
  key: `${settings.region}_${random.uuid()}`,
  group: `-${toHex(random.bytes(4))}`,
})
