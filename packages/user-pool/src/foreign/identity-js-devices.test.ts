import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { hour, newEmail, type OpenPool, openPool, password } from './open-pool.test-kit.ts'

const phone = '+15550100'
const always = await openPool({ devices: 'always', mfa: { mode: 'off', methods: [] } })
const asking = await openPool({
  devices: 'ask',
  deviceSkipsMfa: true,
  mfa: { mode: 'required', methods: ['sms'] },
})

/** One browser: what the client keeps there outlives a sign-in. */
function openBrowser() {
  const items = new Map<string, string>()
  return {
    items,
    setItem: (key: string, value: string) => void items.set(key, value),
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  }
}

type Browser = ReturnType<typeof openBrowser>

async function newPerson({ pool }: OpenPool): Promise<string> {
  const Username = newEmail()
  const attributes = { email: Username, phone_number: phone, phone_number_verified: 'true' }
  await pool.call('AdminCreateUser', {
    Username,
    MessageAction: 'SUPPRESS',
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  })
  await pool.call('AdminSetUserPassword', { Username, Password: password, Permanent: true })
  return Username
}

function personIn({ pool, endpoint }: OpenPool, browser: Browser, username: string) {
  const Pool = new CognitoUserPool({
    UserPoolId: pool.userPoolId,
    ClientId: pool.clientId,
    endpoint,
    Storage: browser,
  })
  return new CognitoUser({ Username: username, Pool, Storage: browser })
}

interface SignedIn {
  session: CognitoUserSession
  user: CognitoUser
  /** Whether the client says that the person must be asked about the device. */
  mustAsk: boolean
  /** Whether a code was asked for. */
  second: boolean
}

function signIn(open: OpenPool, browser: Browser, username: string): Promise<SignedIn> {
  const user = personIn(open, browser, username)
  const details = new AuthenticationDetails({ Username: username, Password: password })
  return new Promise((resolve, reject) => {
    let second = false
    const callbacks = {
      onSuccess: (session: CognitoUserSession, mustAsk = false) =>
        resolve({ session, user, mustAsk, second }),
      onFailure: reject,
      mfaRequired: () => {
        second = true
        user.sendMFACode(open.codeTo(phone), callbacks, 'SMS_MFA')
      },
    }
    user.authenticateUser(details, callbacks)
  })
}

const deviceKeyOf = (session: CognitoUserSession) =>
  decodeJwt(session.getAccessToken().getJwtToken()).device_key

interface ListedDevice {
  DeviceKey: string
  DeviceAttributes: { Name: string; Value: string }[]
  DeviceLastAuthenticatedDate: number
}

async function devicesOf({ pool }: OpenPool, Username: string): Promise<ListedDevice[]> {
  const list = await pool.call<{ Devices: ListedDevice[] }>('AdminListDevices', { Username })
  return list.Devices
}

const attribute = (device: ListedDevice | undefined, name: string) =>
  device?.DeviceAttributes.find(({ Name }) => Name === name)?.Value

/** A promise of what its two callbacks are called with. */
const called = (start: (callbacks: Callbacks) => void) =>
  new Promise((onSuccess, onFailure) => start({ onSuccess, onFailure }))

interface Callbacks {
  onSuccess(value: unknown): void
  onFailure(thrown: Error): void
}

const renewed = ({ user, session }: SignedIn) =>
  new Promise<CognitoUserSession>((resolve, reject) =>
    user.refreshSession(session.getRefreshToken(), (thrown, made) =>
      thrown ? reject(thrown) : resolve(made),
    ),
  )

describe('amazon-cognito-identity-js where devices are always remembered', () => {
  it('confirms a device at the first sign-in, and proves it at the next', async () => {
    const username = await newPerson(always)
    const browser = openBrowser()
    const first = await signIn(always, browser, username)
    expect(first.mustAsk).toBe(false)
    const [device] = await devicesOf(always, username)
    expect(attribute(device, 'dev:device_remembered_status')).toBe('remembered')
    expect(deviceKeyOf(first.session)).toBe(device?.DeviceKey)

    always.pass(hour)
    const second = await signIn(always, browser, username)
    expect(deviceKeyOf(second.session)).toBe(device?.DeviceKey)
    const [after, ...others] = await devicesOf(always, username)
    expect(others).toEqual([])
    const moved =
      Number(after?.DeviceLastAuthenticatedDate) - Number(device?.DeviceLastAuthenticatedDate)
    expect(moved).toBeGreaterThanOrEqual(hour / 1000)
  })

  it('is refused when the device has lost its secret', async () => {
    const username = await newPerson(always)
    const browser = openBrowser()
    await signIn(always, browser, username)
    for (const key of browser.items.keys()) {
      if (key.endsWith('.randomPasswordKey')) browser.items.set(key, 'another secret')
    }
    await expect(signIn(always, browser, username)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  it('starts over with a new device when the pool has forgotten the old one', async () => {
    const username = await newPerson(always)
    const browser = openBrowser()
    const first = await signIn(always, browser, username)
    await called(callbacks => first.user.forgetDevice(callbacks))
    expect(await devicesOf(always, username)).toEqual([])

    const second = await signIn(always, browser, username)
    const [device] = await devicesOf(always, username)
    await always.pool.call('AdminForgetDevice', {
      Username: username,
      DeviceKey: device?.DeviceKey,
    })
    const third = await signIn(always, browser, username)
    const keys = [first, second, third].map(({ session }) => deviceKeyOf(session))
    expect(new Set(keys).size).toBe(3)
  })

  it('renews on its device only', async () => {
    const username = await newPerson(always)
    const browser = openBrowser()
    const first = await signIn(always, browser, username)
    expect(deviceKeyOf(await renewed(first))).toBe(deviceKeyOf(first.session))

    const RefreshToken = first.session.getRefreshToken().getToken()
    const elsewhere = always.pool.call('GetTokensFromRefreshToken', { RefreshToken })
    await expect(elsewhere).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid Refresh Token',
    })
  })

  it('lists and describes its devices', async () => {
    const username = await newPerson(always)
    const browser = openBrowser()
    await signIn(always, openBrowser(), username)
    const { user } = await signIn(always, browser, username)
    const list = await called(({ onSuccess, onFailure }) =>
      user.listDevices(10, '', { onSuccess, onFailure }),
    )
    expect(list).toMatchObject({ Devices: [{}, {}] })
    const { Device } = (await called(callbacks => user.getDevice(callbacks))) as {
      Device: ListedDevice
    }
    expect(attribute(Device, 'device_name')).toBeTruthy()
  })
})

describe('amazon-cognito-identity-js where people are asked', () => {
  it('skips the second factor on a remembered device, and on no other', async () => {
    const username = await newPerson(asking)
    const browser = openBrowser()
    const first = await signIn(asking, browser, username)
    expect(first).toMatchObject({ second: true, mustAsk: true })
    expect(await signIn(asking, browser, username)).toMatchObject({ second: true, mustAsk: false })

    await called(callbacks => first.user.setDeviceStatusRemembered(callbacks))
    expect(await signIn(asking, browser, username)).toMatchObject({ second: false })
    expect(await signIn(asking, openBrowser(), username)).toMatchObject({ second: true })

    await called(callbacks => first.user.setDeviceStatusNotRemembered(callbacks))
    expect(await signIn(asking, browser, username)).toMatchObject({ second: true })
  })
})
