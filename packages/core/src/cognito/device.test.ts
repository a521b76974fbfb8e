import { demoPassword, grace, hedy } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import type { AuthClient } from '../client.ts'
import type { Step } from '../step.ts'
import { expectStep, idle, openPool } from './embedded-pool.test-kit.ts'
import { refuse } from './scripted-pool.test-kit.ts'

const always = {
  devices: 'always',
  deviceSkipsMfa: true,
  mfa: { mode: 'optional', methods: ['email'] },
} as const
const ask = { ...always, devices: 'ask' } as const
const { username, password } = hedy
const placeOf = (clientId: string, name = username) => `portico.${clientId}.device.${name}`

/** Signs Hedy in with the code she gets by e-mail. */
async function signInWithCode(client: AuthClient, lastCode: () => string): Promise<Step> {
  const { ticket } = expectStep(await client.signIn({ username, password }, idle), 'code')
  return client.answer(ticket, { kind: 'code', code: lastCode() }, idle)
}

describe('a pool that always remembers devices', () => {
  it('asks for the second factor once, and not on this device again', async () => {
    const { openClient, asked, lastCode } = openPool(always)
    expectStep(await signInWithCode(openClient(), lastCode), 'signedIn')
    expect(asked('ConfirmDevice')).toHaveLength(1)
    expectStep(await openClient().signIn({ username, password }, idle), 'signedIn')
    const challenges = asked('RespondToAuthChallenge').map(({ body }) => body.ChallengeName)
    expect(challenges.slice(-2)).toEqual(['DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER'])
  })

  it('remembers through a sign-out and a closed browser', async () => {
    const { openClient, browser, lastCode } = openPool(always)
    const client = openClient()
    await signInWithCode(client, lastCode)
    await client.signOut()
    browser.restart()
    expectStep(await openClient().signIn({ username, password }, idle), 'signedIn')
  })

  it('takes this device for nobody else’s', async () => {
    const { openClient, asked, lastCode } = openPool(always)
    await signInWithCode(openClient(), lastCode)
    const { username } = grace
    expectStep(await openClient().signIn({ username, password: demoPassword }, idle), 'signedIn')
    const [hedys, graces] = asked('ConfirmDevice').map(({ body }) => body.DeviceKey)
    expect(graces).not.toBe(hedys)
  })

  it('asks again, without a word, where it has forgotten the device', async () => {
    const { openClient, pool, browser, asked, lastCode } = openPool(always)
    const client = openClient()
    await signInWithCode(client, lastCode)
    const AccessToken = await client.getAccessToken()
    const forgotten = asked('ConfirmDevice')[0]?.body.DeviceKey
    await pool.call('ForgetDevice', { AccessToken, DeviceKey: forgotten })

    expectStep(await signInWithCode(openClient(), lastCode), 'signedIn')
    const kept = browser.openTab().lasting.getItem(placeOf(pool.clientId))
    expect(kept).toContain(asked('ConfirmDevice')[1]?.body.DeviceKey)
    expect(kept).not.toContain(forgotten)
  })

  it.each([
    ['codes by e-mail', { authFlows: ['USER_AUTH'], firstFactors: ['emailCode'] }],
    ['passwords among others', { authFlows: ['USER_AUTH'], firstFactors: ['password'] }],
    ['passwords themselves', { authFlows: ['USER_PASSWORD_AUTH'] }],
  ] as const)('lets in by %s where it has forgotten the device', async (_, ways) => {
    const { openClient, pool, asked, lastCode } = openPool({ devices: 'always', ...ways })
    const flow = ways.authFlows[0]
    const signIn = async () => {
      const client = openClient({ flow })
      const hasPassword = !('firstFactors' in ways) || ways.firstFactors[0] === 'password'
      const given = { username: grace.username, ...(hasPassword && { password: demoPassword }) }
      const step = await client.signIn(given, idle)
      const code = { kind: 'code', code: lastCode() } as const
      const last = step.kind === 'code' ? await client.answer(step.ticket, code, idle) : step
      return { client, last }
    }
    const { client, last } = await signIn()
    expectStep(last, 'signedIn')
    const AccessToken = await client.getAccessToken()
    const { DeviceKey } = asked('ConfirmDevice')[0]?.body ?? {}
    await pool.call('ForgetDevice', { AccessToken, DeviceKey })
    expectStep((await signIn()).last, 'signedIn')
    expect(asked('ConfirmDevice')[1]?.body.DeviceKey).not.toBe(DeviceKey)
  })

  it('asks again, without a word, where the device cannot prove itself', async () => {
    const { openClient, pool, browser, lastCode } = openPool(always)
    await signInWithCode(openClient(), lastCode)
    const { lasting } = browser.openTab()
    const place = placeOf(pool.clientId)
    const kept = JSON.parse(lasting.getItem(place) ?? '')
    lasting.setItem(place, JSON.stringify({ ...kept, password: 'another' }))
    expectStep(await signInWithCode(openClient(), lastCode), 'signedIn')
    expectStep(await openClient().signIn({ username, password }, idle), 'signedIn')
  })

  it('believes the device still when its proof came too late', async () => {
    const { openClient, meddle, lastCode } = openPool(always)
    await signInWithCode(openClient(), lastCode)
    meddle((_, { ChallengeName }) =>
      ChallengeName === 'DEVICE_PASSWORD_VERIFIER'
        ? refuse('NotAuthorizedException', 'Invalid session for the user, session is expired.')
        : undefined,
    )
    const late = openClient().signIn({ username, password }, idle)
    await expect(late).rejects.toMatchObject({ code: 'stepExpired' })
    meddle(() => undefined)
    expectStep(await openClient().signIn({ username, password }, idle), 'signedIn')
  })

  it('still says that a password is wrong', async () => {
    const { openClient, lastCode } = openPool(always)
    await signInWithCode(openClient(), lastCode)
    const wrong = openClient().signIn({ username, password: `${password}x` }, idle)
    await expect(wrong).rejects.toMatchObject({ code: 'wrongCredentials' })
    expectStep(await openClient().signIn({ username, password }, idle), 'signedIn')
  })

  it.each([
    ['says no', () => refuse('InvalidParameterException', 'Device secret verifier config')],
    ['is not well', () => new Response('', { status: 503 })],
  ])('lets them in all the same when it %s to a new device', async (_, answer) => {
    const { openClient, meddle, browser, pool } = openPool(always)
    meddle(action => (action === 'ConfirmDevice' ? answer() : undefined))
    const { username } = grace
    expectStep(await openClient().signIn({ username, password: demoPassword }, idle), 'signedIn')
    expect(browser.openTab().lasting.getItem(placeOf(pool.clientId, username))).toBeNull()
  })

  it('renews the session on the device it began on', async () => {
    const { openClient, pass, asked, lastCode } = openPool(always)
    const client = openClient()
    await signInWithCode(client, lastCode)
    pass(3_600_000)
    expect(await client.getAccessToken()).toEqual(expect.any(String))
    const again = openClient()
    await again.signIn({ username, password }, idle)
    pass(3_600_000)
    expect(await again.getAccessToken()).toEqual(expect.any(String))
    const keys = asked('GetTokensFromRefreshToken').map(({ body }) => body.DeviceKey)
    expect(keys).toEqual(Array(2).fill(asked('ConfirmDevice')[0]?.body.DeviceKey))
  })

  it.each(['{', '{}', 'null', '{"key":1,"userId":2,"group":3,"password":4}'])(
    'is not led astray by %s in storage',
    async text => {
      const { openClient, pool, browser, lastCode } = openPool(always)
      browser.openTab().lasting.setItem(placeOf(pool.clientId), text)
      expectStep(await signInWithCode(openClient(), lastCode), 'signedIn')
    },
  )
})

describe('a pool that leaves it to the person', () => {
  it('remembers the device of who says so', async () => {
    const { openClient, lastCode } = openPool(ask)
    const client = openClient()
    const { ticket } = expectStep(await signInWithCode(client, lastCode), 'rememberDevice')
    expect(await client.getAccessToken()).toEqual(expect.any(String))
    const yes = { kind: 'rememberDevice', remember: true } as const
    expectStep(await client.answer(ticket, yes, idle), 'signedIn')
    expectStep(await openClient().signIn({ username, password }, idle), 'signedIn')
  })

  it('asks for the second factor still of who says no, and does not ask them twice', async () => {
    const { openClient, lastCode } = openPool(ask)
    const client = openClient()
    const { ticket } = expectStep(await signInWithCode(client, lastCode), 'rememberDevice')
    const no = { kind: 'rememberDevice', remember: false } as const
    expectStep(await client.answer(ticket, no, idle), 'signedIn')
    expectStep(await signInWithCode(openClient(), lastCode), 'signedIn')
  })

  it('lets go on who says no while it cannot hear', async () => {
    const { openClient, lastCode, meddle } = openPool(ask)
    const client = openClient()
    const { ticket } = expectStep(await signInWithCode(client, lastCode), 'rememberDevice')
    meddle(() => new Response('', { status: 503 }))
    const answer = (remember: boolean) =>
      client.answer(ticket, { kind: 'rememberDevice', remember }, idle)
    await expect(answer(true)).rejects.toMatchObject({ code: 'unavailable' })
    expectStep(await answer(false), 'signedIn')
  })
})

it('asks nothing about devices in a pool that remembers none', async () => {
  const { openClient, sent } = openPool({ devices: 'never' })
  const { username } = grace
  expectStep(await openClient().signIn({ username, password: demoPassword }, idle), 'signedIn')
  expect(JSON.stringify(sent)).not.toMatch(/device/i)
})
