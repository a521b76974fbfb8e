import { describe, expect, it, vi } from 'vitest'
import type { AuthClient } from '../client.ts'
import type { Environment, KeyValueStorage } from '../environment.ts'
import { createMemoryBrowser } from '../memory-browser.ts'
import type { Session } from '../session.ts'
import { type CognitoOptions, createCognitoClient } from './cognito.ts'
import { type Answering, idToken, refuse, scriptedPool, tokens } from './scripted-pool.test-kit.ts'

const idle = new AbortController().signal
const ada = { username: 'ada', password: 'secret' }
const hour = 3_600_000
const signedOut = { kind: 'signedOut' }
const signedIn = { kind: 'signedIn', session: { user: { username: 'ada' } } }

/** An origin with as many tabs as a test opens, over a pool that counts the tokens it gives. */
function openBrowser(script: Record<string, Answering> = {}) {
  let now = Date.UTC(2026, 10, 1)
  let given = 0
  const give = () => {
    given += 1
    return tokens(given)
  }
  const pool = scriptedPool({ InitiateAuth: give, GetTokensFromRefreshToken: give, ...script })
  const browser = createMemoryBrowser({ fetch: pool.fetch, now: () => now })
  const start = (environment: Environment, options: Partial<CognitoOptions> = {}) =>
    createCognitoClient({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_Pool',
      clientId: 'client',
      flow: 'USER_PASSWORD_AUTH',
      environment,
      ...options,
    })
  return {
    ...pool,
    ...browser,
    start,
    openClient: (options?: Partial<CognitoOptions>) => start(browser.openTab(), options),
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    refreshes: () => pool.asked('GetTokensFromRefreshToken').length,
  }
}

function hear(client: AuthClient) {
  const heard: (Session | null)[] = []
  client.subscribe(session => heard.push(session))
  return heard
}

describe('coming back', () => {
  it('is signed out where nobody was signed in, and asks nobody', async () => {
    const { openClient, sent } = openBrowser()
    const client = openClient()
    expect(client.mayResume()).toBe(false)
    expect(await client.resume(idle)).toEqual(signedOut)
    expect(sent).toEqual([])
  })

  it('goes on after a reload, without a request', async () => {
    const { openTab, start, sent } = openBrowser()
    const tab = openTab()
    await start(tab).signIn(ada, idle)
    const reloaded = start(tab)
    expect(reloaded.mayResume()).toBe(true)
    expect(await reloaded.resume(idle)).toMatchObject(signedIn)
    expect(await reloaded.getAccessToken()).toBe('access-1')
    expect(sent).toHaveLength(1)
  })

  it('hears the other tabs, however busy the page was meanwhile', async () => {
    const { openClient } = openBrowser()
    const [first, second] = [openClient(), openClient()]
    await first.signIn(ada, idle)
    const resumed = second.resume(idle)
    const free = performance.now() + 200
    while (performance.now() < free);
    expect(await resumed).toMatchObject(signedIn)
  })

  it('renews a session that ran out meanwhile', async () => {
    const { openTab, start, pass } = openBrowser()
    const tab = openTab()
    await start(tab).signIn(ada, idle)
    pass(2 * hour)
    const reloaded = start(tab)
    expect(await reloaded.resume(idle)).toMatchObject(signedIn)
    expect(await reloaded.getAccessToken()).toBe('access-2')
  })

  it('is signed in offline, where an expired token is never given out', async () => {
    const { openTab, start, pass } = openBrowser({
      GetTokensFromRefreshToken: () => Promise.reject(new TypeError('Failed to fetch')),
    })
    const tab = openTab()
    await start(tab).signIn(ada, idle)
    pass(2 * hour)
    const reloaded = start(tab)
    expect(await reloaded.resume(idle)).toMatchObject(signedIn)
    await expect(reloaded.getAccessToken()).rejects.toMatchObject({ code: 'offline' })
    expect(reloaded.mayResume()).toBe(true)
  })

  it.each(['{', '{}', '"x"', '{"accessToken":"a","idToken":"b","expiresAt":1}'])(
    'is not led astray by %s in storage',
    async text => {
      const { openTab, start } = openBrowser()
      const tab = openTab()
      tab.storage.setItem('portico.client', text)
      const client = start(tab)
      expect(client.mayResume()).toBe(false)
      expect(await client.resume(idle)).toEqual(signedOut)
    },
  )
})

describe('a new tab of the same origin', () => {
  it('is handed the session by another', async () => {
    const { openClient, sent } = openBrowser()
    const first = openClient()
    await first.signIn(ada, idle)
    const second = openClient()
    expect(second.mayResume()).toBe(true)
    expect(await second.resume(idle)).toMatchObject(signedIn)
    expect(await second.getAccessToken()).toBe('access-1')
    expect(sent).toHaveLength(1)
  })

  it('waits a moment at most, and only once, when the others are closed', async () => {
    const { openClient, openTab, start } = openBrowser()
    const gone = openTab()
    await start({ ...gone, openChannel: deaf }).signIn(ada, idle)
    const fresh = openClient()
    expect(fresh.mayResume()).toBe(true)
    const began = performance.now()
    expect(await fresh.resume(idle)).toEqual(signedOut)
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(openClient().mayResume()).toBe(false)
  })

  it('finds no token in lasting storage', async () => {
    const { openClient, openTab } = openBrowser()
    const { lasting } = openTab()
    const kept = vi.spyOn(lasting, 'setItem')
    await openClient().signIn(ada, idle)
    expect(kept.mock.calls).toEqual([['portico.client.mark', expect.stringMatching(/^\d+$/)]])
  })

  it('is not handed a session that was to stay in memory', async () => {
    const { openClient, openTab } = openBrowser()
    const first = openClient({ storage: 'memory' })
    await first.signIn(ada, idle)
    expect(await first.getAccessToken()).toBe('access-1')
    const said: unknown[] = []
    const channel = openTab().openChannel('portico.client')
    channel.listen(message => said.push(message))
    channel.post('ask')
    const second = openClient({ storage: 'memory' })
    expect(second.mayResume()).toBe(false)
    expect(await second.resume(idle)).toEqual(signedOut)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(said).toEqual([])
  })

  it('hears of a sign-in elsewhere', async () => {
    const { openClient } = openBrowser()
    const waiting = openClient()
    const heard = hear(waiting)
    await openClient().signIn(ada, idle)
    await vi.waitFor(() => expect(heard).toMatchObject([{ user: { username: 'ada' } }]))
    expect(await waiting.getAccessToken()).toBe('access-1')
  })
})

describe('a second person on the same browser', () => {
  it('is who all tabs show, even when the clock was set back', async () => {
    const { openClient, pass } = openBrowser({
      InitiateAuth: ({ AuthParameters }) => {
        const { USERNAME } = AuthParameters as { USERNAME: string }
        return tokens(USERNAME === 'ada' ? 1 : 2, { sub: USERNAME, 'cognito:username': USERNAME })
      },
    })
    const [first, second] = [openClient(), openClient()]
    await first.signIn(ada, idle)
    await second.resume(idle)
    pass(-hour)
    const heard = hear(first)
    await second.signIn({ ...ada, username: 'bob' }, idle)
    await vi.waitFor(() => expect(heard).toMatchObject([{ user: { username: 'bob' } }]))
    expect(await first.getAccessToken()).toBe('access-2')
  })
})

describe('renewing', () => {
  it('sends one request for ten callers in three tabs', async () => {
    const { openClient, pass, refreshes } = openBrowser()
    const tabs = [openClient(), openClient(), openClient()]
    await tabs[0]?.signIn(ada, idle)
    await Promise.all(tabs.map(tab => tab.resume(idle)))
    pass(hour)
    const callers = Array.from({ length: 10 }, (_, i) => tabs[i % 3]?.getAccessToken())
    expect(new Set(await Promise.all(callers))).toEqual(new Set(['access-2']))
    expect(refreshes()).toBe(1)
  })

  it('names the device that the session is bound to', async () => {
    const bound = (n: number) => {
      const { AuthenticationResult } = tokens(n)
      const AccessToken = idToken({ device_key: 'eu-west-1_device', n })
      return { AuthenticationResult: { ...AuthenticationResult, AccessToken } }
    }
    const { openClient, asked, sent } = openBrowser({
      InitiateAuth: () => bound(1),
      GetTokensFromRefreshToken: () => refuse('UnknownOperationException'),
    })
    const client = openClient()
    await client.signIn(ada, idle)
    await client.getAccessToken({ forceRefresh: true })
    expect(asked('GetTokensFromRefreshToken')[0]?.body.DeviceKey).toBe('eu-west-1_device')
    expect(sent.at(-1)?.body.AuthParameters).toEqual({
      REFRESH_TOKEN: 'refresh-1',
      DEVICE_KEY: 'eu-west-1_device',
    })
  })

  it('is done before the last minute, and not before', async () => {
    const { openClient, pass, refreshes } = openBrowser()
    const client = openClient()
    await client.signIn(ada, idle)
    pass(hour - 61_000)
    expect(await client.getAccessToken()).toBe('access-1')
    pass(2_000)
    expect(await client.getAccessToken()).toBe('access-2')
    expect(refreshes()).toBe(1)
  })

  it('is done at once when the app asks for it, and all tabs hear', async () => {
    const { openClient } = openBrowser()
    const [first, second] = [openClient(), openClient()]
    const heard = hear(second)
    await first.signIn(ada, idle)
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    expect(await first.getIdToken({ forceRefresh: true })).toEqual(expect.any(String))
    expect(await first.getAccessToken()).toBe('access-2')
  })

  it('uses the refresh token that came last', async () => {
    const { openClient, asked } = openBrowser()
    const client = openClient()
    await client.signIn(ada, idle)
    await client.getAccessToken({ forceRefresh: true })
    await client.getAccessToken({ forceRefresh: true })
    expect(asked('GetTokensFromRefreshToken').map(({ body }) => body.RefreshToken)).toEqual([
      'refresh-1',
      'refresh-2',
    ])
  })

  it('keeps the refresh token when no new one comes', async () => {
    const { openClient, asked } = openBrowser({
      GetTokensFromRefreshToken: () => {
        const { AuthenticationResult } = tokens(7)
        return { AuthenticationResult: { ...AuthenticationResult, RefreshToken: undefined } }
      },
    })
    const client = openClient()
    await client.signIn(ada, idle)
    await client.getAccessToken({ forceRefresh: true })
    await client.getAccessToken({ forceRefresh: true })
    expect(asked('GetTokensFromRefreshToken').map(({ body }) => body.RefreshToken)).toEqual([
      'refresh-1',
      'refresh-1',
    ])
  })

  it('falls back to the older action once, and remembers', async () => {
    const { openClient, sent } = openBrowser({
      GetTokensFromRefreshToken: () => refuse('UnknownOperationException'),
    })
    const client = openClient()
    await client.signIn(ada, idle)
    expect(await client.getAccessToken({ forceRefresh: true })).toBe('access-2')
    expect(await client.getAccessToken({ forceRefresh: true })).toBe('access-3')
    expect(sent.map(({ action, body }) => body.AuthFlow ?? action)).toEqual([
      'USER_PASSWORD_AUTH',
      'GetTokensFromRefreshToken',
      'REFRESH_TOKEN_AUTH',
      'REFRESH_TOKEN_AUTH',
    ])
  })

  it.each(['NotAuthorizedException', 'RefreshTokenReuseException', 'UserNotFoundException'])(
    'ends the session in all tabs on %s',
    async exception => {
      const { openClient } = openBrowser({ GetTokensFromRefreshToken: () => refuse(exception) })
      const [first, second] = [openClient(), openClient()]
      await first.signIn(ada, idle)
      await second.resume(idle)
      const heard = [hear(first), hear(second)]
      expect(await first.getAccessToken({ forceRefresh: true })).toBeNull()
      await vi.waitFor(() => expect(heard).toEqual([[null], [null]]))
      expect(await second.getAccessToken()).toBeNull()
      expect(second.mayResume()).toBe(false)
    },
  )

  it('gives what is left of a token when the back end is not well', async () => {
    const { openClient, pass } = openBrowser({
      GetTokensFromRefreshToken: () => new Response('', { status: 503 }),
    })
    const client = openClient()
    await client.signIn(ada, idle)
    pass(hour - 30_000)
    expect(await client.getAccessToken()).toBe('access-1')
    pass(30_000)
    await expect(client.getAccessToken()).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('does not bring back a session that was ended meanwhile', async () => {
    const { openClient } = openBrowser({
      async GetTokensFromRefreshToken() {
        await other.signOut()
        return tokens(2)
      },
    })
    const [client, other] = [openClient(), openClient()]
    await client.signIn(ada, idle)
    await other.resume(idle)
    expect(await client.getAccessToken({ forceRefresh: true })).toBeNull()
    expect(client.mayResume()).toBe(false)
  })

  it('does not renew what a sleeping tab has missed: it asks for the newer one', async () => {
    const { openClient, openTab, start, pass, refreshes } = openBrowser()
    const sleepy = openTab()
    await start({ ...sleepy, openChannel: deaf }).signIn(ada, idle)
    pass(1_000)
    const awake = openClient()
    await awake.signIn(ada, idle)
    const woken = start(sleepy)
    expect(await woken.getAccessToken()).toBe('access-2')
    expect(refreshes()).toBe(0)
  })
})

describe('signing out', () => {
  it('reaches all tabs before the network is asked', async () => {
    const order: string[] = []
    const { openClient } = openBrowser({ RevokeToken: () => order.push('revoked') })
    const [first, second] = [openClient(), openClient()]
    await first.signIn(ada, idle)
    await second.resume(idle)
    first.subscribe(session => order.push(`here ${session}`))
    const heard = hear(second)
    await first.signOut()
    expect(order).toEqual(['here null', 'revoked'])
    await vi.waitFor(() => expect(heard).toEqual([null]))
    expect(await second.getAccessToken()).toBeNull()
    expect([first.mayResume(), second.mayResume()]).toEqual([false, false])
  })

  it('leaves nothing in the browser, and revokes what was there', async () => {
    const { openTab, start, asked } = openBrowser()
    const tab = openTab()
    const client = start(tab)
    await client.signIn(ada, idle)
    await client.signOut()
    expect(tab.storage.getItem('portico.client')).toBeNull()
    expect(asked('RevokeToken')[0]?.body).toEqual({ ClientId: 'client', Token: 'refresh-1' })
  })

  it('never rejects, offline least of all', async () => {
    const { openClient } = openBrowser({
      RevokeToken: () => Promise.reject(new TypeError('Failed to fetch')),
      GlobalSignOut: () => Promise.reject(new TypeError('Failed to fetch')),
    })
    const client = openClient()
    await client.signIn(ada, idle)
    await client.signOut()
    await client.signIn(ada, idle)
    await client.signOut({ everywhere: true })
    await client.signOut()
    expect(await client.getAccessToken()).toBeNull()
  })

  it('everywhere uses an access token that is still good', async () => {
    const { openClient, pass, asked } = openBrowser()
    const client = openClient()
    await client.signIn(ada, idle)
    pass(2 * hour)
    await client.signOut({ everywhere: true })
    expect(asked('GlobalSignOut')[0]?.body).toEqual({ AccessToken: 'access-2' })
    expect(client.mayResume()).toBe(false)
  })

  it('is not undone by what another tab said just before', async () => {
    const { openClient, openTab } = openBrowser()
    const client = openClient()
    await client.signIn(ada, idle)
    const said: unknown[] = []
    const channel = openTab().openChannel('portico.client')
    channel.listen(message => said.push(message))
    channel.post('ask')
    await vi.waitFor(() => expect(said).toHaveLength(1))
    await client.signOut()
    channel.post(said[0])
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(await client.getAccessToken()).toBeNull()
  })

  it('reaches a tab that slept through it', async () => {
    const { openClient, openTab, start } = openBrowser()
    const sleepy = openTab()
    await start({ ...sleepy, openChannel: deaf }).signIn(ada, idle)
    await openClient().signOut()
    expect(start(sleepy).mayResume()).toBe(false)
    expect(await start(sleepy).resume(idle)).toEqual(signedOut)
    expect(sleepy.storage.getItem('portico.client')).toBeNull()
  })
})

describe('a session of who asked to stay signed in', () => {
  const keep = { ...ada, keep: true }

  it('goes on in a browser that was closed', async () => {
    const { openClient, restart, sent } = openBrowser()
    await openClient().signIn(keep, idle)
    restart()
    const later = openClient()
    expect(later.mayResume()).toBe(true)
    expect(await later.resume(idle)).toMatchObject(signedIn)
    expect(await later.getAccessToken()).toBe('access-1')
    expect(sent).toHaveLength(1)
  })

  it('is renewed there, and still goes on after that', async () => {
    const { openClient, restart, pass } = openBrowser()
    await openClient().signIn(keep, idle)
    for (const token of ['access-2', 'access-3']) {
      restart()
      pass(2 * hour)
      expect(await openClient().getAccessToken()).toBe(token)
    }
  })

  it('goes on after a reload and in a new tab', async () => {
    const { openTab, start, openClient, sent } = openBrowser()
    const tab = openTab()
    await start(tab).signIn(keep, idle)
    expect(await start(tab).resume(idle)).toMatchObject(signedIn)
    expect(await openClient().resume(idle)).toMatchObject(signedIn)
    expect(sent).toHaveLength(1)
  })

  it('leaves nothing behind when they sign out, in whichever tab', async () => {
    const { openClient, openTab, restart } = openBrowser()
    await openClient().signIn(keep, idle)
    const other = openClient()
    await other.resume(idle)
    await other.signOut()
    expect(openTab().lasting.getItem('portico.client')).toBeNull()
    restart()
    expect(openClient().mayResume()).toBe(false)
    expect(await openClient().resume(idle)).toEqual(signedOut)
  })

  it('ends before everybody’s eyes, though the tabs share where it lay', async () => {
    const { openClient } = openBrowser()
    const first = openClient()
    const other = openClient()
    await first.signIn(keep, idle)
    await other.resume(idle)
    const heard = hear(other)
    await first.signOut()
    await vi.waitFor(() => expect(heard).toEqual([null]))
  })

  it('gives way to a later one that ends with its tab', async () => {
    const { openClient, openTab, restart } = openBrowser()
    await openClient().signIn(keep, idle)
    await openClient().signIn(ada, idle)
    expect(openTab().lasting.getItem('portico.client')).toBeNull()
    restart()
    expect(await openClient().resume(idle)).toEqual(signedOut)
  })

  it('takes the place of an earlier one that would have ended with its tab', async () => {
    const { openTab, start, pass } = openBrowser()
    const sleepy = openTab()
    await start({ ...sleepy, openChannel: deaf }).signIn(ada, idle)
    pass(1_000)
    await start(openTab()).signIn(keep, idle)
    const woken = start({ ...sleepy, openChannel: deaf })
    expect(await woken.getAccessToken()).toBe('access-2')
  })

  it('stays in the page where the app wants no more', async () => {
    const { openClient, openTab } = openBrowser()
    const { lasting, storage } = openTab()
    const kept = [vi.spyOn(lasting, 'setItem'), vi.spyOn(storage, 'setItem')]
    await openClient({ storage: 'memory' }).signIn(keep, idle)
    expect(kept.flatMap(({ mock }) => mock.calls)).toEqual([])
  })

  it('lies in the app’s own storage when it brings one', async () => {
    const { openTab, start } = openBrowser()
    const own: KeyValueStorage = openTab().storage
    const tab = openTab()
    await start(tab, { storage: own }).signIn(keep, idle)
    expect(own.getItem('portico.client')).toContain('access-1')
    expect(tab.lasting.getItem('portico.client')).toBeNull()
  })
})

it('ends with the browser where nobody asked to stay signed in', async () => {
  const { openClient, restart } = openBrowser()
  await openClient().signIn(ada, idle)
  restart()
  expect(await openClient().resume(idle)).toEqual(signedOut)
})

describe('where a session lies', () => {
  it('is lasting storage when it is to outlive the browser', async () => {
    const { openTab, start } = openBrowser()
    await start(openTab(), { storage: 'local' }).signIn(ada, idle)
    const later = start({ ...openTab(), openChannel: deaf }, { storage: 'local' })
    expect(later.mayResume()).toBe(true)
    expect(await later.resume(idle)).toMatchObject(signedIn)
  })

  it('is the app’s own storage when it brings one', async () => {
    const { openTab, start } = openBrowser()
    const own: KeyValueStorage = openTab().storage
    await start(openTab(), { storage: own }).signIn(ada, idle)
    expect(own.getItem('portico.client')).toContain('access-1')
  })

  it('is the page when storage is full', async () => {
    const { openTab, start } = openBrowser()
    const full: KeyValueStorage = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
      removeItem: () => {},
    }
    const client = start({ ...openTab(), lasting: full }, { storage: full })
    await client.signIn(ada, idle)
    expect(await client.getAccessToken()).toBe('access-1')
    await client.signOut()
    expect(await client.getAccessToken()).toBeNull()
  })
})

describe('secrets', () => {
  it('are neither in storage, nor on the client, nor in what listeners hear', async () => {
    const { openTab, start } = openBrowser()
    const tab = openTab()
    const client = start(tab)
    const heard = hear(client)
    const step = await client.signIn(ada, idle)
    expect(tab.storage.getItem('portico.client')).not.toContain('secret')
    const visible = JSON.stringify([client, Object.values(client), heard, step])
    expect(visible).not.toMatch(/secret|access-1|refresh-1|e30/)
  })
})

it('goes on when a listener of the app throws', async () => {
  const thrown = vi.fn()
  const once = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException').once('uncaughtException', thrown)
  const client = openBrowser().openClient()
  client.subscribe(() => {
    throw new Error('theirs')
  })
  expect(await client.signIn(ada, idle)).toMatchObject(signedIn)
  await vi.waitFor(() => expect(thrown).toHaveBeenCalledOnce())
  for (const listener of once) process.on('uncaughtException', listener)
})

it('says what is wrong with a user pool id that cannot be one', () => {
  const options = { region: 'eu-west-1', userPoolId: 'Pool', clientId: 'client' }
  expect(() => createCognitoClient(options)).toThrow(/eu-west-1_AbCdEf123.*"Pool"/s)
})

function deaf(): ReturnType<Environment['openChannel']> {
  return { post() {}, listen: () => () => {} }
}
