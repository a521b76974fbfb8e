import type { Values } from '@portico/core'

/** Reads a form as it stands: what was typed, to the letter. */
export function readValues(form: HTMLFormElement): Values {
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(typed)
}
