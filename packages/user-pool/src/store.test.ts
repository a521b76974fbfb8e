import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStorage } from 'unstorage'
import fs from 'unstorage/drivers/fs'
import memory from 'unstorage/drivers/memory'
import { afterAll, describe, expect, it } from 'vitest'
import { demoAccounts, demoPassword } from './demo-accounts.ts'
import type { PoolStore } from './store.ts'
import { createUserPool } from './user-pool.ts'
import { ada, arrive, enter, lastCode, prove, refusal, signUp, tokensOf } from './walk.test-kit.ts'

const base = await mkdtemp(join(tmpdir(), 'portico-'))
afterAll(() => rm(base, { recursive: true }))

const drivers = [
  ['memory', () => memory()],
  ['files', () => fs({ base: join(base, crypto.randomUUID()) })],
] as const

describe.each(drivers)('a pool that keeps its state in %s', (_, driver) => {
  const open = () => {
    const store: PoolStore = createStorage({ driver: driver() })
    return { store, start: () => createUserPool({ accounts: demoAccounts }, { store }) }
  }

  it('knows people, keys, sessions and messages after a restart', async () => {
    const { start } = open()
    const before = start()
    await arrive(before)
    const { AccessToken, RefreshToken } = await tokensOf(before)
    const { ChallengeName, Session } = await enter(before, {
      email: 'margaret@example.com',
      password: demoPassword,
    })
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    await before.close()

    const after = start()
    expect(await after.call('GetUser', { AccessToken })).toHaveProperty('UserAttributes')
    expect(await after.call('GetTokensFromRefreshToken', { RefreshToken })).toBeDefined()
    expect(await prove(after)).toHaveProperty('AuthenticationResult')
    expect(after.outbox.messages()).toEqual(before.outbox.messages())
    expect(
      await after.call('RespondToAuthChallenge', {
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: 'margaret@example.com', NEW_PASSWORD: ada.password },
      }),
    ).toHaveProperty('AuthenticationResult')
  })

  it('goes on where it was: codes, lockouts, and who was deleted', async () => {
    const { start } = open()
    const before = start()
    await signUp(before)
    for (let tries = 0; tries < 5; tries++) {
      await refusal(enter(before, { email: 'grace@example.com', password: 'x' }))
    }
    await before.call('AdminDeleteUser', { Username: 'joan@example.com' })
    await before.close()

    const after = start()
    const joan = after.call('AdminGetUser', { Username: 'joan@example.com' })
    expect((await refusal(joan)).name).toBe('UserNotFoundException')
    await after.call('ConfirmSignUp', { Username: ada.email, ConfirmationCode: lastCode(before) })
    const locked = await refusal(enter(after, { email: 'grace@example.com', password: 'x' }))
    expect(locked.message).toBe('Password attempts exceeded')
  })

  it('adds to what was there, and lists people in the order they came', async () => {
    let now = 0
    const { store } = open()
    const start = () => createUserPool({}, { store, clock: () => now++ })
    const before = start()
    const people = Array.from({ length: 6 }, (_, at) => `${at}@example.com`)
    for (const email of people) await signUp(before, { ...ada, email })
    await before.close()

    const after = start()
    await signUp(after)
    expect(after.outbox.messages().map(({ to }) => to)).toEqual([...people, ada.email])
    const { Users } = await after.call<{
      Users: { Attributes: { Name: string; Value: string }[] }[]
    }>('ListUsers', { AttributesToGet: ['email'] })
    expect(Users.map(({ Attributes: [email] }) => email?.Value)).toEqual([...people, ada.email])
  })

  it('holds no password and no refresh token', async () => {
    const { store, start } = open()
    const pool = start()
    await arrive(pool)
    const { RefreshToken } = await tokensOf(pool)
    await pool.close()
    const values = await Promise.all((await store.getKeys()).map(key => store.getItem(key)))
    const everything = JSON.stringify(values)
    expect(everything).toContain(ada.email)
    expect(everything).not.toContain(ada.password)
    expect(everything).not.toContain(RefreshToken)
  })
})

describe('a store that fails', () => {
  it('fails the request it was for, and is tried again by the next', async () => {
    const items = new Map<string, object>()
    let full = false
    const store: PoolStore = {
      getItem: async key => items.get(key) ?? null,
      setItem: async (key, value) => {
        if (full) throw new Error('no space left')
        items.set(key, value)
      },
      removeItem: async key => void items.delete(key),
      getKeys: async (start = '') => [...items.keys()].filter(key => key.startsWith(start)),
    }
    const pool = createUserPool({}, { store })
    await pool.call('ListUsers', {})
    full = true
    const log = console.error
    console.error = () => {}
    expect((await refusal(signUp(pool))).name).toBe('InternalErrorException')
    console.error = log
    full = false
    expect(await pool.call('ListUsers', {})).toBeDefined()
    await signUp(pool, { ...ada, email: 'grace@example.com' })
  })
})

describe('many people at once', () => {
  it('cannot take the same name', async () => {
    const pool = createUserPool()
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => signUp(pool)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
