import { multiples, type Recipe } from '../../packages/theme/src/derive.ts'
import { recipeOf } from '../../packages/theme/src/resolve.ts'
import type { Mode } from '../../packages/theme/src/theme.ts'
import { type ColorName, type TokenName, tokens } from '../../packages/theme/src/tokens.ts'
import type { ThemePath } from './edit-theme.ts'
import { brandGroups } from './groups/brand.ts'
import { buttonGroups } from './groups/buttons.ts'
import { fieldGroups } from './groups/fields.ts'
import { pageGroups } from './groups/page.ts'
import { shapeGroups } from './groups/shape.ts'
import type { TokenEntry, TokenGroup } from './token-entry.ts'

export type { Control, TokenEntry, TokenGroup } from './token-entry.ts'

/** Everything a theme may say, by what it dresses, in the order a designer works. */
export const tokenGroups: readonly TokenGroup[] = [
  ...brandGroups,
  ...pageGroups,
  ...buttonGroups,
  ...fieldGroups,
  ...shapeGroups,
]

/** Where a theme says an entry in a mode. */
export const pathOf = ({ key }: TokenEntry, mode: Mode): ThemePath =>
  key.replace('{mode}', mode) as ThemePath

const labels = new Map(
  tokenGroups.flatMap(({ entries }) => entries).map(({ key, label }) => [key, label]),
)

/** What a designer calls a token. */
export function labelOf(token: TokenName): string {
  const key = tokens.find(({ name }) => name === token)?.key ?? token
  return labels.get(key) ?? labels.get(`${key}.{mode}`) ?? token
}

/** What an entry is made from until it is pinned, such as “Primary, 16 % towards Text”; `null` for a seed. */
export function madeFrom({ token: name }: TokenEntry, mode: Mode): string | null {
  const token = tokens.find(each => each.name === name)
  if (token?.type === 'color') {
    const recipe = recipeOf(token.name.slice('color.'.length) as ColorName, mode)
    return recipe ? inWords(recipe) : null
  }
  if (!token) return null
  if (Object.hasOwn(multiples, token.name)) {
    const { of, times, max } = multiples[token.name as keyof typeof multiples]
    return `${labelOf(of)}${Number(times) === 1 ? '' : ` × ${times}`}, at most ${max}`
  }
  return token.fallback && labelOf(token.fallback as TokenName)
}

function inWords(recipe: Recipe): string {
  if (typeof recipe === 'string') return labelOf(`color.${recipe}`)
  const base = labelOf(`color.${recipe.of}`)
  return 'lift' in recipe
    ? `${base}, ${Math.round(recipe.lift * 100)} % lighter`
    : `${base}, ${100 - recipe.percent} % towards ${labelOf(`color.${recipe.with}`)}`
}
