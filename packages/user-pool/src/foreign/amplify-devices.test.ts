import { Amplify } from 'aws-amplify'
import * as auth from 'aws-amplify/auth'
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newEmail, type OpenPool, openPool, password } from './open-pool.test-kit.ts'

// The client calls a device what its browser calls itself.
vi.stubGlobal('navigator', { userAgent: 'Browser of Ada' })

const phone = '+15550100'
const mfa = { mode: 'required', methods: ['sms'] } as const
const skipping = await openPool({ devices: 'always', deviceSkipsMfa: true, mfa })
const asking = await openPool({ devices: 'ask', deviceSkipsMfa: true, mfa })
const strict = await openPool({ devices: 'always', mfa })

/** The client keeps tokens and the device's secret here, as it would in a page. */
const kept = new Map<string, string>()
cognitoUserPoolsTokenProvider.setKeyValueStorage({
  setItem: async (key, value) => void kept.set(key, value),
  getItem: async key => kept.get(key) ?? null,
  removeItem: async key => void kept.delete(key),
  clear: async () => kept.clear(),
})

/** A new person, and the client set up for their pool, in a browser that nobody has used. */
async function arriveAt({ pool, endpoint }: OpenPool): Promise<string> {
  kept.clear()
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: pool.userPoolId,
        userPoolClientId: pool.clientId,
        userPoolEndpoint: endpoint,
      },
    },
  })
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

/** Signs in all the way, and tells whether a code was asked for. */
async function signIn({ codeTo }: OpenPool, username: string) {
  const { nextStep } = await auth.signIn({ username, password })
  const second = nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_SMS_CODE'
  if (second) await auth.confirmSignIn({ challengeResponse: codeTo(phone) })
  const { tokens } = await auth.fetchAuthSession()
  return { second, deviceKey: tokens?.accessToken.payload.device_key }
}

describe('aws-amplify where devices are remembered', () => {
  afterEach(async () => {
    await auth.signOut()
  })

  it('proves a remembered device instead of asking for a code', async () => {
    const username = await arriveAt(skipping)
    const first = await signIn(skipping, username)
    expect(first).toEqual({ second: true, deviceKey: expect.stringMatching(/^us-east-1_/) })
    expect(await auth.fetchDevices()).toMatchObject([
      { id: first.deviceKey, name: 'Browser of Ada' },
    ])
    await auth.signOut()
    expect(await signIn(skipping, username)).toEqual({ ...first, second: false })
    expect(await auth.fetchDevices()).toHaveLength(1)
  })

  it('goes on asking until the person says that the device is theirs', async () => {
    const username = await arriveAt(asking)
    await signIn(asking, username)
    await auth.signOut()
    expect(await signIn(asking, username)).toMatchObject({ second: true })
    await auth.rememberDevice()
    await auth.signOut()
    expect(await signIn(asking, username)).toMatchObject({ second: false })
  })

  it('starts over when the device was forgotten', async () => {
    const username = await arriveAt(skipping)
    const first = await signIn(skipping, username)
    await auth.signOut()
    await skipping.pool.call('AdminForgetDevice', {
      Username: username,
      DeviceKey: first.deviceKey,
    })
    const again = await signIn(skipping, username)
    expect(again.second).toBe(true)
    expect(again.deviceKey).not.toBe(first.deviceKey)
  })

  it('asks for a code and for the device where one does not stand for the other', async () => {
    const username = await arriveAt(strict)
    const first = await signIn(strict, username)
    await auth.signOut()
    expect(await signIn(strict, username)).toEqual(first)
  })

  it('renews on its device', async () => {
    const username = await arriveAt(skipping)
    const { deviceKey } = await signIn(skipping, username)
    const { tokens } = await auth.fetchAuthSession({ forceRefresh: true })
    expect(tokens?.accessToken.payload.device_key).toBe(deviceKey)
  })
})
