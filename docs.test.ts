import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkBlock } from './scripts/check-block.ts'
import { checkLinks, storybookPlaces } from './scripts/check-links.ts'
import { codeBlocks } from './scripts/code-blocks.ts'
import { pages } from './scripts/pages.ts'

const files = [
  '.',
  'packages/core',
  'packages/react',
  'packages/theme',
  'packages/user-pool',
  'docs',
  'docs/decisions',
  'docs/guides',
]
  .flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
  .filter(file => /\.mdx?$/.test(file))

const texts = files.map(page => ({ page, text: readFileSync(page, 'utf8') }))
const blocks = texts.flatMap(({ page, text }) => codeBlocks(page, text))

/** What the pages' examples import of the reader's own project. */
const around = {
  'src/auth.theme.ts': `import { defineTheme } from '@portico/theme'\nexport default defineTheme({ name: 'mine', colors: { light: {}, dark: {} } })`,
  'src/client.ts': `import type { AuthClient } from '@portico/core'\nexport declare const client: AuthClient`,
  'src/app.tsx': `import type { User } from '@portico/core'\nexport const App = (_: { user: User; onLeave(): void }) => null`,
  'amplify_outputs.json': '{}',
  'branding.json': '{}',
}

it('has no code block that does not compile', () => {
  const compiled = blocks.filter(({ language }) => /^tsx?$/.test(language))
  expect(compiled.length).toBeGreaterThan(40)

  mkdirSync('node_modules/.cache', { recursive: true })
  const folder = mkdtempSync('node_modules/.cache/docs-')
  try {
    mkdirSync(join(folder, 'src'))
    for (const [file, code] of Object.entries(around)) writeFileSync(join(folder, file), code)
    for (const { name, language, code } of compiled)
      writeFileSync(join(folder, 'src', `${name}.${language}`), `${code}\nexport {}\n`)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../../tsconfig.base.json',
        compilerOptions: {
          types: ['node', 'vite/client', '@portico/theme/virtual', '@portico/user-pool/virtual'],
        },
        include: ['src', '*.json'],
      }),
    )
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', folder],
      {
        encoding: 'utf8',
      },
    )
    expect(stdout).toBe('')
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 120_000)

it('has no code block that is wrong in itself, or does not say what it is', () => {
  const wrong = blocks.flatMap(({ at, language, code }) =>
    checkBlock(language, code).map(why => `${at}: ${why}`),
  )
  expect(wrong).toEqual([])
})

it('has no link, story or import that leads nowhere', () => {
  const stories = ['packages/react/src', '.storybook']
    .flatMap(folder =>
      readdirSync(folder, { recursive: true }).map(file => join(folder, String(file))),
    )
    .filter(file => file.endsWith('.stories.tsx'))
  const places = storybookPlaces(
    files.filter(file => file.endsWith('.mdx')),
    stories,
  )
  const astray = texts.flatMap(({ page, text }) =>
    checkLinks(page, text, places).map(to => `${page}: ${to}`),
  )
  expect(astray).toEqual([])
})

it.each(Object.entries(await pages()))('%s is printed from what there is', (file, text) => {
  expect(readFileSync(file, 'utf8'), 'run `npm run docs`').toBe(text)
})
