import type { Remark } from './report.ts'
import type { Theme } from './theme.ts'

/**
 * What a theme says for full and hosted pages alone. The Vite plugin tells of it; `toCss`, which runs in
 * people's browsers, does not.
 */
export function undrawn(theme: Theme): Remark[] {
  const { width, position } = theme.logo ?? {}
  const said = { ...theme, 'logo.width': width, 'logo.position': position }
  return pageKeys.filter(key => said[key] !== undefined).map(key => ({ key, reason }))
}

const pageKeys = [
  'layout',
  'align',
  'favicon',
  'header',
  'footer',
  'illustrations',
  'social',
  'links',
  'logo.width',
  'logo.position',
] as const

const reason = 'is for full and hosted pages; the embedded card does not draw it'
