import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { anyTheme } from '../__fixtures__/any-theme.ts'
import { toHex } from '../color.ts'
import { defineTheme } from '../define-theme.ts'
import type { ImportReport } from '../report.ts'
import { resolveColors } from '../resolve.ts'
import { resolveValues } from '../resolve-values.ts'
import type { Theme, ThemeFile } from '../theme.ts'
import { colorTokens } from '../tokens.ts'
import { extensionKey } from './extension.ts'
import { fontNames } from './font-names.ts'
import { fromDesignTokens } from './from-design-tokens.ts'
import { shadowLayers } from './shadow-value.ts'
import { shownModes } from './theme-tokens.ts'
import { toDesignTokens } from './to-design-tokens.ts'

const kinds = ['w3c', 'figma'] as const
const runs = Number(process.env.RUNS ?? 12)

describe.each(kinds)('from a theme to %s tokens', kind => {
  it('and back nothing is lost', () => {
    fc.assert(
      fc.property(fullTheme, fc.nat(2), (theme, form) => {
        const { tokens, files } = toDesignTokens(theme, { for: kind })
        const map = Object.fromEntries(files.map(({ path, json }) => [path, json]))
        const { theme: back } = fromDesignTokens(json([tokens, files, map][form]))
        expect(tidy(back)).toEqual(tidy(theme))
      }),
      { numRuns: runs },
    )
  })

  it('and back through a tool that keeps none of our words, all that is carried looks the same', () => {
    fc.assert(
      fc.property(fullTheme, theme => {
        const { tokens, report } = toDesignTokens(theme, { for: kind })
        const bare = JSON.parse(JSON.stringify(tokens), (key, each) =>
          key === extensionKey ? undefined : each,
        )
        const { theme: back } = fromDesignTokens(bare)
        const [before, after] = [looks(theme), looks(back)]
        for (const name of report.carried) expect([name, after[name]]).toEqual([name, before[name]])
      }),
      { numRuns: runs },
    )
  })
})

it('takes any JSON, or says in one sentence why not', () => {
  fc.assert(
    fc.property(anyDocument, any => {
      try {
        const { theme, report } = fromDesignTokens(json(any))
        expect(keptPlaces(theme, report)).toBe(true)
        fromDesignTokens(json(toDesignTokens(theme).tokens))
      } catch (thrown) {
        if (!(thrown instanceof TypeError)) throw thrown
        expect(thrown.message).not.toMatch(/is not a function|not iterable|Cannot/)
      }
      expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    }),
    { numRuns: 8 * runs },
  )
})

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const images = fc.record({ light: fc.constant('/a.png') })
const logo = fc.record(
  {
    light: fc.constant('/a.svg'),
    alt: fc.constant('A'),
    height: fc.nat(99),
    position: fc.constant('center'),
  },
  { requiredKeys: ['light', 'alt'] },
)

/** With the keys that a style sheet does not show, and themes that are always light. */
const fullTheme: fc.Arbitrary<Theme> = fc
  .tuple(
    anyTheme,
    fc.record(
      {
        layout: fc.constantFrom('card', 'columns', 'split'),
        align: fc.record({ horizontal: fc.constantFrom('start', 'center', 'end') }),
        logo,
        favicon: images,
        header: fc.record({ logo, image: images }, { requiredKeys: [] }),
        illustrations: fc.boolean(),
        social: fc.record({ icons: fc.boolean(), placement: fc.constant('after') }),
        links: fc.record({ terms: fc.constant('/terms') }),
        kept: fc.record({ shadcn: fc.constant({ light: { 'chart-1': 'red' } }) }),
      },
      { requiredKeys: [] },
    ),
    fc.boolean(),
  )
  .map(([theme, more, alone]) => {
    const { dark: _, ...light } = theme.colors
    const scheme = alone && { colorScheme: 'light' as const, colors: light }
    return defineTheme({ ...theme, ...more, ...scheme } as ThemeFile)
  })

/** Nothing said is the same as an object of nothing. */
function tidy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, each]) => [key, tidy(each)] as const)
  return Object.fromEntries(
    entries.filter(([key, each]) => key === 'light' || key === 'dark' || !isEmpty(each)),
  )
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && !Object.keys(value).length

/** A theme as people see it, by token. */
function looks(theme: Theme): Record<string, unknown> {
  const modes = shownModes(theme)
  const palettes = modes.map(mode => resolveColors(theme, mode))
  const colors = colorTokens.map(({ name }) => [
    name,
    palettes.map(palette => toHex(palette[name.slice('color.'.length) as keyof typeof palette])),
  ])
  const values = Object.entries(resolveValues(theme)).map(([name, value]) => {
    if (name.startsWith('font.family.')) return [name, fontNames(`${value}`)]
    return name === 'shadow.card'
      ? [name, modes.map(mode => shadowLayers(`${value}`, mode))]
      : [name, value]
  })
  return Object.fromEntries([...colors, ...values])
}

/** Whether everything that is kept is told. */
const keptPlaces = ({ kept }: Theme, report: ImportReport) =>
  Object.keys(kept?.designTokens ?? {}).length <= report.kept.length

const names = fc.constantFrom(
  ...[
    'color',
    'primary',
    'light',
    'dark',
    'Dark',
    'radius',
    'button',
    'shadow',
    'card',
    'a',
    'brand',
  ],
  ...['$value', '$type', '$ref', '$extends', '$root', '$extensions', 'value', 'type', '__proto__'],
  ...['resolutionOrder', 'sets', 'modifiers', 'contexts', 'sources', 'a.json', 'constructor'],
  ...['dev.portico', 'values', 'unsaid', 'unshown', 'keys', 'kept', 'css', '$description'],
)
const leaves = fc.oneof(
  fc.constantFrom<unknown>(
    ...['color', 'dimension', 'shadow', 'fontFamily', '{a}', '{color.primary}', '#/a', '{a.$root}'],
    ...['#/color/primary/$value/a', '#fff', '8px', '', 'a.json', 0, -1, null, true, 1e9],
  ),
  fc.jsonValue(),
)
const { anyDocument } = fc.letrec<{ anyDocument: unknown; node: unknown }>(tie => ({
  anyDocument: fc.oneof(
    fc.dictionary(names, tie('node')),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.jsonValue(),
  ),
  node: fc.oneof(
    { maxDepth: 5 },
    leaves,
    fc.dictionary(names, tie('node')),
    fc.array(tie('node'), { maxLength: 3 }),
  ),
}))
