import type { Theme } from './theme.ts'

/** Set on a theme by the module that brings its style sheet into the page. */
export const printedMark = 'portico.theme.printed'

/** Whether a theme's style sheet is in the page already, brought by `@portico/theme/vite`. */
export function isPrinted(theme: Theme): boolean {
  return Symbol.for(printedMark) in theme
}

/** Set by `defineTheme`: how to print this theme, so that a page with no theme of its own carries no printer. */
export const printerMark = 'portico.theme.printer'

/** The theme's style sheet where the theme knows how to print itself; a copy of one may not. */
export function ownSheet(theme: Theme): string | undefined {
  const print: unknown = Reflect.get(theme, Symbol.for(printerMark))
  return typeof print === 'function' ? String(print()) : undefined
}
