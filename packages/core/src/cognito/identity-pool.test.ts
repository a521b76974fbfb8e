import { describe, expect, it, vi } from 'vitest'
import { createMemoryBrowser } from '../memory-browser.ts'
import { createCognitoClient } from './cognito.ts'
import { expectStep, idle, openPool } from './embedded-pool.test-kit.ts'

const identityPoolId = 'us-east-1:6f0d4a5e-0000-4000-8000-000000000001'
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const password = 'Portico-Demo-1'
const minute = 60_000
const hour = 60 * minute

type Roles = { guestRoleArn?: string; fallback?: 'member' | 'deny' }

function open({ guestRoleArn = role('Guest'), fallback = 'member' }: Roles = {}) {
  const opened = openPool({
    identityPool: {
      identityPoolId,
      ...(guestRoleArn && { guestRoleArn }),
      memberRoleArn: role('Member'),
      roleMapping: { by: 'token', fallback },
    },
    groups: [{ name: 'admins', roleArn: role('Admin') }],
  })
  const { pool, browser } = opened
  const openClient = (tab = browser.openTab()) =>
    createCognitoClient({ ...pool, identityPoolId, environment: tab, fetch: undefined })
  const client = openClient()
  return {
    ...opened,
    client,
    openClient,
    signIn: async (name: string, as = client) => {
      const username = `${name}@example.com`
      return expectStep(await as.signIn({ username, password }, idle), 'signedIn')
    },
    promote: (name: string) =>
      pool.call('AdminAddUserToGroup', { Username: `${name}@example.com`, GroupName: 'admins' }),
    /** How often each action was asked for since the last time. */
    counted: () => {
      const asked = opened.sent.splice(0).map(({ action }) => action)
      return asked.filter(action => /^Get(Id|Cred|Tokens)/.test(action))
    },
    identities: async (IdentityId: string) =>
      (await pool.call<{ Logins: string[] }>('DescribeIdentity', { IdentityId })).Logins,
  }
}

const both = ['GetId', 'GetCredentialsForIdentity']

describe('AWS credentials', () => {
  it('are a guest’s while nobody is signed in, and stay while they are good', async () => {
    const { client, counted, now } = open()
    const first = await client.getAwsCredentials()
    expect(first).toEqual({
      accessKeyId: expect.stringMatching(/^ASIA/),
      secretAccessKey: expect.stringMatching(/^.{40}$/),
      sessionToken: expect.any(String),
      expiration: expect.any(Date),
      identityId: expect.stringMatching(/^us-east-1:/),
    })
    expect(Number(first?.expiration) - now()).toBeGreaterThan(hour - 2_000)
    expect(await client.getAwsCredentials()).toBe(first)
    expect(counted()).toEqual(both)
  })

  it('are of the same guest after a reload, and hold no secret in storage', async () => {
    const { client, openClient, counted, browser } = open()
    const first = await client.getAwsCredentials()
    counted()
    const again = await openClient().getAwsCredentials()
    expect(again?.identityId).toBe(first?.identityId)
    expect(counted()).toEqual(['GetCredentialsForIdentity'])
    const { lasting } = browser.openTab()
    expect(lasting.getItem('portico.1example23456789portico000.identity')).toBe(first?.identityId)
  })

  it('are asked for once, however many ask', async () => {
    const { client, counted } = open()
    const [one, other] = await Promise.all([client.getAwsCredentials(), client.getAwsCredentials()])
    expect(one).toBe(other)
    expect(counted()).toEqual(both)
  })

  it('are the person’s once they are in, who goes on with the identity they had as a guest', async () => {
    const { client, signIn, identities } = open()
    const guest = await client.getAwsCredentials()
    await signIn('grace')
    const member = await client.getAwsCredentials()
    expect(member?.accessKeyId).not.toBe(guest?.accessKeyId)
    expect(member?.identityId).toBe(guest?.identityId)
    expect(await identities(member?.identityId ?? '')).toEqual([
      'cognito-idp.us-east-1.amazonaws.com/us-east-1_Portico00',
    ])
  })

  it('are the person’s own on every device', async () => {
    const { signIn, openClient, pool, asked } = open()
    const clients = [openClient(), openClient(createMemoryBrowser({ fetch: pool.fetch }).openTab())]
    const seen = new Set()
    for (const client of clients) {
      await client.getAwsCredentials()
      await signIn('grace', client)
      seen.add((await client.getAwsCredentials())?.identityId)
    }
    expect(seen.size).toBe(1)
    expect(asked('GetId').length).toBeGreaterThan(0)
  })

  it('are a guest’s again after the sign-out, and another guest’s', async () => {
    const { client, signIn, counted } = open()
    await signIn('grace')
    const member = await client.getAwsCredentials()
    await client.signOut()
    counted()
    const guest = await client.getAwsCredentials()
    expect(guest?.identityId).not.toBe(member?.identityId)
    expect(counted()).toEqual(both)
  })

  it('are not those of who was signed in before', async () => {
    const { client, signIn } = open()
    await signIn('grace')
    const grace = await client.getAwsCredentials()
    await client.signOut()
    await signIn('barbara')
    const barbara = await client.getAwsCredentials()
    expect(barbara?.identityId).not.toBe(grace?.identityId)
  })

  it('are given up when another tab signs out', async () => {
    const { client, signIn, openClient } = open()
    await signIn('grace')
    const member = await client.getAwsCredentials()
    const other = openClient()
    await other.resume(idle)
    await other.signOut()
    await vi.waitFor(async () => expect(await client.getAccessToken()).toBeNull())
    expect((await client.getAwsCredentials())?.identityId).not.toBe(member?.identityId)
  })

  it('do not reach who signed out while they were asked for', async () => {
    const { client, signIn, identities, meddle } = open()
    await signIn('grace')
    let left: Promise<void> | undefined
    meddle(action => {
      if (action === 'GetCredentialsForIdentity') left ??= client.signOut()
      return undefined
    })
    const guest = await client.getAwsCredentials()
    await left
    expect(await identities(guest?.identityId ?? '')).toEqual([])
  })

  it('are renewed five minutes before their end, and the identity is not asked for again', async () => {
    const { client, signIn, pass, counted } = open()
    await signIn('grace')
    const first = await client.getAwsCredentials()
    pass(54 * minute)
    expect(await client.getAwsCredentials()).toBe(first)
    pass(2 * minute)
    counted()
    const second = await client.getAwsCredentials()
    expect(second?.accessKeyId).not.toBe(first?.accessKeyId)
    expect(second?.identityId).toBe(first?.identityId)
    expect(counted()).toEqual(['GetCredentialsForIdentity'])
  })

  it('follow a change of groups when they are renewed by force', async () => {
    const { client, signIn, promote, counted } = open({ fallback: 'deny' })
    await signIn('barbara')
    await expect(client.getAwsCredentials()).rejects.toMatchObject({ code: 'rejected' })
    await promote('barbara')
    await expect(client.getAwsCredentials()).rejects.toMatchObject({ code: 'rejected' })
    counted()
    expect(await client.getAwsCredentials({ forceRefresh: true })).not.toBeNull()
    expect(counted()[0]).toBe('GetTokensFromRefreshToken')
  })
})

describe('where AWS credentials cannot be had', () => {
  it('there are none for guests who are not let in, and nobody is asked twice', async () => {
    const { client, signIn, counted } = open({ guestRoleArn: '' })
    expect(await client.getAwsCredentials()).toBeNull()
    expect(await client.getAwsCredentials()).toBeNull()
    expect(counted()).toEqual(['GetId'])
    await signIn('grace')
    expect(await client.getAwsCredentials()).not.toBeNull()
  })

  it('says so without an identity pool', async () => {
    const { pool, browser } = openPool()
    const client = createCognitoClient({
      ...pool,
      environment: browser.openTab(),
      fetch: undefined,
    })
    await expect(client.getAwsCredentials()).rejects.toMatchObject({ code: 'notEnabled' })
  })

  it('says that the network is gone, and keeps those that are good still', async () => {
    const { client, signIn, pass, meddle } = open()
    await signIn('grace')
    const first = await client.getAwsCredentials()
    meddle(action => {
      if (action.startsWith('Get')) throw new TypeError('Failed to fetch')
    })
    pass(57 * minute)
    expect(await client.getAwsCredentials()).toBe(first)
    pass(4 * minute)
    await expect(client.getAwsCredentials()).rejects.toMatchObject({ code: 'offline' })
  })

  it.each([
    [429, 'TooManyRequestsException', 'tooManyAttempts'],
    [500, 'InternalErrorException', 'unavailable'],
    [400, 'ExternalServiceException', 'unavailable'],
    [400, 'InvalidIdentityPoolConfigurationException', 'unexpected'],
    [200, '', 'unexpected'],
  ])('says what a %i with %s means', async (status, __type, code) => {
    const { client, meddle } = open()
    meddle(() => Response.json({ __type, message: 'Words of Cognito' }, { status }))
    const error = await client.getAwsCredentials().catch(thrown => thrown)
    expect(error).toMatchObject({ name: 'AuthError', code, message: code })
  })

  it('renews an ID token that ended before the access token did', async () => {
    const { pool, signIn, client, pass, counted } = open()
    Object.assign(pool.settings.lifetimes, { idTokenSeconds: 300 })
    await signIn('grace')
    pass(10 * minute)
    counted()
    expect(await client.getAwsCredentials()).not.toBeNull()
    expect(counted()).toContain('GetTokensFromRefreshToken')
  })

  it('asks Cognito itself where nothing else is said', async () => {
    const asked: string[] = []
    const fetch = async (url: unknown) => {
      asked.push(String(url))
      return Response.json({}, { status: 500 })
    }
    const client = createCognitoClient({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_Pool',
      clientId: 'client',
      identityPoolId: identityPoolId.replace('us-east-1', 'eu-central-1'),
      environment: createMemoryBrowser({ fetch }).openTab(),
    })
    await expect(client.getAwsCredentials()).rejects.toMatchObject({ code: 'unavailable' })
    expect(asked).toEqual(['https://cognito-identity.eu-central-1.amazonaws.com/'])
  })
})
