import fc from 'fast-check'
import type { Hex } from '../color.ts'
import type { Palette } from '../palette.ts'
import type { ThemeFile } from '../theme.ts'
import { type ColorKey, colorKey, colorTokens } from '../tokens.ts'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n): Hex => `#${n.toString(16).padStart(6, '0')}`)
const hexWithAlpha = fc.tuple(hex, fc.integer({ min: 0, max: 255 })).map(([color, alpha]): Hex => {
  return `${color}${alpha.toString(16).padStart(2, '0')}`
})
const pixels = fc.oneof(fc.integer({ min: 0, max: 80 }), fc.constantFrom(0.5, 9.75))
const weight = fc.integer({ min: 1, max: 1000 })
const family = fc.constantFrom(
  'serif',
  "'Inter', ui-sans-serif, sans-serif",
  '"Noto Sans JP", sans-serif',
  "var(--font-brand), 'Söhne Mono', monospace",
)
const images = fc.record(
  {
    light: fc.constantFrom('/a.png', './b c.svg', 'https://cdn.example/c.webp?v=1#x', "/it's.png"),
    dark: fc.constantFrom('/d.png', 'data:image/png;base64,iVBORw0KGgo='),
  },
  { requiredKeys: ['light'] },
)
const some = <T extends Record<string, unknown>>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] })

/** Both palettes name the same keys, as a theme must. */
const colors = fc
  .subarray(colorTokens.map(({ name }) => colorKey(name)))
  .chain(keys => fc.tuple(palette(keys), palette(keys)))
  .map(([light, dark]) => ({ light, dark }))

/** Any theme that `defineTheme` accepts, as far as a style sheet shows it. */
export const anyTheme: fc.Arbitrary<ThemeFile> = fc.record(
  {
    name: fc.stringMatching(/^[a-z][a-z\d-]{0,9}$/),
    colors,
    colorScheme: fc.constantFrom('light', 'dark', 'auto'),
    radius: some({ button: pixels, input: pixels, popover: pixels, card: pixels, alert: pixels }),
    size: some({ controlHeight: pixels }),
    font: some({
      family: some({ body: family, heading: family, button: family, mono: family }),
      size: some({ base: pixels, small: pixels }),
      weight: some({ label: weight, button: weight }),
    }),
    shadow: some({
      card: fc.constantFrom('none', '0 1px 2px rgb(0 0 0 / 0.2), inset 0 -1px #00000020'),
    }),
    density: fc.constantFrom('compact', 'regular', 'spacious'),
    backgroundImage: images,
    cardImage: images,
    css: fc.constantFrom(
      '',
      "[data-auth='card'] { border: 0 }",
      '& { color: red } @media (width > 1px) { a { b: c } }',
    ),
  },
  { requiredKeys: ['name', 'colors'] },
) as fc.Arbitrary<ThemeFile>

function palette(keys: readonly ColorKey[]): fc.Arbitrary<Palette> {
  return fc.record(Object.fromEntries(keys.map(key => [key, fc.oneof(hex, hexWithAlpha)])))
}
