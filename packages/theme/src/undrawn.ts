import type { Remark } from './report.ts'
import type { Theme } from './theme.ts'

/**
 * What a theme says for hosted pages alone. The Vite plugin tells of it; `toCss`, which runs in people's
 * browsers, does not.
 */
export function undrawn(theme: Theme): Remark[] {
  return hostedKeys.filter(key => theme[key] !== undefined).map(key => ({ key, reason }))
}

const hostedKeys = ['favicon', 'illustrations'] as const

const reason = 'is for hosted pages; the kit does not draw it'
