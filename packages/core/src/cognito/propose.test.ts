import { demoPassword, grace, hedy, jean, totpCode } from '@portico/user-pool'
import { describe, expect, it } from 'vitest'
import type { AuthClient } from '../client.ts'
import type { WebAuthn } from '../environment.ts'
import type { Offer } from '../settings.ts'
import type { Answer } from '../step.ts'
import { expectStep, idle, openPool } from './embedded-pool.test-kit.ts'
import { refuse } from './scripted-pool.test-kit.ts'
import { softwarePasskeys } from './software-passkeys.test-kit.ts'

const day = 24 * 3_600_000
const settings = {
  firstFactors: ['password', 'passkey'],
  passkeys: { relyingPartyId: 'localhost' },
  mfa: { mode: 'optional', methods: ['totp', 'email'] },
} as const

/** Somebody who just came in, and what they are proposed. */
async function comeIn(
  { openClient }: Pick<ReturnType<typeof openPool>, 'openClient'>,
  offers: Offer[],
  username = grace.username,
) {
  const client = openClient()
  const first = await client.signIn({ username, password: demoPassword }, idle)
  expectStep(first, 'signedIn')
  return { client, step: await client.propose(offers, idle) }
}

/** Says no to whatever is proposed. */
async function decline(client: AuthClient, step: object, answer: Answer) {
  const ticket = 'ticket' in step ? String(step.ticket) : ''
  expectStep(await client.answer(ticket, answer, idle), 'signedIn')
}

const noPasskey = { kind: 'passkeyOffer', create: false } as const

describe('a passkey', () => {
  it('is proposed where the browser can make one', async () => {
    const { webAuthn } = await softwarePasskeys()
    const { step } = await comeIn(openPool(settings, { webAuthn }), ['passkey'])
    expect(step.kind).toBe('passkeyOffer')
  })

  it.each([
    ['has no passkeys', () => null],
    ['has no screen lock', (had: WebAuthn) => unable(had, async () => false)],
    ['fails to say', (had: WebAuthn) => unable(had, () => Promise.reject(new Error('no')))],
  ])('is not where the browser %s', async (_, change) => {
    const { webAuthn } = await softwarePasskeys()
    const { step } = await comeIn(openPool(settings, { webAuthn: change(webAuthn) }), ['passkey'])
    expect(step.kind).toBe('signedIn')
  })

  it('is not to who has one', async () => {
    const { webAuthn } = await softwarePasskeys()
    const world = openPool(settings, { webAuthn })
    const { client, step } = await comeIn(world, ['passkey'])
    const { ticket } = expectStep(step, 'passkeyOffer')
    await client.answer(ticket, { kind: 'passkeyOffer', create: true }, idle)
    expect((await comeIn(world, ['passkey'])).step.kind).toBe('signedIn')
  })

  it('rests a day, a week and a month after each “not now”, and then for ever', async () => {
    const { webAuthn } = await softwarePasskeys()
    const world = openPool(settings, { webAuthn })
    for (const rest of [day, 7 * day, 30 * day]) {
      const { client, step } = await comeIn(world, ['passkey'])
      await decline(client, expectStep(step, 'passkeyOffer'), noPasskey)
      world.pass(rest - 60_000)
      expect((await comeIn(world, ['passkey'])).step.kind).toBe('signedIn')
      world.pass(120_000)
    }
    const { client, step } = await comeIn(world, ['passkey'])
    await decline(client, expectStep(step, 'passkeyOffer'), noPasskey)
    world.pass(1_000 * day)
    expect((await comeIn(world, ['passkey'])).step.kind).toBe('signedIn')
  })

  it('is still proposed to somebody else in the same browser', async () => {
    const { webAuthn } = await softwarePasskeys()
    const world = openPool(settings, { webAuthn })
    const { client, step } = await comeIn(world, ['passkey'])
    await decline(client, step, noPasskey)
    expect((await comeIn(world, ['passkey'], jean.username)).step.kind).toBe('passkeyOffer')
  })

  it('can be declined while the network is away', async () => {
    const { webAuthn } = await softwarePasskeys()
    const world = openPool(settings, { webAuthn })
    const { client, step } = await comeIn(world, ['passkey'])
    world.pass(2 * 3_600_000)
    world.meddle(() => new Response('', { status: 503 }))
    await decline(client, step, noPasskey)
  })
})

describe('a second factor', () => {
  it('is proposed to who has none, by what they can receive', async () => {
    const world = openPool(settings)
    const graces = expectStep((await comeIn(world, ['mfa'])).step, 'mfaOffer')
    expect(graces.methods).toEqual(['totp', 'email'])
    const jeans = expectStep((await comeIn(world, ['mfa'], jean.username)).step, 'mfaOffer')
    expect(jeans.methods).toEqual(['totp'])
  })

  it('is an app: its key, a wrong code, the right one; it is asked for from then on', async () => {
    const world = openPool(settings)
    const { client, step } = await comeIn(world, ['mfa'])
    const { ticket } = expectStep(step, 'mfaOffer')
    const setUp = await client.answer(ticket, { kind: 'mfaOffer', method: 'totp' }, idle)
    const first = expectStep(setUp, 'setUpTotp')
    const { ticket: app, secret } = expectStep(await client.resend(first.ticket, idle), 'setUpTotp')
    expect(secret).not.toBe(first.secret)
    const answer = (code: string) => client.answer(app, { kind: 'setUpTotp', code }, idle)
    const right = await totpCode(secret, world.now())
    const wrong = right === '000000' ? '111111' : '000000'
    await expect(answer(wrong)).rejects.toMatchObject({ code: 'wrongCode' })
    expectStep(await answer(right), 'signedIn')
    const { username } = grace
    const next = await world.openClient().signIn({ username, password: demoPassword }, idle)
    expectStep(next, 'totp')
  })

  it('is codes by e-mail, asked for from then on, and proposed no more', async () => {
    const world = openPool(settings)
    const { client, step } = await comeIn(world, ['mfa'])
    const { ticket } = expectStep(step, 'mfaOffer')
    expectStep(await client.answer(ticket, { kind: 'mfaOffer', method: 'email' }, idle), 'signedIn')
    expectStep(await client.propose(['mfa'], idle), 'signedIn')
    const { username } = grace
    const next = await world.openClient().signIn({ username, password: demoPassword }, idle)
    expectStep(next, 'code')
  })

  it('is not proposed to who has one, nor to who said not now', async () => {
    const world = openPool({ ...settings, mfa: { mode: 'optional', methods: ['totp'] } })
    expect((await comeIn(world, ['mfa'], hedy.username)).step.kind).toBe('signedIn')
    const { client, step } = await comeIn(world, ['mfa'])
    await decline(client, step, { kind: 'mfaOffer', method: null })
    expect((await comeIn(world, ['mfa'])).step.kind).toBe('signedIn')
  })
})

describe('proving an address', () => {
  it('is proposed to who never did, with a code on its way', async () => {
    const world = openPool(settings)
    const { client, step } = await comeIn(world, ['verification'], jean.username)
    const { ticket, contact, delivery } = expectStep(step, 'verifyAttribute')
    expect({ contact, delivery }).toEqual({
      contact: 'email',
      delivery: { channel: 'email', to: 'j***@e***' },
    })
    const answer = (code: string) => client.answer(ticket, { kind: 'verifyAttribute', code }, idle)
    await expect(answer('000000')).rejects.toMatchObject({ code: 'wrongCode' })
    expectStep(await client.resend(ticket, idle), 'verifyAttribute')
    expectStep(await answer(` ${world.lastCode()}`), 'signedIn')
    expect((await comeIn(world, ['verification'], jean.username)).step.kind).toBe('signedIn')
  })

  it('is not proposed to who did, and sends nothing', async () => {
    const world = openPool(settings)
    expect((await comeIn(world, ['verification'])).step.kind).toBe('signedIn')
    expect(world.asked('GetUserAttributeVerificationCode')).toEqual([])
  })

  it('rests after “not now”', async () => {
    const world = openPool(settings)
    const { client, step } = await comeIn(world, ['verification'], jean.username)
    await decline(client, step, { kind: 'verifyAttribute', code: null })
    expect((await comeIn(world, ['verification'], jean.username)).step.kind).toBe('signedIn')
  })
})

it('proposes the first that applies, and passes over what cannot be asked', async () => {
  const { webAuthn } = await softwarePasskeys()
  const world = openPool(settings, { webAuthn })
  world.meddle(action =>
    action === 'ListWebAuthnCredentials' ? refuse('WebAuthnNotEnabledException') : undefined,
  )
  expect((await comeIn(world, ['verification', 'passkey', 'mfa'])).step.kind).toBe('mfaOffer')
})

it('keeps no token in a ticket', async () => {
  const world = openPool(settings)
  const { client, step } = await comeIn(world, ['mfa'])
  const { ticket } = expectStep(step, 'mfaOffer')
  const setUp = await client.answer(ticket, { kind: 'mfaOffer', method: 'totp' }, idle)
  const token = (await client.getAccessToken()) ?? ''
  expect(token).not.toBe('')
  expect(JSON.stringify([step, setUp])).not.toContain(token)
})

it('has expired for who signed out meanwhile', async () => {
  const { client, step } = await comeIn(openPool(settings), ['mfa'])
  const { ticket } = expectStep(step, 'mfaOffer')
  await client.signOut()
  const late = client.answer(ticket, { kind: 'mfaOffer', method: 'email' }, idle)
  await expect(late).rejects.toMatchObject({ code: 'stepExpired' })
})

it.each(['{', '[]', 'null', '{"mfa":1}', '{"mfa":{"times":"x"}}'])(
  'is not led astray by %s in storage',
  async text => {
    const world = openPool(settings)
    const { client } = await comeIn(world, [])
    const session = expectStep(await client.propose([], idle), 'signedIn').session
    const place = `portico.${world.pool.clientId}.declined.${session.user.id}`
    world.browser.openTab().lasting.setItem(place, text)
    expectStep(await client.propose(['mfa'], idle), 'mfaOffer')
  },
)

function unable(had: WebAuthn, say: () => Promise<boolean>): WebAuthn {
  return { ...had, publicKey: { isUserVerifyingPlatformAuthenticatorAvailable: say } }
}
