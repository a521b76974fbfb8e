import fc from 'fast-check'
import { anyTheme } from '../__fixtures__/any-theme.ts'
import type { ThemeFile } from '../theme.ts'

const file = fc.constantFrom(
  '/a.png',
  './b c.svg',
  'https://cdn.example/c.webp?v=1#x',
  '/brand/d.JPEG',
  '/e.ico',
  '/f.gif',
  '/no-name',
  '/missing.png',
  'data:image/png;base64,iVBORw0KGgo=',
)
const images = fc.record({ light: file, dark: file }, { requiredKeys: ['light'] })
const mark = fc.record(
  {
    light: file,
    dark: file,
    alt: fc.constantFrom('', 'Sea'),
    height: fc.integer({ min: 0, max: 80 }),
    width: fc.integer({ min: 0, max: 80 }),
    position: fc.constantFrom('start', 'center'),
  },
  { requiredKeys: ['light', 'alt'] },
)
const some = (model: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(model, { requiredKeys: [] })
const band = some({ logo: mark, image: images })
const side = fc.constantFrom('start', 'center', 'end')

/** Any theme that `defineTheme` accepts, with all that a hosted page shows. */
export const anyPageTheme: fc.Arbitrary<ThemeFile> = fc
  .tuple(
    anyTheme,
    some({
      logo: mark,
      favicon: images,
      backgroundImage: images,
      cardImage: images,
      header: band,
      footer: band,
      layout: fc.constantFrom('card', 'columns', 'split'),
      align: some({ horizontal: side, vertical: side }),
      illustrations: fc.boolean(),
      social: some({ placement: fc.constantFrom('before', 'after'), icons: fc.boolean() }),
      links: some({ terms: fc.constant('/terms'), help: fc.constant('https://sea.example/help') }),
    }),
    fc.boolean(),
  )
  .map(([theme, page, alone]) => {
    const { dark: _, ...light } = theme.colors
    const bare = alone && theme.colorScheme === 'light'
    return { ...theme, ...page, ...(bare && { colors: light }) } as ThemeFile
  })
