import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { pages } from './scripts/pages.ts'

const files = [
  '.',
  'packages/core',
  'packages/react',
  'packages/theme',
  'packages/user-pool',
  'docs',
]
  .flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
  .filter(file => file.endsWith('.md'))

/** What the pages' examples import of the reader's own project. */
const around = {
  'src/auth.theme.ts': `import { defineTheme } from '@portico/theme'\nexport default defineTheme({ name: 'mine', colors: { light: {}, dark: {} } })`,
  'src/app.tsx': `import type { User } from '@portico/core'\nexport const App = (_: { user: User; onLeave(): void }) => null`,
  'amplify_outputs.json': '{}',
  'branding.json': '{}',
}

it('has no code block that does not compile', () => {
  const blocks = files.flatMap(page =>
    [...readFileSync(page, 'utf8').matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)].map(
      ([, kind, code = ''], index) => ({
        file: `${basename(dirname(join(process.cwd(), page)))}-${basename(page, '.md')}-${index}.${kind}`,
        code,
      }),
    ),
  )
  expect(blocks.length).toBeGreaterThan(8)

  mkdirSync('node_modules/.cache', { recursive: true })
  const folder = mkdtempSync('node_modules/.cache/docs-')
  try {
    mkdirSync(join(folder, 'src'))
    for (const [file, code] of Object.entries(around)) writeFileSync(join(folder, file), code)
    for (const { file, code } of blocks)
      writeFileSync(join(folder, 'src', file), `${code}\nexport {}\n`)
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

it.each(Object.entries(await pages()))('%s is printed from what there is', (file, text) => {
  expect(readFileSync(file, 'utf8'), 'run `npm run docs`').toBe(text)
})
