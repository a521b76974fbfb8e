import type { Json } from '../json.ts'
import { resolveValues, type ValueName } from '../resolve-values.ts'
import type { Theme } from '../theme.ts'
import { portico } from '../themes.ts'
import { type TokenName, tokens } from '../tokens.ts'
import type { FileExtension } from './extension.ts'
import type { FlatTokens } from './flat-tokens.ts'
import { said, shownModes } from './theme-tokens.ts'

/** What a theme says that the tokens of a file do not: so that no token and no key is missing. */
export function fileExtension(theme: Theme, flat: FlatTokens): FileExtension {
  const resolved = resolveValues(theme)
  const beyond = tokens.filter(({ name }) => !flat.has(name))
  const given = beyond.filter(({ key }) => said(theme, key) !== undefined)
  const values = beyond.map(({ name, key }) => [
    name,
    said(theme, key) ?? resolved[name as ValueName] ?? null,
  ])
  const { layout, links, css, kept } = theme
  const { designTokens: _, ...otherFormats } = kept ?? {}
  const [mode, ...more] = shownModes(theme)
  const other = mode === 'light' ? 'dark' : 'light'
  const unshown = more.length ? undefined : theme.colors[other]
  return {
    name: theme.name,
    values: Object.fromEntries(values),
    unsaid: beyond.filter(token => !given.includes(token)).map(({ name }) => name),
    keys: {
      ...(layout && { layout }),
      ...(links && { links }),
      ...(css !== undefined && { css }),
      ...(Object.keys(otherFormats).length && { kept: otherFormats }),
    },
    ...(unshown && { unshown: { [other]: unshown } }),
  }
}

/** What the kit shows of a token that no theme has said anything of. */
export const unsaidValue = (name: TokenName): Json =>
  (defaults[name as ValueName] as Json | undefined) ?? null

const defaults = resolveValues({ name: portico.name, colors: portico.colors })
