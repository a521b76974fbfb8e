import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import type { Verifier } from '../srp/verifier.ts'
import { CognitoError } from '../wire/cognito-error.ts'

/** What a device is called where it proves itself: the group stands for a pool's name, the key for a user name. */
export interface DeviceNames {
  key: string
  group: string
}

/** A device somebody signed in on, and confirmed. */
export interface Device extends DeviceNames {
  sub: string
  /** What its client calls it. */
  name: string | null
  /** Of the secret the device keeps; without one it can prove nothing. */
  verifier: Verifier | null
  /** Whether it may prove itself, and stand for the second factor where the settings let it. */
  remembered: boolean
  /** Epoch milliseconds. */
  createdAt: number
  /** Epoch milliseconds. */
  modifiedAt: number
  /** Epoch milliseconds. */
  lastSignInAt: number
}

/** Somebody's devices, oldest first. */
export const devicesOf = (pool: Pool, { sub }: Person): Device[] =>
  pool.devices
    .all()
    .map(([, device]) => device)
    .filter(device => device.sub === sub)
    .toSorted((one, other) => one.createdAt - other.createdAt)

/** Somebody's device by its key; `undefined` for everybody else's. */
export function findDevice(pool: Pool, { sub }: Person, key: string): Device | undefined {
  const device = pool.devices.get(idOf(key))
  return device?.sub === sub && device.key === key ? device : undefined
}

/** @throws {CognitoError} `ResourceNotFoundException` when it is nobody's, or somebody else's */
export function knownDevice(pool: Pool, person: Person, key: string): Device {
  const device = findDevice(pool, person, key)
  if (!device) throw deviceNotFound()
  return device
}

/** Keeps a device, or what was changed about it. */
export function saveDevice(pool: Pool, device: Device): void {
  pool.devices.set(idOf(device.key), device)
}

export function forgetDevice(pool: Pool, { key }: Device): void {
  pool.devices.delete(idOf(key))
}

/** Clients look for the word “device” in it, and sign in once more without one. */
export const deviceNotFound = () =>
  new CognitoError('ResourceNotFoundException', 'Device does not exist.')

/** A key is `{region}_{uuid}`; a store's keys have no underscore. */
const idOf = (key: string): string => key.slice(key.indexOf('_') + 1)
