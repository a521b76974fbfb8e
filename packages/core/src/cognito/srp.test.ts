import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { createRequire } from 'node:module'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { fromBase64 } from './bytes.ts'
import {
  createOffer,
  k,
  N,
  passwordKey,
  prove,
  type SrpIdentity,
  scramble,
  sharedSecret,
  toBytes,
} from './srp.ts'
import { timestamp } from './timestamp.ts'

const { subtle } = crypto
const identity: SrpIdentity = {
  poolName: 'AbCdEf123',
  userId: '0f1e2d3c-aaaa-bbbb-cccc-000000000001',
  password: ' Pässwörd 🔑 with spaces ',
}
const secretBlock = Buffer.from('an opaque block of the server’s own').toString('base64')
const moment = Date.UTC(2026, 10, 1, 9, 5, 7)

/** Fixed inputs, among them values whose first bit is set, so that padding matters. */
const inputs = [
  {
    secret: 2n ** 255n + 0x1234567890abcdefn,
    salt: 0x8f00ff00ff00ff00ff00ff00ff00ff01n,
    b: 3n ** 900n,
  },
  { secret: 0x0123456789abcdef0123456789abcdefn, salt: 0x00ab12n, b: 5n ** 700n },
  { secret: 7n ** 80n, salt: 0xfn, b: 11n ** 500n },
].map(({ secret, salt, b }) => ({ secret, salt, B: (k * b + 1n) % N }))

afterEach(() => {
  vi.useRealTimers()
})

describe.each(inputs)('for fixed inputs with the salt $salt', ({ secret, salt, B }) => {
  it('has the numbers of amazon-cognito-identity-js', async () => {
    const official = identityJs(secret)
    const key = await official.key(salt, B)
    const u = await scramble(subtle, createOffer(crypto, secret).A, B)
    const x = await passwordKey(subtle, identity, salt)

    expect(createOffer(crypto, secret).A).toBe(official.A)
    expect(u).toBe(official.u())
    expect(keyOf(sharedSecret(secret, B, u, x), u)).toEqual(key)
  })

  it('signs what aws-amplify signs', async () => {
    vi.useFakeTimers({ now: moment, toFake: ['Date'] })
    const key = await amplify(secret, salt, B)
    const now = timestamp(moment)
    const claim = [
      Buffer.from(identity.poolName + identity.userId),
      Buffer.from(secretBlock, 'base64'),
      Buffer.from(amplifyNow()),
    ]
    const challenge = { salt: salt.toString(16), B: B.toString(16), secretBlock, timestamp: now }
    const signature = await prove(crypto, createOffer(crypto, secret), identity, challenge)

    expect(now).toBe(amplifyNow())
    expect(signature).toBe(createHmac('sha256', key).update(Buffer.concat(claim)).digest('base64'))
  })
})

it('arrives at the number the server arrives at, whatever the secrets', async () => {
  const exponent = fc.bigInt({ min: 1n, max: 2n ** 256n - 1n })
  await fc.assert(
    fc.asyncProperty(exponent, exponent, exponent, async (secret, b, x) => {
      const { A } = createOffer(crypto, secret)
      const verifier = createOffer(crypto, x).A
      const B = (k * verifier + createOffer(crypto, b).A) % N
      const u = await scramble(subtle, A, B)
      expect(sharedSecret(secret, B, u, x)).toBe(slow(A * slow(verifier, u), b))
    }),
    { numRuns: 3 },
  )
}, 60_000)

it('knows k as the hash of the group', () => {
  const hash = createHash('sha256').update(toBytes(N)).update(toBytes(2n)).digest('hex')
  expect(k).toBe(BigInt(`0x${hash}`))
})

it('takes a new secret of 256 bits each time', () => {
  const one = createOffer(crypto)
  expect(one.secret).not.toBe(createOffer(crypto).secret)
  expect(one.secret < 2n ** 256n).toBe(true)
  expect(one.secret > 2n ** 200n).toBe(true)
})

it.each([0n, 1n, 2n])('refuses a server that sends %s times the modulus', async times => {
  const B = times * N
  const challenge = { salt: 'a1', B: B.toString(16), secretBlock, timestamp: '' }
  await expect(prove(crypto, createOffer(crypto), identity, challenge)).rejects.toThrow('illegal')
})

it('writes numbers as Java does', () => {
  const hex = (number: bigint) => Buffer.from(toBytes(number)).toString('hex')
  expect([0n, 1n, 0x7fn, 0x80n, 0xffn, 0x100n, 0xabcn].map(hex)).toEqual([
    '00',
    '01',
    '7f',
    '0080',
    '00ff',
    '0100',
    '0abc',
  ])
})

it('reads Base64 of either alphabet', () => {
  expect(fromBase64('-_8')).toEqual(fromBase64('+/8='))
})

function slow(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % N
    if (bit === '1') result = (result * base) % N
  }
  return result
}

function keyOf(S: bigint, u: bigint): Buffer {
  const key = hkdfSync('sha256', toBytes(S), toBytes(u), 'Caldera Derived Key', 16)
  return Buffer.from(key)
}

// Neither client offers its arithmetic, so their own files are loaded, and only the secret is ours.
const require = createRequire(import.meta.url)

interface BigInteger {
  toString(radix: number): string
}

interface BigIntegerClass {
  new (text: string, radix: number): BigInteger
}

interface IdentityJsHelper {
  getLargeAValue(done: (error: unknown, value: BigInteger) => void): void
  UValue: BigInteger
  getPasswordAuthenticationKey(
    user: string,
    password: string,
    B: BigInteger,
    salt: BigInteger,
    done: (error: unknown, key: Uint8Array) => void,
  ): void
}

type HelperClass = new (poolName: string) => IdentityJsHelper

function identityJs(secret: bigint) {
  const lib = 'amazon-cognito-identity-js/lib'
  const { default: Helper }: { default: HelperClass } = require(`${lib}/AuthenticationHelper.js`)
  const { default: Big }: { default: BigIntegerClass } = require(`${lib}/BigInteger.js`)
  class Fixed extends Helper {
    generateRandomSmallA() {
      return new Big(secret.toString(16), 16)
    }
  }
  const helper = new Fixed(identity.poolName)
  const big = (number: bigint) => new Big(number.toString(16), 16)
  const small = (number: BigInteger) => BigInt(`0x${number.toString(16)}`)
  let A = 0n
  helper.getLargeAValue((_, value) => {
    A = small(value)
  })
  return {
    A,
    u: () => small(helper.UValue),
    key: (salt: bigint, B: bigint) =>
      new Promise<Buffer>((resolve, reject) => {
        const { userId, password } = identity
        helper.getPasswordAuthenticationKey(userId, password, big(B), big(salt), (error, key) =>
          error ? reject(error) : resolve(Buffer.from(key)),
        )
      }),
  }
}

/** Where an official client keeps its arithmetic. */
function amplifySrp(): string {
  const auth = createRequire(require.resolve('aws-amplify')).resolve('@aws-amplify/auth')
  return auth.replace(/dist\/.*/, 'dist/cjs/providers/cognito/utils/srp')
}

async function amplify(secret: bigint, salt: bigint, B: bigint): Promise<Buffer> {
  const srp = amplifySrp()
  const { BigInteger: Big } = require(`${srp}/BigInteger/index.js`)
  const { calculateA } = require(`${srp}/calculate/index.js`)
  const { AuthenticationHelper: Helper } = require(`${srp}/AuthenticationHelper/index.js`)
  const { INIT_N } = require(`${srp}/constants.js`)
  const big = (number: bigint) => new Big(number.toString(16), 16)
  const group = { a: big(secret), g: big(2n), N: new Big(INIT_N, 16) }
  const A = await calculateA(group)
  const helper = new Helper({ userPoolName: identity.poolName, A, ...group })
  const { userId: username, password } = identity
  const asked = { username, password, serverBValue: big(B), salt: big(salt) }
  return Buffer.from(await helper.getPasswordAuthenticationKey(asked))
}

function amplifyNow(): string {
  return require(`${amplifySrp()}/getNowString.js`).getNowString()
}
