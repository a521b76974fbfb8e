import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { beginProof, onDevice, prove, withPassword } from './device.test-kit.ts'
import { minute } from './open-pool.test-kit.ts'
import { openSdk } from './open-sdk.test-kit.ts'

const always = await openSdk({ devices: 'always' })
const asking = await openSdk({ devices: 'ask' })
const never = await openSdk()
const { cognito, ClientId, UserPoolId } = always
const jwt = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)
const refused = { name: 'NotAuthorizedException' }

describe('@aws-sdk/client-cognito-identity-provider, on devices', () => {
  it('gives names to a device nobody knows, where devices are remembered', async () => {
    const { AuthenticationResult } = await withPassword(always, await always.confirmed())
    expect(AuthenticationResult?.NewDeviceMetadata).toEqual({
      DeviceKey: expect.stringMatching(/^us-east-1_[0-9a-f-]{36}$/),
      DeviceGroupKey: expect.stringMatching(/^-/),
    })
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').device_key).toBe(
      AuthenticationResult?.NewDeviceMetadata?.DeviceKey,
    )
    const elsewhere = await withPassword(never, await never.confirmed())
    expect(elsewhere.AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
  })

  it('ConfirmDevice remembers it, or says that the person must be asked', async () => {
    expect(await onDevice(always)).toMatchObject({ UserConfirmationNecessary: false })
    const { AccessToken, device, UserConfirmationNecessary } = await onDevice(asking)
    expect(UserConfirmationNecessary).toBe(true)
    const { Device } = await asking.cognito.getDevice({ AccessToken, DeviceKey: device.key })
    expect(Device?.DeviceAttributes).toContainEqual({
      Name: 'dev:device_remembered_status',
      Value: 'not_remembered',
    })
  })

  it('asks a remembered device to prove itself, and binds the tokens to it', async () => {
    const { email, device } = await onDevice(always)
    const challenge = await withPassword(always, email, { DEVICE_KEY: device.key })
    expect(challenge).toMatchObject({
      ChallengeName: 'DEVICE_SRP_AUTH',
      Session: expect.any(String),
      ChallengeParameters: { DEVICE_KEY: device.key },
    })
    const { asked, ChallengeResponses } = await beginProof(always, email, device, challenge)
    expect(asked).toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: {
        SALT: expect.stringMatching(/^[0-9a-f]+$/),
        SRP_B: expect.stringMatching(/^[0-9a-f]+$/),
        SECRET_BLOCK: expect.any(String),
        DEVICE_KEY: device.key,
      },
    })
    const ChallengeName = 'DEVICE_PASSWORD_VERIFIER' as const
    const answer = { ClientId, ChallengeName, ChallengeResponses }
    const { AuthenticationResult } = await cognito.respondToAuthChallenge(answer)
    expect(AuthenticationResult).toMatchObject({
      AccessToken: jwt,
      RefreshToken: expect.any(String),
    })
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').device_key).toBe(device.key)
    await expect(cognito.respondToAuthChallenge(answer)).rejects.toMatchObject(refused)
  })

  it('refuses a wrong secret, another device, another person and a late answer', async () => {
    const { email, device } = await onDevice(always)
    const other = await onDevice(always)
    const ask = () => withPassword(always, email, { DEVICE_KEY: device.key })
    const attempts = [
      async () => prove(always, email, { ...device, secret: 'guess' }, await ask()),
      async () => prove(always, email, other.device, await ask()),
      async () => prove(always, other.email, device, await ask()),
      async () => {
        const proof = await beginProof(always, email, device, await ask())
        return always.cognito.respondToAuthChallenge({
          ClientId: always.ClientId,
          ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
          ChallengeResponses: { ...proof.ChallengeResponses, DEVICE_KEY: other.device.key },
        })
      },
      async () => {
        const challenge = await ask()
        always.pass(4 * minute)
        return prove(always, email, device, challenge)
      },
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused)
    await prove(always, email, device, await ask())
  })

  it('lets a device that is not remembered be, and goes on without asking it', async () => {
    const { email, AccessToken, device } = await onDevice(always)
    const DeviceRememberedStatus = 'not_remembered' as const
    const sent = { AccessToken, DeviceKey: device.key, DeviceRememberedStatus }
    await cognito.updateDeviceStatus(sent)
    const { AuthenticationResult } = await withPassword(always, email, { DEVICE_KEY: device.key })
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').device_key).toBe(device.key)
  })

  it('renews for the confirmed device alone', async () => {
    const { RefreshToken, device } = await onDevice(always)
    const renew = (DeviceKey?: string) =>
      cognito.getTokensFromRefreshToken({ ClientId, RefreshToken, DeviceKey })
    const { AuthenticationResult } = await renew(device.key)
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').device_key).toBe(device.key)
    await expect(renew()).rejects.toMatchObject(refused)
    await expect(renew('us-east-1_00000000')).rejects.toMatchObject(refused)

    const unconfirmed = (await withPassword(always, await always.confirmed())).AuthenticationResult
    const early = cognito.getTokensFromRefreshToken({
      ClientId,
      RefreshToken: unconfirmed?.RefreshToken,
      DeviceKey: unconfirmed?.NewDeviceMetadata?.DeviceKey,
    })
    await expect(early).rejects.toMatchObject(refused)
  })

  it('ForgetDevice ends it, with what it could renew', async () => {
    const { email, AccessToken, RefreshToken, device } = await onDevice(always)
    await cognito.forgetDevice({ AccessToken, DeviceKey: device.key })
    expect((await cognito.listDevices({ AccessToken })).Devices).toEqual([])
    const renewed = cognito.getTokensFromRefreshToken({
      ClientId,
      RefreshToken,
      DeviceKey: device.key,
    })
    await expect(renewed).rejects.toMatchObject(refused)
    const again = withPassword(always, email, { DEVICE_KEY: device.key })
    await expect(again).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Device does not exist.',
    })
  })

  it('ListDevices and GetDevice tell a person’s own devices, a page at a time', async () => {
    const { email, AccessToken, device } = await onDevice(always)
    always.pass(minute)
    const second = (await withPassword(always, email)).AuthenticationResult
    const DeviceKey = second?.NewDeviceMetadata?.DeviceKey
    await cognito.confirmDevice({ AccessToken: second?.AccessToken, DeviceKey })
    const first = await cognito.listDevices({ AccessToken, Limit: 1 })
    expect(first.Devices?.map(({ DeviceKey }) => DeviceKey)).toEqual([device.key])
    const { PaginationToken } = first
    const rest = await cognito.listDevices({ AccessToken, Limit: 1, PaginationToken })
    expect(rest.Devices?.map(({ DeviceKey }) => DeviceKey)).toEqual([DeviceKey])
    expect(rest.PaginationToken).toBeUndefined()
    const { Device } = await cognito.getDevice({ AccessToken, DeviceKey: device.key })
    expect(Device).toMatchObject({
      DeviceKey: device.key,
      DeviceCreateDate: expect.any(Date),
      DeviceLastModifiedDate: expect.any(Date),
      DeviceLastAuthenticatedDate: expect.any(Date),
    })
    expect(Device?.DeviceAttributes).toContainEqual({ Name: 'device_name', Value: 'Bureau' })
  })

  it('administrators see, change and forget anybody’s devices', async () => {
    const { email, device } = await onDevice(asking)
    const named = { UserPoolId, Username: email, DeviceKey: device.key }
    const status = { Name: 'dev:device_remembered_status', Value: 'remembered' }
    await asking.cognito.adminUpdateDeviceStatus({ ...named, DeviceRememberedStatus: 'remembered' })
    const { Device } = await asking.cognito.adminGetDevice(named)
    expect(Device?.DeviceAttributes).toContainEqual(status)
    const asked = await withPassword(asking, email, { DEVICE_KEY: device.key })
    expect(asked.ChallengeName).toBe('DEVICE_SRP_AUTH')
    await asking.cognito.adminForgetDevice(named)
    const { Devices } = await asking.cognito.adminListDevices({ UserPoolId, Username: email })
    expect(Devices).toEqual([])
    await expect(prove(asking, email, device, asked)).rejects.toMatchObject(refused)
  })
})
