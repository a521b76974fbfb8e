import { createStorage } from 'unstorage'
import { expect, it } from 'vitest'
import { newAuthenticator } from '../passkeys/authenticator.test-kit.ts'
import { createUserPool } from '../user-pool.ts'
import { ada, arrive, type Tokens, tokensOf } from '../walk.test-kit.ts'

it('keeps nothing of who is deleted: no device, no passkey, no session', async () => {
  const store = createStorage()
  const pool = createUserPool(
    {
      devices: 'always',
      firstFactors: ['password', 'passkey'],
      passkeys: { relyingPartyId: 'localhost' },
    },
    { store },
  )
  await arrive(pool)
  const { AccessToken, NewDeviceMetadata } = (await tokensOf(pool)) as Tokens & {
    NewDeviceMetadata: { DeviceKey: string }
  }
  await pool.call('ConfirmDevice', { AccessToken, DeviceKey: NewDeviceMetadata.DeviceKey })
  const { CredentialCreationOptions } = await pool.call<{
    CredentialCreationOptions: { challenge: string; rp: { id: string } }
  }>('StartWebAuthnRegistration', { AccessToken })
  const Credential = await (await newAuthenticator()).create(CredentialCreationOptions)
  await pool.call('CompleteWebAuthnRegistration', { AccessToken, Credential })

  const kept = async () => {
    const keys = await store.getKeys()
    return keys
      .map(key => key.split(':')[0])
      .filter(name => !/^(keys|outbox|pool)$/.test(name ?? ''))
  }
  expect(await kept()).toEqual(expect.arrayContaining(['devices', 'logins', 'passkeys', 'users']))
  await pool.call('AdminDeleteUser', { Username: ada.email })
  expect(await kept()).toEqual([])
})
