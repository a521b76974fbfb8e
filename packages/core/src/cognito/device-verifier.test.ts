import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { fromBase64 } from './bytes.ts'
import { makeVerifier } from './device-verifier.ts'
import { createOffer, k, N, passwordKey, scramble, sharedSecret } from './srp.ts'

const require = createRequire(import.meta.url)
const device = { key: 'eu-west-1_0f1e2d3c-aaaa-bbbb', userId: 'u-1', group: '-aBcDeF12' }

/** What the official clients make their verifiers with: by chance, which they tell afterwards. */
interface Helper {
  generateHashDevice(group: string, key: string, done: () => void): unknown
  getRandomPassword(): string
  getSaltDevices?(): string
  getVerifierDevices(): string
  getSaltToHashDevices?(): string
}

function identityJs(): Helper {
  const lib = 'amazon-cognito-identity-js/lib/AuthenticationHelper.js'
  const { default: HelperClass } = require(lib)
  return new HelperClass('Pool')
}

function amplify(): Helper {
  const auth = createRequire(require.resolve('aws-amplify')).resolve('@aws-amplify/auth')
  const srp = auth.replace(/dist\/.*/, 'dist/cjs/providers/cognito/utils/srp')
  const { AuthenticationHelper: HelperClass } = require(`${srp}/AuthenticationHelper/index.js`)
  const { BigInteger: Big } = require(`${srp}/BigInteger/index.js`)
  const { INIT_N } = require(`${srp}/constants.js`)
  return new HelperClass({
    userPoolName: 'Pool',
    a: new Big('2', 16),
    g: new Big('2', 16),
    A: new Big('4', 16),
    N: new Big(INIT_N, 16),
  })
}

const hexOf = (base64: string) => Buffer.from(fromBase64(base64)).toString('hex')

// Half of all salts and verifiers have their first bit set, so that padding matters.
describe.each([
  ['amazon-cognito-identity-js', identityJs],
  ['aws-amplify', amplify],
])('%s', (_, open) => {
  it.each([1, 2, 3, 4])('makes the same verifier, time %i', async () => {
    const helper = open()
    await new Promise<void>((resolve, reject) => {
      const made = helper.generateHashDevice(device.group, device.key, resolve)
      if (made instanceof Promise) made.then(() => resolve(), reject)
    })
    const salt = (helper.getSaltToHashDevices ?? helper.getSaltDevices)?.call(helper) ?? ''
    const password = helper.getRandomPassword()
    const ours = await makeVerifier(crypto, { ...device, password }, BigInt(`0x${salt}`))
    expect(hexOf(ours.Salt)).toBe(salt)
    expect(hexOf(ours.PasswordVerifier)).toBe(helper.getVerifierDevices())
  })
})

it('is what a server needs to arrive at the number the device arrives at', async () => {
  const exponent = fc.bigInt({ min: 2n ** 200n, max: 2n ** 256n - 1n })
  await fc.assert(
    fc.asyncProperty(exponent, exponent, fc.string(), async (secret, b, password) => {
      const made = await makeVerifier(crypto, { ...device, password })
      const verifier = BigInt(`0x${hexOf(made.PasswordVerifier)}`)
      const salt = BigInt(`0x${hexOf(made.Salt)}`)
      const { A } = createOffer(crypto, secret)
      const B = (k * verifier + createOffer(crypto, b).A) % N
      const u = await scramble(crypto.subtle, A, B)
      const identity = { poolName: device.group, userId: device.key, password }
      const x = await passwordKey(crypto.subtle, identity, salt)
      expect(sharedSecret(secret, B, u, x)).toBe(power((A * power(verifier, u)) % N, b))
    }),
    { numRuns: 3 },
  )
}, 60_000)

it('is another each time', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => makeVerifier(crypto, { ...device, password: 'p' })),
  )
  expect(one?.Salt).not.toBe(other?.Salt)
  expect(one?.PasswordVerifier).not.toBe(other?.PasswordVerifier)
})

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % N
    if (bit === '1') result = (result * base) % N
  }
  return result
}
