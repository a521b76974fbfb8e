import type { Theme } from '../../packages/theme/src/theme.ts'
import { type TokenName, tokens } from '../../packages/theme/src/tokens.ts'
import { isPinned, type ThemePath } from './edit-theme.ts'

/** The tokens a theme says itself, in the order of the list. */
export function saidTokens(theme: Theme): TokenName[] {
  const said = (key: string) => isPinned(theme, key.replace('{mode}', 'light') as ThemePath)
  return tokens.filter(({ key }) => said(key)).map(({ name }) => name)
}
