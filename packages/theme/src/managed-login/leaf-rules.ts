import type { Json } from '../json.ts'
import type { Leaf } from './leaves.ts'
import type { LeafKind } from './lines.ts'
import { isRecord } from './plain-json.ts'

/** What a leaf must be, where a value is not; finishes the sentence "it must be …". */
export function leafProblem(leaf: Leaf, value: Json): string | undefined {
  return rules[leaf.kind](value, leaf)
}

/** Whether Cognito takes a value and then shows its default all the same. */
export const ignored = ({ kind }: Leaf, value: Json) =>
  kind === 'color' && typeof value === 'string' && /^[\da-f]{6}$/i.test(value)

const rules: Readonly<Record<LeafKind, (value: Json, leaf: Leaf) => string | undefined>> = {
  color: value =>
    typeof value === 'string' && /^[\da-f]{8}$/i.test(value)
      ? undefined
      : 'eight hex digits, RRGGBBAA, without "#"',
  number: value =>
    typeof value === 'number' && value >= 0 ? undefined : 'a number of pixels, 0 or more',
  flag: value => (typeof value === 'boolean' ? undefined : 'true or false'),
  enum: (value, { only }) => {
    if (only) return only.includes(value as string) ? undefined : only.join(' or ')
    return typeof value === 'string' ? undefined : 'text'
  },
  json: (value, { holds }) => {
    if (holds === 'object') return isRecord(value) ? undefined : 'an object'
    if (!Array.isArray(value)) return 'a list'
    const words = holds !== 'set' || value.every(each => typeof each === 'string')
    return words ? undefined : 'a list of words'
  },
}
