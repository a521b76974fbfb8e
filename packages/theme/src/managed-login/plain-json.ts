import type { Json } from '../json.ts'
import { toBase64 } from './base64.ts'
import { refuse } from './refuse.ts'

/**
 * A copy of a value as JSON with its keys in order, and the paths of keys that went because they are unsafe.
 *
 * Bytes become base64.
 *
 * @throws {TypeError} at what JSON cannot say, and at nesting no document needs.
 */
export function plainJson(value: unknown, unsafe: string[], path = '', depth = 0): Json {
  if (depth > deepest) refuse(path, value, `nested at most ${deepest} deep`)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  // -0 is 0 in JSON.
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value
  if (typeof value !== 'object') refuse(path, value, 'what JSON can say')
  if (value instanceof Uint8Array) return toBase64(value)
  const inner = (each: unknown, key: string | number) =>
    plainJson(each, unsafe, path ? `${path}.${key}` : `${key}`, depth + 1)
  if (Array.isArray(value)) return value.map(inner)
  const entries = Object.entries(value).filter(([key, each]) => {
    if (forbidden.has(key)) unsafe.push(path ? `${path}.${key}` : key)
    return !forbidden.has(key) && each !== undefined
  })
  return Object.fromEntries(
    entries.sort(byKey).map(([key, each]): [string, Json] => [key, inner(each, key)]),
  )
}

/** Whether two values that `plainJson` made are the same. */
export const same = (one: Json | undefined, other: Json | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

export const isRecord = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** By code unit, so that every machine sorts alike. */
export const byKey = (
  [one]: readonly [string, ...unknown[]],
  [other]: readonly [string, ...unknown[]],
) => (one < other ? -1 : Number(one > other))

const deepest = 40

/** Keys through which a careless merge elsewhere would reach the prototype of all objects. */
export const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
