import type { Device } from './device.ts'

/** A device as the wire shows it. */
export const describeDevice = (device: Device) => ({
  DeviceKey: device.key,
  DeviceAttributes: [
    { Name: 'device_status', Value: 'valid' },
    ...(device.name === null ? [] : [{ Name: 'device_name', Value: device.name }]),
    { Name: 'dev:device_remembered_status', Value: statusOf(device) },
    { Name: 'last_ip_used', Value: '127.0.0.1' },
  ],
  DeviceCreateDate: device.createdAt / 1000,
  DeviceLastModifiedDate: device.modifiedAt / 1000,
  DeviceLastAuthenticatedDate: device.lastSignInAt / 1000,
})

const statusOf = ({ remembered }: Device) => (remembered ? 'remembered' : 'not_remembered')
