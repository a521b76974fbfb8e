import type { en } from './messages/en.ts'

export type MessageKey = keyof typeof en

/** A catalogue in any language. */
export type Messages = Record<MessageKey, string>

type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

/** The `{names}` that the English of a key leaves open. */
export type Blanks<K extends MessageKey> = Names<(typeof en)[K]>

/**
 * Says `key` in the given language.
 *
 * @param values one per `{name}` in the English text; a missing or misspelt name does not compile.
 */
export function say<K extends MessageKey>(
  messages: Messages,
  key: K,
  ...[values]: [Blanks<K>] extends [never] ? [] : [values: Record<Blanks<K>, string | number>]
): string {
  const blanks: Record<string, string | number> = values ?? {}
  // English comes in two parts; the second may still be on its way.
  const text: string | undefined = messages[key]
  return (text ?? '').replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank))
}
