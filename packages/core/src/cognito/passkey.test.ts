import { demoPassword, grace } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import type { AuthClient } from '../client.ts'
import { expectStep, idle, openPool } from './embedded-pool.test-kit.ts'
import { refuse } from './scripted-pool.test-kit.ts'
import { softwarePasskeys } from './software-passkeys.test-kit.ts'

const { username } = grace
const settings = {
  firstFactors: ['password', 'passkey'],
  passkeys: { relyingPartyId: 'localhost' },
} as const
const create = { kind: 'passkeyOffer', create: true } as const
const use = { kind: 'passkey' } as const

async function openWithPasskeys(how?: { modern?: boolean }) {
  const browser = await softwarePasskeys(how)
  return { ...browser, ...openPool(settings, { webAuthn: browser.webAuthn }) }
}

/** Signs Grace in with her password, and takes the offer of a passkey. */
async function makePasskey(client: AuthClient) {
  await client.signIn({ username, password: demoPassword }, idle)
  const { ticket } = expectStep(await client.propose(['passkey'], idle), 'passkeyOffer')
  expectStep(await client.answer(ticket, create, idle), 'signedIn')
}

const begin = async (client: AuthClient) =>
  expectStep(await client.signIn({ username, prefer: 'passkey' }, idle), 'passkey').ticket

describe.each([
  ['an older browser', { modern: false }],
  ['a newer browser', { modern: true }],
])('in %s', (_, how) => {
  it('a passkey is made, and signs in', async () => {
    const { openClient } = await openWithPasskeys(how)
    const client = openClient()
    await makePasskey(client)
    await client.signOut()
    const ticket = await begin(client)
    const { session } = expectStep(await client.answer(ticket, use, idle), 'signedIn')
    expect(session.user.attributes.email).toBe(username)
  })
})

describe('somebody who signs in with a passkey', () => {
  it('may change their mind, and try again', async () => {
    const { openClient, will } = await openWithPasskeys()
    const client = openClient()
    await makePasskey(client)
    const ticket = await begin(client)
    will('cancel')
    await expect(client.answer(ticket, use, idle)).rejects.toMatchObject({ code: 'cancelled' })
    expectStep(await client.answer(ticket, use, idle), 'signedIn')
  })

  it('closes the browser’s dialog by leaving the page', async () => {
    const { openClient, will, prompts, sent } = await openWithPasskeys()
    const client = openClient()
    await makePasskey(client)
    const ticket = await begin(client)
    will('wait')
    const leaving = new AbortController()
    const waiting = client.answer(ticket, use, leaving.signal)
    await expect.poll(() => prompts).toEqual(['create', 'get'])
    const requests = sent.length
    leaving.abort()
    await expect(waiting).rejects.toBe(leaving.signal.reason)
    expect(sent).toHaveLength(requests)
  })

  it('has one dialog at a time: the later one takes the place of the earlier', async () => {
    const { openClient, will, prompts } = await openWithPasskeys()
    const client = openClient()
    await makePasskey(client)
    const ticket = await begin(client)
    will('wait')
    const first = client.answer(ticket, use, idle)
    await expect.poll(() => prompts).toEqual(['create', 'get'])
    const [earlier, later] = await Promise.allSettled([first, client.answer(ticket, use, idle)])
    expect(earlier).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } })
    expect(later).toMatchObject({ status: 'fulfilled', value: { kind: 'signedIn' } })
  })

  it('is asked for what they have beside, in a browser without passkeys', async () => {
    const { openClient, browser } = await openWithPasskeys()
    await makePasskey(openClient())
    const bare = openClient({}, { ...browser.openTab(), webAuthn: null })
    const step = await bare.signIn({ username, prefer: 'passkey' }, idle)
    expectStep(step, 'password')
  })

  it.each([
    ['SecurityError', 'passkeyFailed'],
    ['NotSupportedError', 'passkeyFailed'],
    ['AbortError', 'cancelled'],
  ])('hears of %s as %s', async (name, code) => {
    const { openClient, browser, webAuthn } = await openWithPasskeys()
    await makePasskey(openClient())
    const credentials = {
      ...webAuthn.credentials,
      get: () => Promise.reject(new DOMException('', name)),
    }
    const tab = { ...browser.openTab(), webAuthn: { ...webAuthn, credentials } }
    const client = openClient({}, tab)
    const ticket = await begin(client)
    await expect(client.answer(ticket, use, idle)).rejects.toMatchObject({ code })
  })

  it('has a passkey the pool knows no more taken off the browser’s list', async () => {
    const { openClient, meddle, signalled, id } = await openWithPasskeys()
    const client = openClient()
    await makePasskey(client)
    const ticket = await begin(client)
    const gone = refuse('NotAuthorizedException', 'Credential not found')
    meddle((_, { ChallengeName }) => (ChallengeName === 'WEB_AUTHN' ? gone : undefined))
    await expect(client.answer(ticket, use, idle)).rejects.toMatchObject({ code: 'stepFailed' })
    expect(signalled).toEqual([{ rpId: 'localhost', credentialId: id }])
  })

  it('keeps on the list what was refused for another reason', async () => {
    const { openClient, meddle, signalled } = await openWithPasskeys()
    const client = openClient()
    await makePasskey(client)
    const ticket = await begin(client)
    const wrong = refuse('NotAuthorizedException', 'The passkey could not be verified.')
    meddle((_, { ChallengeName }) => (ChallengeName === 'WEB_AUTHN' ? wrong : undefined))
    await expect(client.answer(ticket, use, idle)).rejects.toMatchObject({ code: 'stepFailed' })
    expect(signalled).toEqual([])
  })
})

describe('somebody who makes a passkey', () => {
  it('may change their mind, and still take the offer', async () => {
    const { openClient, will } = await openWithPasskeys()
    const client = openClient()
    await client.signIn({ username, password: demoPassword }, idle)
    const { ticket } = expectStep(await client.propose(['passkey'], idle), 'passkeyOffer')
    will('cancel')
    await expect(client.answer(ticket, create, idle)).rejects.toMatchObject({ code: 'cancelled' })
    expectStep(await client.answer(ticket, create, idle), 'signedIn')
  })

  it('is told that this device has one already', async () => {
    const { openClient } = await openWithPasskeys()
    const client = openClient()
    await client.signIn({ username, password: demoPassword }, idle)
    const { ticket } = expectStep(await client.propose(['passkey'], idle), 'passkeyOffer')
    await client.answer(ticket, create, idle)
    await expect(client.answer(ticket, create, idle)).rejects.toMatchObject({
      code: 'passkeyExists',
    })
  })
})
