import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { modPow } from './mod-pow.ts'

it('agrees with squaring and multiplying, for any numbers', () => {
  const number = fc.bigInt({ min: 0n, max: 2n ** 300n })
  const modulus = fc.bigInt({ min: 1n, max: 2n ** 300n })
  fc.assert(
    fc.property(number, number, modulus, (base, exponent, m) => {
      expect(modPow(base, exponent, m)).toBe(squareAndMultiply(base, exponent, m))
    }),
  )
})

it.each([0n, 1n, 15n, 16n, 17n, 256n])('takes the exponent %s', exponent => {
  expect(modPow(7n, exponent, 1_000_003n)).toBe(7n ** exponent % 1_000_003n)
})

function squareAndMultiply(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}
