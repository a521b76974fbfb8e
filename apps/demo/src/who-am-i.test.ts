import { createCognitoClient } from '@portico/core/cognito'
import { expect, it } from 'vitest'
import { openApi } from '../api/open-api.test-kit.ts'
import { password } from '../presets.ts'
import { access, place } from '../settings.ts'
import { whoAmI } from './who-am-i.ts'

it.each([
  [null, 'MeridianGuest'],
  ['grace', 'MeridianMember'],
  ['barbara', 'MeridianAdmin'],
])('finds that the credentials of %s are for the role %s', async (name, role) => {
  const { endpoint } = await openApi()
  const client = createCognitoClient({
    ...place,
    endpoint,
    identityPoolId: access.identityPool.identityPoolId,
    storage: 'memory',
  })
  const { signal } = new AbortController()
  if (name) await client.signIn({ username: `${name}@example.com`, password }, signal)
  const credentials = await client.getAwsCredentials()
  if (!credentials) throw new Error('there are no credentials')
  expect(await whoAmI(credentials, { at: endpoint, region: place.region })).toBe(
    `arn:aws:sts::123456789012:assumed-role/${role}/CognitoIdentityCredentials`,
  )
  const stolen = { ...credentials, secretAccessKey: 'guessed' }
  await expect(whoAmI(stolen, { at: endpoint, region: place.region })).rejects.toThrow('403')
})
