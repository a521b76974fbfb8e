import { above, type FlatTokens, type GroupWords, type Slot } from './flat-tokens.ts'
import type { JsonObject } from './json-object.ts'

/** The tokens of one slot as a file: groups in groups, each with the `$type` all its tokens share. */
export function nestTokens(
  flat: FlatTokens,
  slots: readonly Slot[],
  words: GroupWords = new Map(),
  types: ReadonlyMap<string, string> = new Map(),
): JsonObject {
  const file: JsonObject = {}
  for (const [path, written] of flat) {
    const slot = slots.find(each => written[each])
    const token = slot && written[slot]
    if (!token) continue
    const typed = above(path).find(group => types.has(group))
    const { $type, ...rest } = token
    if (typed) put(file, typed, { $type: types.get(typed) as string })
    put(file, path, typed || $type === undefined ? rest : { $type, ...rest })
  }
  for (const [path, written] of words) {
    for (const slot of slots) put(file, path, written[slot] ?? {})
  }
  return file
}

/** The groups whose tokens, in whatever file, are all of one type: the outermost of each. */
export function sharedTypes(flat: FlatTokens): Map<string, string> {
  const seen = new Map<string, unknown>()
  for (const [path, slots] of flat) {
    for (const token of Object.values(slots)) {
      for (const group of above(path)) {
        const same = !seen.has(group) || seen.get(group) === token.$type
        seen.set(group, same ? token.$type : null)
      }
    }
  }
  const shared = [...seen].filter(([, type]) => typeof type === 'string') as [string, string][]
  const all = new Map(shared)
  return new Map(shared.filter(([path]) => !above(path).some(group => all.has(group))))
}

function put(file: JsonObject, path: string, members: JsonObject) {
  let node = file
  for (const name of path ? path.split('.') : []) {
    if (!Object.hasOwn(node, name)) node[name] = {}
    node = node[name] as JsonObject
  }
  Object.assign(node, members)
}
