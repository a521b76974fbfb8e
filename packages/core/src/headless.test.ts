import { createAuth, memoryStorage } from '@portico/core'
import { createCognitoClient } from '@portico/core/cognito'
import {
  annie,
  createUserPool,
  demoAccounts,
  demoTotpSecret,
  hedy,
  totpCode,
} from '@portico/user-pool'
import { expect, it } from 'vitest'

/** A front door as an application without React would build it: public doors alone, no browser. */
function openDoor() {
  const pool = createUserPool({
    accounts: demoAccounts,
    mfa: { mode: 'required', methods: ['totp', 'email'] },
  })
  const { region, userPoolId, clientId, fetch, settings } = pool
  const door = createAuth({
    client: createCognitoClient({ region, userPoolId, clientId, fetch, storage: 'memory' }),
    settings,
    environment: { storage: memoryStorage(), now: () => Date.now() },
  })
  const close = door.open()
  /** Fills in the form on screen, and waits for the next one. */
  const answer = (values: Record<string, string>) => {
    door.send({ type: 'submit', values })
    return new Promise<void>(resolve => {
      const stop = door.subscribe(() => {
        if (door.getView().pending) return
        stop()
        resolve()
      })
    })
  }
  return { door, pool, answer, close }
}

it('signs in with an authenticator app, without React', async () => {
  const { door, answer, close } = openDoor()

  expect(door.getView()).toMatchObject({ screen: 'signIn', fields: [{ name: 'username' }, {}] })
  await answer({ username: annie.username, password: annie.password })

  expect(door.getView()).toMatchObject({ screen: 'totp', fields: [{ name: 'code' }] })
  await answer({ code: '000000' })
  expect(door.getView()).toMatchObject({ screen: 'totp', failure: { code: 'wrongCode' } })
  await answer({ code: await totpCode(demoTotpSecret, Date.now()) })

  const view = door.getView()
  expect(view.screen === 'signedIn' && view.session.user.label).toBe('Annie')
  expect(await door.client.getAccessToken()).toMatch(/^ey/)
  close()
})

it('signs in with a code by e-mail, and says where it went', async () => {
  const { door, pool, answer, close } = openDoor()
  await answer({ username: hedy.username, password: hedy.password })
  expect(door.getView()).toMatchObject({
    screen: 'code',
    purpose: 'secondFactor',
    delivery: { channel: 'email', to: 'h***@e***' },
  })
  await answer({ code: pool.outbox.messages().at(-1)?.code ?? '' })
  expect(door.getView().screen).toBe('signedIn')
  close()
})
