import { expect, it } from 'vitest'
import { tokens } from '../tokens.ts'
import { defaults } from './defaults.ts'
import { documents, schema, schemaProblems } from './documents.test-kit.ts'
import { leaves, unsayable } from './leaves.ts'
import { passedThrough, places } from './places.ts'
import { flatten, nest } from './settings.ts'

it('lists every leaf of a managed login document once', () => {
  expect(leaves).toHaveLength(169)
  expect(leaves.map(({ path }) => path).sort()).toEqual(leavesOf(schema).sort())
})

it('passes six leaves through, and takes every other from a token', () => {
  expect(leaves.filter(({ token }) => !token)).toHaveLength(passedThrough.length)
  expect(passedThrough).toHaveLength(6)
})

it('carries every token, or says why managed login cannot', () => {
  const carried = new Set(leaves.map(({ token }) => token))
  for (const { name } of tokens) {
    expect(carried.has(name) ? !unsayable.has(name) : unsayable.get(name), name).toBeTruthy()
  }
  expect(Object.keys(places)).toHaveLength(tokens.length)
})

it("knows AWS's own value of every leaf, as the AWS CLI's example has it", () => {
  expect([...defaults.keys()].sort()).toEqual(leaves.map(({ path }) => path).sort())
  expect(schemaProblems(nest(defaults).settings)).toEqual([])
  const example = flatten(documents['aws-cli-default'] ?? {})
  const plain = [...example].map(([path, value]) => [
    path,
    typeof value === 'string' && /^[\da-f]{8}$/i.test(value) ? value.toLowerCase() : value,
  ])
  expect(Object.fromEntries(plain)).toEqual(Object.fromEntries(defaults))
})

interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  properties?: Record<string, Schema>
}

function leavesOf(root: Schema): string[] {
  return walk(root, '')

  function walk(at: Schema, path: string): string[] {
    const { properties } = at.$ref ? (root.$defs?.[at.$ref.split('/').at(-1) ?? ''] ?? {}) : at
    return properties
      ? Object.entries(properties).flatMap(([key, each]) =>
          walk(each, path ? `${path}.${key}` : key),
        )
      : [path]
  }
}
