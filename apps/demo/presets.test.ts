import { demoAccounts, demoPassword } from '@portico/user-pool'
import { expect, it } from 'vitest'
import { password, presets } from './presets.ts'
import { placeOf } from './settings.ts'

it('names people who are there, and the password they have', () => {
  const there = demoAccounts.map(({ username }) => username)
  const named = Object.values(presets).flatMap(({ people }) => Object.keys(people))
  for (const person of named) expect(there).toContain(`${person}@example.com`)
  expect(password).toBe(demoPassword)
})

it('gives every pool ids of its own', () => {
  const names = Object.keys(presets)
  expect(new Set(names.map(name => placeOf(name).clientId)).size).toBe(names.length)
  expect(new Set(names.map(name => placeOf(name).userPoolId)).size).toBe(names.length)
})
