import type { Mode } from '../theme.ts'
import { mostTokens } from './document-size.ts'
import { withInherited } from './inherited-groups.ts'
import { isToken } from './is-token.ts'
import { isObject } from './json-object.ts'
import { modeName } from './mode-name.ts'
import type { TokenSource } from './token-sources.ts'

/** A token where it was found, its value not yet followed. */
export interface TokenEntry {
  /** In the document: `light.color.primary`. */
  path: string
  /** The same without the mode: `color.primary`. */
  place: string
  mode: Mode | undefined
  aside: string | undefined
  value: unknown
  /** What it says of itself, and what its groups say for those that do not. */
  type: string | undefined
  groupType: string | undefined
  /** `$description`, `$extensions` and whatever else. */
  words: Record<string, unknown>
}

/** What a group says of itself. */
export interface GroupEntry {
  place: string
  mode: Mode | undefined
  words: Record<string, unknown>
}

/** Every token of a document and what its groups say, groups that extend others filled in. */
export function tokenEntries(sources: readonly TokenSource[]) {
  const tokens: TokenEntry[] = []
  const groups: GroupEntry[] = []
  /** Places whose names reach for a prototype. */
  const refused: string[] = []
  const roots = sources.map(source => source.tokens)
  let count = 0

  for (const { tokens: root, mode, aside } of sources) {
    walk({ node: root, names: [], place: [], mode, aside, type: undefined, open: [root] })
  }
  // In one document, what is for one mode wins over what is for both, wherever it stands.
  const alone = sources.length === 1
  const rank = ({ mode }: TokenEntry) => (alone && mode ? 1 : 0)
  return { tokens: tokens.sort((a, b) => rank(a) - rank(b)), groups, refused }

  function walk(at: Place) {
    if (++count > mostTokens) throw new TypeError(`design tokens must be at most ${mostTokens}`)
    const { group, open } = withInherited(at.node, roots, at.open, at.names.join('.'))
    const { mode, aside } = at
    const place = at.place.join('.')
    if (isToken(group)) {
      const { value, type, words } = tokenParts(group)
      const path = at.names.join('.')
      tokens.push({ path, place, mode, aside, value, type, groupType: at.type, words })
    } else {
      const words = Object.entries(group).filter(
        ([key]) => key.startsWith('$') && !groupKeys.has(key),
      )
      if (words.length) groups.push({ place, mode, words: Object.fromEntries(words) })
    }
    const type = typeof group.$type === 'string' ? group.$type : at.type
    for (const [name, node] of Object.entries(group)) {
      if (!isObject(node) || (name.startsWith('$') && name !== '$root')) continue
      if (name === '__proto__') {
        refused.push([...at.place, name].join('.'))
        continue
      }
      const said = at.mode || aside ? undefined : modeOf(name, node, group, at.names.length === 0)
      walk({
        node,
        names: [...at.names, name],
        place: said ? at.place : [...at.place, name],
        mode: said ?? at.mode,
        aside,
        type,
        open: [...open, node],
      })
    }
  }
}

interface Place {
  node: Record<string, unknown>
  names: string[]
  place: string[]
  mode: Mode | undefined
  aside: string | undefined
  type: string | undefined
  /** The groups it is in, and those they extend. */
  open: object[]
}

/** What the reader itself goes by. */
const groupKeys = new Set(['$type', '$extends', '$ref', '$root', '$schema'])

function tokenParts(node: Record<string, unknown>) {
  const legacy = !Object.hasOwn(node, '$value') && typeof node.$ref !== 'string'
  const { $value, $ref, $type, $description, ...rest } = node
  const words = legacy
    ? { ...rest, value: undefined, type: undefined, description: undefined }
    : rest
  const said = legacy ? node.type : $type
  const description = $description ?? (legacy ? node.description : undefined)
  const more = Object.entries(words).filter(
    ([name, each]) => name !== '$root' && each !== undefined && name.startsWith('$'),
  )
  return {
    value: legacy
      ? node.value
      : typeof $ref === 'string' && $value === undefined
        ? { $ref }
        : $value,
    type: typeof said === 'string' ? said : undefined,
    words: {
      ...(typeof description === 'string' && { $description: description }),
      ...Object.fromEntries(more),
    },
  }
}

/**
 * A group called `light` or `dark` is a mode at the top of a document, or beside the other one.
 * A single token called so may be a shade: it is a mode if there is just the other beside it.
 */
function modeOf(
  name: string,
  node: object,
  siblings: Record<string, unknown>,
  top: boolean,
): Mode | undefined {
  const mode = modeName(name)
  if (!mode || (!top && /[/\\._]/.test(name))) return undefined
  const names = Object.keys(siblings).filter(key => !key.startsWith('$'))
  const other = names.some(key => modeName(key) && modeName(key) !== mode)
  if (isToken(node as Record<string, unknown>))
    return other && names.length === 2 ? mode : undefined
  return top || other ? mode : undefined
}
