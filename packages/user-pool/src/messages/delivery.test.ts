import { expect, it } from 'vitest'
import { mask } from './delivery.ts'
import { fill } from './templates.ts'

it.each([
  ['email', 'ann@example.com', 'a***@e***'],
  ['email', '👩‍💻@example.com', '👩***@e***'],
  ['phone_number', '+15550001234', '+*******1234'],
] as const)('masks the %s %s', (contact, address, masked) => {
  expect(mask(contact, address)).toBe(masked)
})

it('never reads what fills a blank as another blank', () => {
  expect(fill('{username}: {####}', '123456', '{####}$&')).toBe('{####}$&: 123456')
})
