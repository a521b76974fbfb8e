import { isObject } from './json-object.ts'

/** Whether a node is a token; else it is a group. Older tools write `value` and `type`. */
export const isToken = (node: Record<string, unknown>): boolean =>
  Object.hasOwn(node, '$value') ||
  typeof node.$ref === 'string' ||
  (Object.hasOwn(node, 'value') && (!isObject(node.value) || typeof node.type === 'string'))
