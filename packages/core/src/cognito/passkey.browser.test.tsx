import { createUserPool, demoPassword, grace } from '@portico/user-pool'
import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { createCognitoClient } from './cognito.ts'
import { expectStep, idle } from './embedded-pool.test-kit.ts'

const { username } = grace
const create = { kind: 'passkeyOffer', create: true } as const
const use = { kind: 'passkey' } as const

/** What a browser has instead of somebody's finger. */
async function addAuthenticator() {
  await cdp().send('WebAuthn.enable')
  const { authenticatorId } = await cdp().send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    recognises: (isUserVerified: boolean) =>
      cdp().send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

/** The embedded pool in this page, and a client with the browser's own passkeys. */
function openDoor() {
  const pool = createUserPool({
    accounts: [grace],
    firstFactors: ['password', 'passkey'],
    passkeys: { relyingPartyId: location.hostname, userVerification: 'required' },
  })
  const { region, userPoolId, clientId, fetch } = pool
  return createCognitoClient({ region, userPoolId, clientId, fetch, storage: 'memory' })
}

afterEach(() => cdp().send('WebAuthn.disable'))

it('makes a passkey with the browser’s own, says that it is there, and signs in with it', async () => {
  await addAuthenticator()
  const client = openDoor()
  await client.signIn({ username, password: demoPassword }, idle)
  const { ticket } = expectStep(await client.propose(['passkey'], idle), 'passkeyOffer')
  expectStep(await client.answer(ticket, create, idle), 'signedIn')
  expectStep(await client.propose(['passkey'], idle), 'signedIn')
  await expect(client.answer(ticket, create, idle)).rejects.toMatchObject({ code: 'passkeyExists' })
  await client.signOut()

  const asked = await client.signIn({ username, prefer: 'passkey' }, idle)
  const signedIn = await client.answer(expectStep(asked, 'passkey').ticket, use, idle)
  expect(expectStep(signedIn, 'signedIn').session.user.attributes.email).toBe(username)
})

it('is quiet when the browser does not recognise them, and they may try again', async () => {
  const { recognises } = await addAuthenticator()
  const client = openDoor()
  await client.signIn({ username, password: demoPassword }, idle)
  const { ticket } = expectStep(await client.propose(['passkey'], idle), 'passkeyOffer')
  await recognises(false)
  await expect(client.answer(ticket, create, idle)).rejects.toMatchObject({ code: 'cancelled' })
  await recognises(true)
  expectStep(await client.answer(ticket, create, idle), 'signedIn')
})
