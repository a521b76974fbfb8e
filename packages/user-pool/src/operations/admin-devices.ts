import { z } from 'zod'
import { describeDevice } from '../devices/describe-device.ts'
import { type Device, forgetDevice, knownDevice } from '../devices/device.ts'
import { findPerson } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { userNotFound } from '../wire/cognito-error.ts'
import { pageOfDevices, setDeviceStatus } from './devices.ts'
import { deviceKey, deviceStatus, pageToken, username, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'

const ofPerson = z.object({ UserPoolId: userPoolId, Username: username })
const named = ofPerson.extend({ DeviceKey: deviceKey })

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetDevice.html */
export const adminGetDevice = forAdmin(named, (pool, input) => ({
  Device: describeDevice(meant(pool, input)),
}))

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminForgetDevice.html */
export const adminForgetDevice = forAdmin(named, (pool, input) => {
  forgetDevice(pool, meant(pool, input))
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateDeviceStatus.html */
export const adminUpdateDeviceStatus = forAdmin(
  named.extend({ DeviceRememberedStatus: deviceStatus.optional() }),
  (pool, input) => setDeviceStatus(pool, meant(pool, input), input.DeviceRememberedStatus),
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListDevices.html */
export const adminListDevices = forAdmin(
  ofPerson.extend({
    Limit: z.int().min(0).max(60).optional(),
    PaginationToken: pageToken.optional(),
  }),
  (pool, { Username, Limit, PaginationToken }) =>
    pageOfDevices(pool, known(pool, Username), Limit, PaginationToken),
)

const meant = (pool: Pool, { Username, DeviceKey }: z.output<typeof named>): Device =>
  knownDevice(pool, known(pool, Username), DeviceKey)

function known(pool: Pool, name: string): Person {
  const person = findPerson(pool, name)
  if (!person) throw userNotFound()
  return person
}
