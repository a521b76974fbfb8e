import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { identityOperations } from '../identity/identity-operations.ts'
import { operations } from './operations.ts'

it.each([...operations.keys(), ...identityOperations.keys()])('%s is in the README', name => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`${name}\``)
})
