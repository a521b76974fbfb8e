import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { anyPageTheme } from '../../packages/theme/src/managed-login/any-page-theme.test-kit.ts'
import { images } from '../../packages/theme/src/managed-login/images.test-kit.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { seedSource, seedTheme } from '../../packages/theme/src/theme-file/seed-source.ts'
import { themeJson, themeSource } from '../../packages/theme/src/theme-file/theme-source.ts'
import { portico } from '../../packages/theme/src/themes.ts'
import { fc } from '../../scripts/property.ts'
import { checked, newTheme } from './edit-theme.ts'
import { type ExportTarget, exportTheme, toZip } from './export-theme.ts'
import { importTheme } from './import-theme.ts'
import { logoSrc, sampleTheme } from './sample.test-kit.ts'

const theme = sampleTheme()
const utf8 = (text: string) => new TextEncoder().encode(text)
const drop = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? utf8(content) : content,
})
const textOf = async (target: ExportTarget, path: string) =>
  (await exportTheme(theme, target)).files.find(file => file.path === path)?.text ?? ''

it('reads back any theme file that it writes, without running it', async () => {
  await fc.assert(
    fc.asyncProperty(anyPageTheme, async file => {
      const whole = checked(file as Theme) as Theme
      expect(await importTheme(themeSource(whole))).toMatchObject({
        kind: 'theme-source',
        theme: whole,
      })
      expect(await importTheme(themeJson(whole))).toMatchObject({
        kind: 'theme-json',
        theme: whole,
      })
    }),
  )
})

it('reads texts as they were written, whatever stands in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async alt => {
      const whole = { ...newTheme('mine'), logo: { light: '/a.svg', alt } }
      expect(await importTheme(themeSource(whole))).toMatchObject({ theme: whole })
    }),
  )
})

it('reads the file that portico-theme init writes, with its comments', async () => {
  const seeds = seedTheme('mine', portico)
  const read = await importTheme(drop('auth.theme.ts', seedSource(seeds)))
  expect(read).toMatchObject({ theme: { ...seeds, radius: { button: 8 } } })
})

it('says which images to drop in again', async () => {
  const read = await importTheme(drop('auth.theme.ts', await textOf('theme', 'auth.theme.ts')))
  expect(read).toMatchObject({
    theme: { logo: { light: './logo-light.png', dark: './logo-dark.svg' } },
    report: {
      approximated: [
        {
          key: 'logo.light',
          reason: expect.stringMatching(/logo-light\.png .* drop the image in/),
        },
        { key: 'logo.dark' },
        { key: 'favicon.light' },
        { key: 'backgroundImage.light' },
      ],
    },
  })
})

it.each([
  ['theme', 'archive'],
  ['json', 'archive'],
  ['design-tokens', 'design-tokens'],
] as const)('reads the archive of an exported %s back whole', async (target, kind) => {
  const { files } = await exportTheme(theme, target)
  const read = await importTheme(drop('theme.zip', toZip(files)))
  expect(read).toMatchObject({ theme, kind })
  expect(
    await importTheme(
      drop('x.zip', toZip(files.map(file => ({ ...file, path: `deep/${file.path}` })))),
    ),
  ).toMatchObject({ theme })
})

it('reads what the hosted pages have', async () => {
  const classic = await importTheme(await textOf('classic', 'classic.css'))
  expect(classic).toMatchObject({
    kind: 'classic',
    theme: { colors: { light: { primary: '#0b5d4e' } } },
  })
  const settings = await textOf('managed-login', 'settings.json')
  expect(await importTheme(drop('settings.json', settings), { name: 'sea' })).toMatchObject({
    kind: 'managed-login',
    theme: { name: 'sea', colors: { dark: { primary: '#7fd6c2' } } },
  })
  const shadcn = ':root { --primary: #0b5d4e; } .dark { --primary: #7fd6c2; }'
  expect(await importTheme(shadcn)).toMatchObject({
    kind: 'shadcn',
    report: { carried: expect.arrayContaining(['color.primary']) },
  })
})

it('takes the logo beside a classic sheet', async () => {
  const { files } = await exportTheme(theme, 'classic')
  const read = await importTheme(drop('classic.zip', toZip(files)))
  expect(read).toMatchObject({ kind: 'classic', theme: { logo: { light: theme.logo?.light } } })
})

it('cleans the drawings of a theme file', async () => {
  const bad =
    'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 onload=%27x()%27/%3E'
  const text = JSON.stringify({ ...newTheme('mine'), logo: { light: bad, alt: '' } })
  expect(await importTheme(text)).toMatchObject({
    theme: { logo: { light: expect.stringMatching(/;base64,/) } },
    report: {
      approximated: [{ key: 'logo.light', reason: expect.stringMatching(/code that runs/) }],
    },
  })
})

it('names the lines that Cognito would refuse', async () => {
  const sheet = '.label-customizable {\n  color: var(--x);\n}\n.nothing { color: #123456 }'
  expect(await importTheme(drop('classic.css', sheet))).toEqual({
    refused: expect.stringMatching(/^Cognito would refuse classic\.css, .* Mend the lines/),
    lines: [
      { line: 2, reason: expect.stringMatching(/variables/) },
      { line: 4, reason: expect.stringMatching(/nothing/) },
    ],
  })
})

const source = (more: string) =>
  `import { defineTheme } from '@portico/theme'\nexport default defineTheme({\n  name: 'mine',\n${more}\n})\n`

it.each([
  [
    'a call',
    source('  colors: make(),'),
    /line 4: “make\(\),” is more than plain values, and the studio runs no code/,
  ],
  ['a spread', source('  ...base,'), /line 4/],
  ['a template', source('  css: `a{$' + '{x}}`,'), /line 4/],
  ['a sum', source('  radius: { button: 4 + 4 },'), /line 4: “\+ 4/],
  ['another import', `import x from './x.ts'\n${source('')}`, /line 1/],
  ['code behind it', `${source('  colors: { light: {}, dark: {} },')}alert(1)\n`, /line 6: “alert/],
  ['a getter', source('  get css() { return 1 },'), /line 4/],
  ['another URL', source("  css: new URL('./x.css', location.href),"), /line 4/],
  [
    'a wrong colour',
    source("  colors: { light: { primary: 'red' } },"),
    /says what a theme cannot: colors\.light\.primary is "red"/,
  ],
  ['torn JSON', '{ "name": ', /is no whole JSON \(line 1/],
  ['other JSON', '{ "a": 1 }', /^The text is JSON, but neither .* The studio reads/],
  ['other CSS', 'a { color: red }', /^The text has neither classes/],
  ['nothing', '', /^The text has neither/],
  ['deep lists', source(`  css: ${'['.repeat(5_000)}`), /line 4/],
  [
    'a sheet that says nothing',
    '.label-customizable {}',
    /^Nothing in the text was understood: .* Is it the right file/,
  ],
])('refuses %s, and says what to do', async (_, text, why) => {
  expect(await importTheme(text)).toEqual({ refused: expect.stringMatching(why) })
})

it.each([
  ['logo.png', images.png(8), /logo\.png is an image\. Drop it on the logo/],
  ['logo.svg', images.svg(8), /logo\.svg is an image/],
  ['theme.css', Uint8Array.of(0xff, 0xfe, 0x61, 0), /theme\.css is no text/],
  ['theme.zip', utf8('PK\x03\x04nonsense'), /theme\.zip is no archive/],
  ['empty.zip', zipSync({ 'readme.txt': utf8('hello') }), /empty\.zip holds no theme/],
  ['long.css', utf8(`.label-customizable {}${' '.repeat(1_100_000)}`), /1,100,022 bytes/],
])('refuses %s, and says what to do', async (name, bytes, why) => {
  expect(await importTheme({ name, bytes })).toEqual({ refused: expect.stringMatching(why) })
})

it('never throws, whatever it is given', async () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string().map(more => source(more)),
    fc.string().map(more => `.label-customizable {${more}}`),
    fc.string().map(more => `:root { --primary: ${more} }`),
  )
  await fc.assert(
    fc.asyncProperty(text, async given => {
      const read = await importTheme(given)
      expect('refused' in read || checked(read.theme) !== null).toBe(true)
    }),
  )
})

it('calls a theme as asked, if it can be', async () => {
  expect(await importTheme(themeJson(theme), { name: 'other' })).toMatchObject({
    theme: { name: 'other', logo: { dark: logoSrc } },
  })
  expect(await importTheme(themeJson(theme), { name: 'No Name' })).toEqual({
    refused: expect.stringMatching(/must be lower-case/),
  })
})
