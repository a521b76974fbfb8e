import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { g, modPow, N } from './group.ts'

/** By the book, a bit at a time. */
function slowly(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % N
    if (bit === '1') result = (result * base) % N
  }
  return result
}

it('raises any number to any power, and `g` by its table', () => {
  const exponents = fc.bigInt({ min: 0n, max: 2n ** 520n })
  fc.assert(
    fc.property(fc.bigInt({ min: 2n, max: N - 1n }), exponents, (base, exponent) => {
      expect(modPow(base, exponent)).toBe(slowly(base, exponent))
      expect(modPow(g, exponent)).toBe(slowly(g, exponent))
    }),
    { numRuns: 25 },
  )
})
