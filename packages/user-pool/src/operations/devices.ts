import { z } from 'zod'
import { describeDevice } from '../devices/describe-device.ts'
import {
  type Device,
  deviceNotFound,
  devicesOf,
  findDevice,
  forgetDevice as forget,
  knownDevice,
  saveDevice,
} from '../devices/device.ts'
import { readVerifier } from '../devices/read-verifier.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { accessToken, deviceKey, deviceStatus, pageToken } from './members.ts'
import { forPerson } from './operation.ts'
import { pageOf } from './page-of.ts'

const named = z.object({ AccessToken: accessToken, DeviceKey: deviceKey })

/** Keeps the device that just signed in. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html */
export const confirmDevice = forPerson(
  named.extend({
    DeviceName: z.string().min(1).max(1024).optional(),
    DeviceSecretVerifierConfig: z
      .object({
        PasswordVerifier: z.string().max(131_072).optional(),
        Salt: z.string().max(131_072).optional(),
      })
      .optional(),
  }),
  (pool, { DeviceKey, DeviceName, DeviceSecretVerifierConfig }, person, { originJti }) => {
    const verifier = readVerifier(DeviceSecretVerifierConfig)
    if (findDevice(pool, person, DeviceKey)) {
      throw new CognitoError('DeviceKeyExistsException', 'Device already exists.')
    }
    const names = pool.logins.get(originJti)?.device
    if (names?.key !== DeviceKey) throw deviceNotFound()
    const now = pool.clock()
    saveDevice(pool, {
      ...names,
      sub: person.sub,
      name: DeviceName ?? null,
      verifier,
      remembered: pool.settings.devices === 'always',
      createdAt: now,
      modifiedAt: now,
      lastSignInAt: now,
    })
    return { UserConfirmationNecessary: pool.settings.devices === 'ask' }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html */
export const updateDeviceStatus = forPerson(
  named.extend({ DeviceRememberedStatus: deviceStatus.optional() }),
  (pool, { DeviceKey, DeviceRememberedStatus }, person) =>
    setDeviceStatus(pool, knownDevice(pool, person, DeviceKey), DeviceRememberedStatus),
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html */
export const forgetDevice = forPerson(named, (pool, { DeviceKey }, person) => {
  forget(pool, knownDevice(pool, person, DeviceKey))
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html */
export const getDevice = forPerson(named, (pool, { DeviceKey }, person) => ({
  Device: describeDevice(knownDevice(pool, person, DeviceKey)),
}))

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html */
export const listDevices = forPerson(
  z.object({
    AccessToken: accessToken,
    Limit: z.int().min(0).max(60).optional(),
    PaginationToken: pageToken.optional(),
  }),
  (pool, { Limit, PaginationToken }, person) => pageOfDevices(pool, person, Limit, PaginationToken),
)

/** Remembers a device, or stops to; without a status it stays as it is. */
export function setDeviceStatus(
  pool: Pool,
  device: Device,
  status: z.output<typeof deviceStatus> | undefined,
) {
  const remembered = status === undefined ? device.remembered : status === 'remembered'
  saveDevice(pool, { ...device, remembered, modifiedAt: pool.clock() })
  return {}
}

/** Somebody's devices, as both lists show them. */
export function pageOfDevices(pool: Pool, person: Person, limit?: number, token?: string) {
  const { page, next } = pageOf('devices', devicesOf(pool, person), limit || 60, token)
  return { Devices: page.map(describeDevice), ...(next && { PaginationToken: next }) }
}
