import { en } from '@portico/react'
import { markdownTable, printedFrom } from './markdown-table.ts'

/** Every message of the kit: its key, its English, and what is filled in. */
export function messagesPage(): string {
  const rows = Object.entries(en).map(([key, words]) => [
    `\`${key}\``,
    words,
    [...words.matchAll(/\{(\w+)\}/g)].map(([blank]) => `\`${blank}\``).join(' '),
  ])
  return (
    `${printedFrom('the English catalogue')}# Messages\n\n` +
    `All ${rows.length} of them. A catalogue of type \`Messages\` has every key; what stands in braces is filled in, ` +
    'and may stand anywhere in the sentence.\n\n' +
    markdownTable(['key', 'English', 'parameters'], rows)
  )
}
