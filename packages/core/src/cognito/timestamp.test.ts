import { expect, it } from 'vitest'
import { timestamp } from './timestamp.ts'

it('does not pad the day', () => {
  expect(timestamp(Date.UTC(2026, 10, 1, 9, 5, 7))).toBe('Sun Nov 1 09:05:07 UTC 2026')
})

it('writes days of two digits as they are', () => {
  expect(timestamp(Date.UTC(2024, 1, 29, 23, 59, 59))).toBe('Thu Feb 29 23:59:59 UTC 2024')
})
