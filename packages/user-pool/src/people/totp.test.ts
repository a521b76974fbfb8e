import { generate, generateSecret } from 'otplib'
import { expect, it } from 'vitest'
import { fromBase32, toBase32 } from './base32.ts'
import { findStep, totpCode } from './totp.ts'

const secret = toBase32(new TextEncoder().encode('12345678901234567890'))

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('shows at %i seconds what RFC 6238 says', async (seconds, code) => {
  expect(await totpCode(secret, seconds * 1000)).toBe(code)
})

it('shows what another library shows', async () => {
  for (let times = 0; times < 20; times++) {
    const other = generateSecret()
    const epoch = 1_000_000_000 + times * 7919
    expect(await totpCode(other, epoch * 1000)).toBe(await generate({ secret: other, epoch }))
  }
})

it('knows the code of the step before and the step after, and no other', async () => {
  const at = 1_700_000_000_000
  const found = async (steps: number) =>
    findStep(secret, await totpCode(secret, at + steps * 30_000), at)
  const now = await found(0)
  expect(now).toBe(Math.floor(at / 30_000))
  expect(await found(-1)).toBe(Number(now) - 1)
  expect(await found(1)).toBe(Number(now) + 1)
  expect(await found(-2)).toBeNull()
  expect(await found(2)).toBeNull()
})

it('reads a secret as people copy it', () => {
  const bytes = Uint8Array.of(0, 1, 2, 250, 255)
  expect(
    fromBase32(
      ` ${toBase32(bytes)
        .toLowerCase()
        .replace(/(.{4})/, '$1 ')}==`,
    ),
  ).toEqual(bytes)
  expect(() => fromBase32('1!')).toThrow('no letter of Base32')
})
