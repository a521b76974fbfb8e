import { layers } from './css.ts'
import { multiples, type Recipe } from './derive.ts'
import { recipeOf } from './resolve.ts'
import { portico } from './themes.ts'
import { type ColorName, colorKey, type Token, tokens } from './tokens.ts'

/**
 * The kit's base sheet: every token's value where a theme says nothing.
 *
 * It weighs nothing (`:where`), so a theme wins wherever it stands, and it starts afresh at each
 * `data-auth-theme`, so that a theme inside another owes it nothing.
 */
export function baseCss(): string {
  const lines = tokens.flatMap(token =>
    token.cssVar ? declaration(token.cssVar, value(token)) : [],
  )
  return `/* Printed from packages/theme/src/tokens.ts. */
${layers.replaceAll(',', ', ')}

@layer auth.tokens {
  :where([data-auth-theme]) {
    color-scheme: light dark;
    ${lines.join('\n    ')}
  }

  [data-auth-theme][data-auth-mode='light'] {
    color-scheme: light;
  }

  [data-auth-theme][data-auth-mode='dark'] {
    color-scheme: dark;
  }
}
`
}

/** Laid out as the formatter of this repository would, so that it has nothing to change. */
function declaration(property: string, text: string): string {
  const line = `${property}: ${text};`
  if (line.length <= 96) return line
  const [, name, inside] = /^([\w-]+)\((.*)\)$/.exec(text) ?? []
  const parts = (inside ?? text).match(listItem)?.join(',\n      ')
  return inside ? `${property}: ${name}(\n      ${parts}\n    );` : `${property}:\n      ${parts};`
}

/** One of a list separated by commas; brackets in it may hold brackets, two deep. */
const listItem = /(?!,|\s)(?:[^,()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g

function value(token: Token): string {
  if (token.type === 'color') return color(token.name.slice('color.'.length) as ColorName)
  if (token.name === 'spacing.density') return '1'
  if (token.type === 'file') return 'none'
  if (token.name in multiples) {
    const { of, times, max } = multiples[token.name as keyof typeof multiples]
    const length = `var(--auth-${of.replace('.', '-')})`
    return `min(${times === 1 ? '' : `${times} * `}${length}, ${max}px)`
  }
  if (token.fallback) return `var(--auth-${token.fallback.replaceAll('.', '-')})`
  const seed = at(portico, token.key)
  // `initial` makes `var(--x, inherit)` fall through to the typeface of the page.
  if (seed === undefined) return 'initial'
  return token.type === 'dimension' ? `${seed}px` : String(seed)
}

function color(name: ColorName): string {
  const [light, dark] = [recipeOf(name, 'light'), recipeOf(name, 'dark')]
  if (light && dark) {
    const [day, night] = [print(light), print(dark)]
    return day === night ? day : `light-dark(${day}, ${night})`
  }
  const key = colorKey(`color.${name}`)
  return `light-dark(${portico.colors.light[key]}, ${portico.colors.dark?.[key]})`
}

function print(recipe: Recipe): string {
  if (typeof recipe === 'string') return ink(recipe)
  if ('lift' in recipe) return `oklch(from ${ink(recipe.of)} calc(l + ${recipe.lift}) c h)`
  return `color-mix(in oklab, ${ink(recipe.of)} ${recipe.percent}%, ${ink(recipe.with)})`
}

const ink = (name: ColorName) => `var(--auth-${name})`

/** `font.size.base` of a theme. */
function at(theme: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], theme)
}
