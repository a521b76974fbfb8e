import { recipes } from './derive.ts'
import { type ColorName, colorKey, colorTokens } from './tokens.ts'

/** The source of `palette.ts`: the colours of the list with their words, so that an editor can show them. */
export function paletteSource(): string {
  const keys = colorTokens.map(({ name, fallback, cssVar, description }) => {
    const source = fallback ? `Made from \`${origin(name, fallback)}\` unless given.` : 'A seed.'
    return `  /** ${description} ${source} \`${cssVar}\` */\n  ${colorKey(name)}?: Hex`
  })
  return `${head}${keys.join('\n')}\n}\n`
}

const head = `import type { Hex } from './color.ts'

/**
 * The colours of one mode, each \`#rrggbb\` or \`#rrggbbaa\`.
 *
 * Ten seeds are enough; the rest is made from them. Printed from \`tokens.ts\`.
 */
export interface Palette {
`

function origin(name: string, fallback: string) {
  const recipe = recipes[name.slice('color.'.length) as ColorName]
  const light = typeof recipe === 'object' && 'light' in recipe ? recipe.light : recipe
  const color = typeof light === 'object' ? light.of : (light ?? fallback.slice('color.'.length))
  return color.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
