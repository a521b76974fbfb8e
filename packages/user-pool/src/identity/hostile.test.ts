import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { createUserPool } from '../user-pool.ts'
import { identityOperations } from './identity-operations.ts'

const identityPoolId = 'us-east-1:6f0d4a5e-0000-4000-8000-000000000001'
const address = 'https://cognito-identity.us-east-1.amazonaws.com/'
const authorization = 'AWS4-HMAC-SHA256 Credential=x'

const open = () =>
  createUserPool({
    identityPool: {
      identityPoolId,
      guestRoleArn: 'arn:aws:iam::123456789012:role/Guest',
      memberRoleArn: 'arn:aws:iam::123456789012:role/Member',
    },
  })

const nasty = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '\0', 'a.b.c', identityPoolId, 'x'.repeat(60_000)),
  fc.string({ unit: 'binary', maxLength: 100 }),
)

it('answers or refuses by name whatever an identity pool is sent', async () => {
  const pool = open()
  const anything = fc.oneof(nasty, fc.jsonValue(), fc.dictionary(nasty, nasty))
  const members = ['IdentityPoolId', 'IdentityId', 'Logins', 'CustomRoleArn', 'LoginsToRemove']
  const input = fc.dictionary(fc.constantFrom(...members), anything)
  const someOperation = fc.constantFrom(...identityOperations.keys())
  await fc.assert(
    fc.asyncProperty(someOperation, input, async (operation, fields) => {
      const response = await pool.fetch(address, {
        method: 'POST',
        headers: { authorization, 'x-amz-target': `AWSCognitoIdentityService.${operation}` },
        body: JSON.stringify(fields),
      })
      expect(response.status).toBeLessThan(500)
      if (!response.ok) expect(await response.json()).toHaveProperty('__type')
    }),
    { numRuns: 200 },
  )
})

it('answers or refuses by name whatever the security token service is sent', async () => {
  const pool = open()
  const some = fc.oneof(nasty, fc.constantFrom('GetCallerIdentity', 'AssumeRoleWithWebIdentity'))
  const names = ['Action', 'RoleArn', 'RoleSessionName', 'WebIdentityToken', 'DurationSeconds']
  const input = fc.dictionary(fc.constantFrom(...names), some)
  const header = fc.constantFrom(authorization, 'Basic', '20261128T000000Z', 'x'.repeat(9_000))
  await fc.assert(
    fc.asyncProperty(input, header, header, async (fields, signature, time) => {
      const response = await pool.fetch(address, {
        method: 'POST',
        headers: { authorization: signature, 'x-amz-date': time },
        body: new URLSearchParams(fields),
      })
      expect(response.status).toBeGreaterThan(399)
      expect(response.status).toBeLessThan(500)
      expect(await response.text()).toMatch(/<Code>\w+<\/Code>/)
    }),
    { numRuns: 200 },
  )
})
