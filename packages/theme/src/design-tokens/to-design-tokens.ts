import type { Asset, Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { extensionKey } from './extension.ts'
import { figmaTokens } from './figma-tokens.ts'
import { fileExtension } from './file-extension.ts'
import { withRoots } from './flat-tokens.ts'
import type { JsonObject } from './json-object.ts'
import { withKept } from './kept-tokens.ts'
import { nestTokens, sharedTypes } from './nest-tokens.ts'
import { themeAssets } from './theme-assets.ts'
import { shownModes, themeTokens } from './theme-tokens.ts'
import { tokenReport } from './token-report.ts'

/** A file to write. */
export interface TokenFile {
  path: string
  json: JsonObject
}

export interface DesignTokens {
  /** All of it as one document, which `fromDesignTokens` reads back. For Figma: the files by their paths. */
  tokens: JsonObject
  /** The same in files. */
  files: TokenFile[]
  /** The files the theme names; tokens do not bring them along. */
  assets: Asset[]
  report: Report
}

export interface DesignTokensOptions {
  /** `w3c`: the format as it is. `figma`: what Figma can import as variables. @default 'w3c' */
  for?: 'w3c' | 'figma'
}

/**
 * A theme as W3C design tokens of 2025.10: a resolver with light and dark as its contexts, and every token in it.
 *
 * What follows another token is an alias; what the format has no type for (images, choices, CSS) is in
 * `$extensions`. For Figma it is one file a mode, to drop into the variables view: a mode gets the name of its file.
 *
 * @see https://www.designtokens.org/tr/2025.10/format/
 * @see https://www.designtokens.org/tr/2025.10/resolver/
 * @see https://help.figma.com/hc/en-us/articles/15343816063383-Modes-for-variables
 */
export function toDesignTokens(
  theme: Theme,
  { for: target = 'w3c' }: DesignTokensOptions = {},
): DesignTokens {
  const modes = shownModes(theme)
  const plain = themeTokens(theme)
  const ours = target === 'figma' ? figmaTokens(theme, plain) : plain
  const extension = fileExtension(theme, ours)
  const { flat, words, dropped } = withKept(theme, ours, modes)
  const rooted = withRoots(flat)
  const report = tokenReport(theme, plain, target)
  report.dropped.push(...dropped)
  const assets = themeAssets(theme)
  const noted = (file: JsonObject, more: JsonObject = {}): JsonObject => ({
    ...file,
    $extensions: {
      ...(file.$extensions as JsonObject | undefined),
      ...more,
      [extensionKey]: { ...extension } as unknown as JsonObject,
    },
  })

  if (target === 'figma') {
    const files = modes.map(mode => ({
      path: `${mode}.tokens.json`,
      json: noted(nestTokens(rooted, [mode, 'base'], words), {
        'com.figma.modeName': mode === 'light' ? 'Light' : 'Dark',
      }),
    }))
    const tokens = Object.fromEntries(files.map(({ path, json }) => [path, json]))
    return { tokens, files, assets, report }
  }
  const types = sharedTypes(rooted)
  const base = noted(nestTokens(rooted, ['base'], words, types))
  const sets = modes.map(mode => [mode, nestTokens(rooted, [mode], words, types)] as const)
  const files = [
    { path: 'base.tokens.json', json: { $schema: `${schemas}/format.json`, ...base } },
    ...sets.map(([mode, json]) => ({
      path: `${mode}.tokens.json`,
      json: { $schema: `${schemas}/format.json`, ...json },
    })),
  ]
  const refer = (name: string) => ({ $ref: `${name}.tokens.json` })
  return {
    tokens: resolver(theme.name, base, sets),
    files: [
      ...files,
      {
        path: `${theme.name}.resolver.json`,
        json: resolver(
          theme.name,
          refer('base'),
          modes.map(mode => [mode, refer(mode)]),
        ),
      },
    ],
    assets,
    report,
  }
}

const schemas = 'https://www.designtokens.org/schemas/2025.10'

/** One mode is a set more; two are contexts, of which a modifier must have at least as many. */
function resolver(
  name: string,
  base: JsonObject,
  modes: readonly (readonly [mode: string, source: JsonObject])[],
): JsonObject {
  const sets = { base: { description: 'The same in every mode.', sources: [base] } }
  const sources = Object.fromEntries(modes.map(([mode, source]) => [mode, [source]]))
  const start: JsonObject = { $schema: `${schemas}/resolver.json`, name, version: '2025.10' }
  const [[only] = ['']] = modes
  if (modes.length === 1) {
    return {
      ...start,
      sets: { ...sets, [only]: { description: 'Colours.', sources: sources[only] ?? [] } },
      resolutionOrder: [{ $ref: '#/sets/base' }, { $ref: `#/sets/${only}` }],
    }
  }
  return {
    ...start,
    sets,
    modifiers: {
      mode: { description: 'Light or dark surroundings.', contexts: sources, default: 'light' },
    },
    resolutionOrder: [{ $ref: '#/sets/base' }, { $ref: '#/modifiers/mode' }],
  }
}
