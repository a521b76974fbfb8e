import { onDevice } from './device.test-kit.ts'
import { newEmail } from './open-pool.test-kit.ts'
import type { OpenSdk } from './open-sdk.test-kit.ts'
import type { Refusal } from './refusal.test-kit.ts'

type Deed = (who: { AccessToken: string; DeviceKey: string }) => Promise<unknown>
type AdminDeed = (who: {
  UserPoolId: string
  Username: string
  DeviceKey: string
}) => Promise<unknown>

/** How each operation on devices is refused, in a pool that always remembers them. */
export function deviceRefusals(sdk: OpenSdk) {
  const { cognito, UserPoolId } = sdk

  const mine = (deed: Deed): Refusal[] => [
    ...signedOut(deed),
    [
      'ResourceNotFoundException',
      'the device is somebody else’s',
      async () => {
        const [{ AccessToken }, { device }] = [await onDevice(sdk), await onDevice(sdk)]
        return deed({ AccessToken, DeviceKey: device.key })
      },
    ],
  ]

  const signedOut = (deed: Deed): Refusal[] => [
    [
      'NotAuthorizedException',
      'the token is none',
      () => deed({ AccessToken: 'none', DeviceKey: 'us-east-1_0' }),
    ],
    [
      'UserNotFoundException',
      'the person is gone',
      async () => {
        const { email, AccessToken, device } = await onDevice(sdk)
        await cognito.adminDeleteUser({ UserPoolId, Username: email })
        return deed({ AccessToken, DeviceKey: device.key })
      },
    ],
  ]

  const wrongKey = (deed: Deed): Refusal => [
    'InvalidParameterException',
    'the key is none',
    async () => deed({ AccessToken: (await sdk.signedIn()).AccessToken, DeviceKey: 'none' }),
  ]

  const anybodys = (deed: AdminDeed): Refusal[] => [
    [
      'InvalidParameterException',
      'the key is none',
      async () => deed({ UserPoolId, Username: await sdk.confirmed(), DeviceKey: 'none' }),
    ],
    [
      'ResourceNotFoundException',
      'the device is somebody else’s',
      async () => {
        const [{ email }, { device }] = [await onDevice(sdk), await onDevice(sdk)]
        return deed({ UserPoolId, Username: email, DeviceKey: device.key })
      },
    ],
  ]

  const ofNobody = (deed: AdminDeed): Refusal => [
    'UserNotFoundException',
    'nobody has that name',
    () => deed({ UserPoolId, Username: newEmail('nobody'), DeviceKey: 'us-east-1_0' }),
  ]

  return {
    ConfirmDevice: [
      ...mine(who => cognito.confirmDevice(who)),
      [
        'DeviceKeyExistsException',
        'it is confirmed already',
        async () => {
          const { AccessToken, device } = await onDevice(sdk)
          return cognito.confirmDevice({ AccessToken, DeviceKey: device.key })
        },
      ],
      [
        'InvalidParameterException',
        'the verifier is none',
        async () => {
          const { AccessToken } = await sdk.signedIn()
          const DeviceSecretVerifierConfig = { PasswordVerifier: 'AA==', Salt: 'AA==' }
          const DeviceKey = 'us-east-1_0'
          return cognito.confirmDevice({ AccessToken, DeviceKey, DeviceSecretVerifierConfig })
        },
      ],
    ],
    UpdateDeviceStatus: [
      ...mine(who => cognito.updateDeviceStatus(who)),
      wrongKey(who => cognito.updateDeviceStatus(who)),
    ],
    ForgetDevice: [
      ...mine(who => cognito.forgetDevice(who)),
      wrongKey(who => cognito.forgetDevice(who)),
    ],
    GetDevice: [...mine(who => cognito.getDevice(who)), wrongKey(who => cognito.getDevice(who))],
    ListDevices: [
      ...signedOut(({ AccessToken }) => cognito.listDevices({ AccessToken })),
      [
        'InvalidParameterException',
        'a page is larger than they are',
        async () => {
          const { AccessToken } = await sdk.signedIn()
          return cognito.listDevices({ AccessToken, Limit: 61 })
        },
      ],
    ],
    AdminGetDevice: anybodys(who => cognito.adminGetDevice(who)),
    AdminForgetDevice: [
      ...anybodys(who => cognito.adminForgetDevice(who)),
      ofNobody(who => cognito.adminForgetDevice(who)),
    ],
    AdminUpdateDeviceStatus: [
      ...anybodys(who => cognito.adminUpdateDeviceStatus(who)),
      ofNobody(who => cognito.adminUpdateDeviceStatus(who)),
    ],
    AdminListDevices: [
      [
        'InvalidParameterException',
        'the token of the next page is none',
        async () => {
          const Username = await sdk.confirmed()
          return cognito.adminListDevices({ UserPoolId, Username, PaginationToken: 'none' })
        },
      ],
      [
        'ResourceNotFoundException',
        'the pool is another',
        () =>
          cognito.adminListDevices({
            UserPoolId: 'us-east-1_Elsewhere',
            Username: newEmail('nobody'),
          }),
      ],
    ],
  } satisfies Record<string, Refusal[]>
}

const states = {
  PasswordResetRequiredException: 'a reset leaves open sessions be',
  UserNotConfirmedException: 'nobody signs in unconfirmed',
}
const admin = { NotAuthorizedException: 'any AWS credentials will do' }

/** Documented exceptions that cannot happen there, each with its reason. */
export const deviceCannotHappen = {
  ConfirmDevice: {
    ...states,
    InvalidLambdaResponseException: 'no trigger hears of it',
    InvalidPasswordException: 'a device’s secret is never sent',
    UsernameExistsException: 'nobody is made',
  },
  UpdateDeviceStatus: states,
  ForgetDevice: states,
  GetDevice: states,
  ListDevices: { ...states, ResourceNotFoundException: 'the token names the pool' },
  AdminGetDevice: admin,
  AdminForgetDevice: admin,
  AdminUpdateDeviceStatus: admin,
  AdminListDevices: admin,
}
