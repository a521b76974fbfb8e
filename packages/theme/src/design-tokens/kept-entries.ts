import type { Json } from '../json.ts'
import type { Remark } from '../report.ts'
import type { Mode } from '../theme.ts'
import { extensionKey } from './extension.ts'
import { figmaScopes } from './figma-tokens.ts'
import { mapStrings, reference } from './flat-tokens.ts'
import { isObject, type JsonObject } from './json-object.ts'
import type { MatchedToken, Unfit } from './matched-tokens.ts'
import type { GroupEntry, TokenEntry } from './token-entries.ts'
import { aliasPath, type TokenView } from './token-view.ts'

/** Everything of a document that no key of a theme says, by its place. */
export function keptEntries(
  views: Partial<Record<Mode, TokenView>>,
  aside: readonly TokenEntry[],
  groups: readonly GroupEntry[],
  matched: readonly MatchedToken[],
  unfit: Unfit,
): { kept: Record<string, Json>; remarks: Remark[] } {
  const kept = new Map<string, Json>()
  const remarks: Remark[] = []
  const names = new Map(matched.map(({ place, token }) => [place, token.name]))
  const shown = Object.entries(views) as [Mode, TokenView][]
  const [, any] = shown[0] ?? []

  for (const place of new Set(shown.flatMap(([, view]) => [...view.entries.keys()]))) {
    if (names.has(place as never)) continue
    keep(
      place,
      perMode((view, mode) => whole(view.entries.get(place), view, mode)),
      unfit.get(place),
    )
  }
  for (const entry of aside) {
    if (any) keep(`${entry.aside}.${entry.place}`, whole(entry, any))
  }
  for (const { place, token, read } of matched) {
    const beyond = perMode((_, mode) => tokenWords(read[mode]?.entry.words ?? {}, token))
    keep(token.name, beyond, 'says more than its value', `${place} ($description, $extensions)`)
  }
  for (const place of new Set(groups.map(group => group.place))) {
    const own = perMode((_, mode) => {
      const here = groups.filter(each => each.place === place && (each.mode ?? mode) === mode)
      return groupWords(Object.assign({}, ...here.map(({ words }) => words)))
    })
    keep(
      place,
      own,
      'is of the group, not of a token',
      `${place || 'the file'} ($description, $extensions)`,
    )
  }
  return { kept: Object.fromEntries(kept), remarks }

  function keep(
    place: string,
    what: Json | undefined,
    reason = 'no key of a theme says it',
    key = place,
  ) {
    if (what === undefined) return
    const before = kept.get(place)
    const join = isObject(before) && !('$value' in before)
    if (before !== undefined && !join) return
    kept.set(place, { ...(before as JsonObject | undefined), ...(what as JsonObject) })
    remarks.push({ key, reason })
  }

  function perMode(
    read: (view: TokenView, mode: Mode) => JsonObject | undefined,
  ): Json | undefined {
    const found = shown.flatMap(([mode, view]) => {
      const each = read(view, mode)
      return each ? [[mode, each] as const] : []
    })
    const [[, first] = []] = found
    const same = found.every(([, each]) => JSON.stringify(each) === JSON.stringify(first))
    return same && found.length === shown.length
      ? first
      : found.length
        ? Object.fromEntries(found)
        : undefined
  }

  function whole(
    entry: TokenEntry | undefined,
    view: TokenView,
    _mode?: Mode,
  ): JsonObject | undefined {
    if (!entry) return undefined
    const type = view.type(entry)
    const path = aliasPath(entry.value)
    const value = path === undefined ? entry.value : `{${path}}`
    const ref = isObject(value) && typeof value.$ref === 'string' ? value.$ref : undefined
    return {
      ...(type !== undefined && { $type: type }),
      ...(ref === undefined
        ? { $value: mapStrings(value as Json, text => renamed(text, view)) }
        : { $ref: ref }),
      ...(mapStrings(entry.words as JsonObject, text => text) as JsonObject),
    }
  }

  /** References go by the names that an export has. */
  function renamed(text: string, view: TokenView): string {
    return text.replace(reference, (all, path: string) => {
      const found = view.find(path)
      if (!found) return all
      return `{${names.get(found.place) ?? (found.aside ? `${found.aside}.${found.place}` : found.place)}}`
    })
  }
}

function tokenWords(
  words: Record<string, unknown>,
  token: MatchedToken['token'],
): JsonObject | undefined {
  const { $description, $extensions, ...rest } = words
  const others = Object.entries(isObject($extensions) ? $extensions : {}).filter(([key, each]) => {
    const ours = key === extensionKey || key === 'com.figma.type'
    const usual =
      key === 'com.figma.scopes' && JSON.stringify(each) === JSON.stringify(figmaScopes(token.name))
    return !ours && !usual
  })
  const own = {
    ...rest,
    ...($description !== undefined && $description !== token.description && { $description }),
    ...(others.length && { $extensions: Object.fromEntries(others) }),
  }
  return Object.keys(own).length
    ? (mapStrings(own as JsonObject, text => text) as JsonObject)
    : undefined
}

function groupWords(words: Record<string, unknown>): JsonObject | undefined {
  const { $extensions, ...rest } = words
  const others = Object.entries(isObject($extensions) ? $extensions : {}).filter(
    ([key]) => key !== extensionKey && key !== 'com.figma.modeName',
  )
  const own = { ...rest, ...(others.length && { $extensions: Object.fromEntries(others) }) }
  return Object.keys(own).length
    ? (mapStrings(own as JsonObject, text => text) as JsonObject)
    : undefined
}
