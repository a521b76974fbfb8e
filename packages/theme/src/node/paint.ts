import { styleText } from 'node:util'

/** Colours for a terminal. Node leaves them out in a pipe, and heeds `NO_COLOR` and `FORCE_COLOR`. */
export const paint = {
  good: (text: string) => styleText('green', text),
  bad: (text: string) => styleText('red', text),
  odd: (text: string) => styleText('yellow', text),
  strong: (text: string) => styleText('bold', text),
  quiet: (text: string) => styleText('dim', text),
}
