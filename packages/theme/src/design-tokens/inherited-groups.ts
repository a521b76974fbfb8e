import { isToken } from './is-token.ts'
import { isObject } from './json-object.ts'
import { follow } from './json-pointer.ts'

type Group = Record<string, unknown>

/**
 * A group with the tokens of the one it extends; its own win.
 *
 * @see https://www.designtokens.org/tr/2025.10/format/#extending-groups
 * @param open the groups it is in: extending one of these would never end.
 * @throws {TypeError} if there is no such group, or if it never ends.
 */
export function withInherited(
  group: Group,
  roots: readonly Group[],
  open: readonly object[],
  path: string,
): { group: Group; open: object[] } {
  const seen = [...open]
  let whole = group
  const { $extends, $ref } = group
  let next = typeof $extends === 'string' ? $extends : undefined
  // Older drafts wrote `$ref` on a group.
  if (next === undefined && typeof $ref === 'string' && !/\/\$value(\/|$)/.test($ref)) {
    const target = find(roots, $ref)
    if (isObject(target) && !isToken(target)) next = $ref
  }
  if (next !== undefined && next === $ref) whole = without(group, '$ref')
  while (next !== undefined) {
    const target = find(roots, next)
    if (!isObject(target) || isToken(target)) {
      throw new TypeError(
        `${path || 'the file'} extends ${next}, which is no group of the document`,
      )
    }
    if (seen.includes(target)) {
      throw new TypeError(
        `${path || 'the file'} extends ${next}, which it is part of, or which extends it`,
      )
    }
    seen.push(target)
    whole = merged(target, whole)
    next = typeof target.$extends === 'string' ? target.$extends : undefined
  }
  return { group: whole === group ? group : without(whole, '$extends'), open: seen }
}

function find(roots: readonly Group[], reference: string): unknown {
  const pointer = /^\{(.*)\}$/.test(reference)
    ? reference
        .slice(1, -1)
        .split('.')
        .map(name => encodeURIComponent(name).replaceAll('~', '~0').replaceAll('%2F', '~1'))
        .join('/')
    : reference
  return roots.map(root => follow(root, pointer)).find(found => found !== undefined)
}

/** Groups go into each other; a token stays whole. */
function merged(base: Group, own: Group): Group {
  const both = Object.entries(own).map(([name, each]): [string, unknown] => {
    const under = Object.hasOwn(base, name) ? base[name] : undefined
    const join = isObject(each) && isObject(under) && !isToken(each) && !isToken(under)
    return [name, join && !name.startsWith('$') ? merged(under, each) : each]
  })
  return Object.fromEntries([...Object.entries(base), ...both])
}

const without = (group: Group, key: string) =>
  Object.fromEntries(Object.entries(group).filter(([name]) => name !== key))
