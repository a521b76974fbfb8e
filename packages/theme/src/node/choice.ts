import { Complaint } from './complaint.ts'
import type { OptionName, Values } from './options.ts'

/** One of a few words an option may have; nothing when it was not passed. */
export function choice<Word extends string>(
  name: OptionName,
  { [name]: value }: Values,
  words: readonly Word[],
): Word | undefined {
  const found = words.find(word => word === value)
  if (found || value === undefined) return found
  throw new Complaint(`--${name} is "${value}"; it may be ${words.join(', ')}.`)
}
