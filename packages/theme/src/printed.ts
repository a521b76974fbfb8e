import type { Theme } from './theme.ts'

/** Set on a theme by the module that brings its style sheet into the page. */
export const printedMark = 'portico.theme.printed'

/** Whether a theme's style sheet is in the page already, brought by `@portico/theme/vite`. */
export function isPrinted(theme: Theme): boolean {
  return Symbol.for(printedMark) in theme
}
