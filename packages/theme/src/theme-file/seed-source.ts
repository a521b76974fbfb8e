import { toHex } from '../color.ts'
import type { Palette } from '../palette.ts'
import { resolveColors } from '../resolve.ts'
import type { Mode, Theme } from '../theme.ts'
import { type ColorName, colorKey, colorTokens } from '../tokens.ts'
import { importLine } from './theme-source.ts'

/** A theme that says its ten seeds a mode and nothing else, with the colours of another. */
export function seedTheme(name: string, from: Theme): Theme {
  const pick = (mode: Mode) => {
    const colors = resolveColors(from, mode)
    return Object.fromEntries(
      seeds.map(token => [
        colorKey(token.name),
        toHex(colors[token.name.slice('color.'.length) as ColorName]),
      ]),
    )
  }
  const { button } = from.radius ?? {}
  const light = from.colorScheme === 'light' && !from.colors.dark
  return {
    name,
    ...(light && { colorScheme: 'light' as const }),
    colors: { light: pick('light'), ...(!light && { dark: pick('dark') }) },
    ...(button !== undefined && { radius: { button } }),
  }
}

/** That theme as the text of `auth.theme.ts`, with a word on each colour. */
export function seedSource(theme: Theme): string {
  const { name, colorScheme, colors, radius = { button: 8 } } = theme
  return `${importLine}

// Ten colours a mode; everything else is made from them. Your editor lists what else a theme can say.
export default defineTheme({
  name: '${name}',
${colorScheme ? `  colorScheme: '${colorScheme}',\n` : ''}  colors: {
    light: {
${palette(colors.light)}
    },
${colors.dark ? `    dark: {\n${palette(colors.dark, false)}\n    },\n` : ''}  },
  // Corners of buttons, in pixels. Fields, menus and the card follow.
  radius: { button: ${radius.button} },
  // logo: { light: new URL('./logo.svg', import.meta.url), alt: '${name}' },
  // font: { family: { body: "'Inter', ui-sans-serif, system-ui, sans-serif" } },
})
`
}

const seeds = colorTokens.filter(({ fallback }) => fallback === null)

function palette(colors: Palette, words = true): string {
  return seeds
    .map(({ name, description }) => {
      const key = colorKey(name)
      const line = `      ${key}: '${colors[key]}',`
      return words
        ? `${line.padEnd(37)} // ${description.split('. ')[0]?.replace(/\.$/, '')}`
        : line
    })
    .join('\n')
}
