import { fontFamily, fontWeight, pixels, shadow } from '../rules.ts'
import type { Theme } from '../theme.ts'
import { type Token, type TokenName, tokens } from '../tokens.ts'
import { colorIn } from './css-colors.ts'
import { type Declaration, type Density, declarations } from './declarations.ts'
import { plainValue } from './normalize.ts'
import { saidOf } from './said-of.ts'
import { type Sheet, shownUnder } from './sheet.ts'

/** What a theme says, as far as the page shows it. */
type Shown = Pick<Theme, 'colors' | 'radius' | 'size' | 'font' | 'shadow' | 'density'>

/**
 * The tokens of the page that a sheet makes: what it says, else what the page shows by itself.
 *
 * @returns the keys of a theme, and the tokens that come from the sheet.
 */
export function readTokens(sheet: Sheet): { shown: Shown; said: TokenName[] } {
  const page = shownUnder(sheet)
  const shown: Shown = { colors: { light: {} } }
  const said: TokenName[] = []
  for (const token of tokens) {
    const places = declarations.filter(each => each.token === token.name)
    const own = places.map(place => valueIn(sheet, place)).find(isGiven)
    const value = own ?? places.map(place => valueIn(page, place)).find(isGiven)
    if (own !== undefined) said.push(token.name)
    if (value !== undefined) put(shown, token.key.replace('{mode}', 'light'), value)
  }
  return { shown, said }
}

/** What a place says of its token, in the words of a theme; nothing if a theme has none for it. */
function valueIn(sheet: Sheet, { selector, property, token, is }: Declaration) {
  const rules = sheet.get(selector)
  const { type } = tokens.find(({ name }) => name === token) as Token
  const said = saidOf(rules, property)
  if (!said || token === 'logo') return undefined
  if (type === 'color') return colorIn(said.value)
  const value = plainValue(property, said.value)
  if (typeof is === 'object') return densityOf(property, value, is)
  if (type === 'fontFamily') return allowed(fontFamily, said.value)
  if (type === 'shadow') return allowed(shadow, said.value)
  if (type === 'fontWeight') return allowed(fontWeight, Number(value))
  return /^(?:[\d.]+px|0)$/.test(value) ? allowed(pixels, Number.parseFloat(value)) : undefined
}

function densityOf(property: string, value: string, is: Readonly<Record<Density, string>>) {
  return (Object.keys(is) as Density[]).find(each => plainValue(property, is[each]) === value)
}

function allowed<T>({ allows }: { allows: (value: unknown) => boolean }, value: T) {
  return allows(value) ? value : undefined
}

/** `font.size.base` of a theme. */
function put(theme: object, path: string, value: unknown) {
  const keys = path.split('.')
  const last = keys.pop() as string
  let at = theme as Record<string, unknown>
  for (const key of keys) {
    at[key] ??= {}
    at = at[key] as Record<string, unknown>
  }
  at[last] = value
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined
}
