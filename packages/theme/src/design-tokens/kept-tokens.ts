import type { Json } from '../json.ts'
import type { Remark } from '../report.ts'
import type { Mode, Theme } from '../theme.ts'
import { extensionKey } from './extension.ts'
import type { DesignToken, FlatTokens, GroupWords, Slot } from './flat-tokens.ts'
import { isObject, type JsonObject } from './json-object.ts'

/** Puts back what an import kept: whole tokens, and what tokens and groups said beyond their value. */
export function withKept(
  theme: Theme,
  ours: FlatTokens,
  modes: readonly Mode[],
): { flat: FlatTokens; words: GroupWords; dropped: Remark[] } {
  const flat: FlatTokens = new Map(ours)
  const words: GroupWords = new Map()
  const dropped: Remark[] = []
  for (const [path, kept] of Object.entries(theme.kept?.designTokens ?? {})) {
    const drop = (reason: string) => dropped.push({ key: `kept.designTokens.${path}`, reason })
    const slots = slotsOf(kept)
    if (!slots) drop('is no token')
    else if (badPath(path)) drop('has a name that tokens cannot have')
    else putBack(path, slots, drop)
  }
  return { flat, words, dropped }

  function putBack(path: string, slots: Slots, drop: (reason: string) => void) {
    const isShown = (slot: string) => slot === 'base' || modes.includes(slot as Mode)
    const hidden = Object.keys(slots).filter(slot => !isShown(slot))
    if (hidden.length) drop(`is for ${hidden}, a mode that is not shown`)
    const wanted = Object.entries(slots).filter(([slot]) => isShown(slot))
    const whole = wanted.filter(([, token]) => '$value' in token || '$ref' in token)
    const own = flat.get(path)
    const types = Object.values(own ?? {}).map(({ $type }) => $type)
    if (!whole.length && own) flat.set(path, enriched(own, Object.fromEntries(wanted)))
    else if (!whole.length) words.set(path, mapSlots(wanted, groupWords))
    // Others refer to ours, which must stay what it is.
    else if (own && whole.some(([, { $type }]) => $type !== undefined && !types.includes($type))) {
      drop('is of another type than the token of the theme that has its name')
    } else flat.set(path, mapSlots(whole, onlyKnown))
  }
}

type Slots = Partial<Record<Slot, DesignToken>>

/** One token for all modes, or `{ light, dark }`, each with its own. */
function slotsOf(kept: Json): Slots | undefined {
  if (!isObject(kept)) return undefined
  const keys = Object.keys(kept)
  if (!keys.every(key => key === 'light' || key === 'dark')) return { base: kept as JsonObject }
  return Object.values(kept).every(isObject) ? (kept as Record<Mode, JsonObject>) : undefined
}

const badPath = (path: string) =>
  path.split('.').some((name, at, { length }) => {
    const root = name === '$root' && at > 0 && at === length - 1
    return path !== '' && !root && (/^$|^\$|[{}]/.test(name) || name === '__proto__')
  })

const mapSlots = (slots: [string, JsonObject][], change: (node: JsonObject) => JsonObject): Slots =>
  Object.fromEntries(slots.map(([slot, node]) => [slot, change(node)]))

function enriched(token: Slots, more: Slots): Slots {
  const { base } = token
  const split = base && (more.light || more.dark) ? { light: base, dark: base } : token
  const slots = Object.entries(split).map(([slot, own]) => {
    const { $extensions, ...members } = onlyKnown(more[slot as Slot] ?? more.base ?? {})
    const extensions = { ...asObject($extensions), ...asObject(own.$extensions) }
    const said = Object.keys(extensions).length > 0
    return [slot, { ...own, ...members, ...(said && { $extensions: extensions }) }]
  })
  return Object.fromEntries(slots) as Slots
}

const asObject = (value: Json | undefined) => (isObject(value) ? (value as JsonObject) : {})

const members = ['$type', '$value', '$ref', '$description', '$deprecated', '$extensions']

/** The format allows no other members. */
const onlyKnown = (token: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(token).filter(([key]) => members.includes(key)))

/** Only what a group may say; `$themes` and the like are of other tools. */
function groupWords({ $description, $deprecated, $extensions }: JsonObject): JsonObject {
  const { [extensionKey]: _, ...extensions } = asObject($extensions)
  return {
    ...($description !== undefined && { $description }),
    ...($deprecated !== undefined && { $deprecated }),
    ...(Object.keys(extensions).length && { $extensions: extensions }),
  }
}
