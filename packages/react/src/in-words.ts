import type { MessageKey, Messages } from './say.ts'

/** What a rule says in the given language; an application's own sentence as it stands. */
export function inWords(messages: Messages, message: string): string {
  return Object.hasOwn(messages, message) ? messages[message as MessageKey] : message
}
