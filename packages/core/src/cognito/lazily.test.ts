import { expect, it } from 'vitest'
import { lazily } from './lazily.ts'

it('is worth trying again when a later part cannot be fetched', async () => {
  const lost = new TypeError('Failed to fetch dynamically imported module')
  await expect(lazily(() => Promise.reject(lost))).rejects.toMatchObject({
    code: 'offline',
    cause: lost,
  })
  expect(await lazily(async () => 'here')).toBe('here')
})
