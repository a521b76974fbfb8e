import { fromHex, fromOklab, type Hex, mix, type Rgba, toOklab } from './color.ts'
import { type Recipe, recipes } from './derive.ts'
import type { Mode, Theme } from './theme.ts'
import { portico } from './themes.ts'
import { type ColorName, colorKey, colorTokens } from './tokens.ts'

/** Every colour of a theme in one mode, as the kit shows it: named, made from others, or the default's seed. */
export function resolveColors(theme: Theme, mode: Mode): Record<ColorName, Rgba> {
  const given = theme.colors[mode] ?? theme.colors.light
  const seeds = portico.colors[mode] ?? portico.colors.light

  const painted = new Map<ColorName, Rgba>()
  const paint = (name: ColorName): Rgba => {
    const color = painted.get(name) ?? mixed(name)
    painted.set(name, color)
    return color
  }
  const mixed = (name: ColorName): Rgba => {
    const key = colorKey(`color.${name}`)
    const hex = given[key]
    if (hex) return fromHex(hex)
    const recipe = recipeOf(name, mode)
    return recipe ? cook(recipe) : fromHex(seeds[key] as Hex)
  }
  const cook = (recipe: Recipe): Rgba => {
    if (typeof recipe === 'string') return paint(recipe)
    if ('with' in recipe) return mix(paint(recipe.of), recipe.percent, paint(recipe.with))
    const [lightness, ...rest] = toOklab(paint(recipe.of))
    return fromOklab([Math.min(1, lightness + recipe.lift), ...rest])
  }
  const names = colorTokens.map(({ name }) => name.slice('color.'.length) as ColorName)
  return Object.fromEntries(names.map(name => [name, paint(name)])) as Record<ColorName, Rgba>
}

/** What a colour is made from in one mode; nothing for a seed. */
export function recipeOf(name: ColorName, mode: Mode): Recipe | undefined {
  const recipe = recipes[name]
  if (recipe) return typeof recipe === 'object' && 'light' in recipe ? recipe[mode] : recipe
  const fallback = colorTokens.find(token => token.name === `color.${name}`)?.fallback
  return fallback?.slice('color.'.length) as ColorName | undefined
}
