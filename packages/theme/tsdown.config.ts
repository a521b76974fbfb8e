import { writeFile } from 'node:fs/promises'
import { library } from '../../scripts/library.ts'
import { themeSchema } from './src/theme-schema.ts'

/** What this package uses of others, each put into one file of its own: an install brings nothing along. */
const libraries: Record<string, string> = {
  culori: `export * from 'culori'`,
  'image-size': `export * from 'image-size'`,
  postcss: `export * from 'postcss'; export { default } from 'postcss'`,
  saxes: `export { SaxesParser } from 'saxes'`,
}

/** PostCSS reads source maps and paints errors with them, where they are; here it does neither. */
const spared = /^(fs|path|url|source-map-js|picocolors)$/

export default [
  library({
    entry: [
      ...['src/index.ts', 'src/css.ts', 'src/printed.ts', 'src/shipped-themes.ts'],
      ...['src/vite.ts', 'src/node/bin.ts'],
    ],
    hooks: { 'build:done': writeSchema },
    // Both builds run at once, and each clears its own.
    clean: ['dist/**', '!dist/libraries', '!dist/libraries/**'],
    deps: { neverBundle: [/^(node:|vite$)/], onlyBundle: [] },
    plugins: [
      {
        name: 'from-libraries',
        resolveId: {
          order: 'pre',
          handler(source) {
            // Its parts share what they know of colours, so they are one.
            const name = source.replace(/^culori\/.+/, 'culori')
            const id = `${import.meta.dirname}/src/libraries/${name}.js`
            return name in libraries ? { id, external: 'relative' } : undefined
          },
        },
      },
    ],
  }),
  library({
    entry: Object.fromEntries(Object.keys(libraries).map(name => [name, `library:${name}`])),
    outDir: 'dist/libraries',
    unbundle: false,
    dts: false,
    sourcemap: false,
    minify: true,
    deps: { alwaysBundle: [/./], onlyBundle: false },
    inputOptions: { resolve: { mainFields: ['browser', 'module', 'main'] } },
    plugins: [
      {
        name: 'libraries',
        resolveId(source) {
          if (source.startsWith('library:')) return `${import.meta.dirname}/${source}`
          return spared.test(source) ? `\0${source}` : undefined
        },
        load(id) {
          if (id.startsWith('\0') && spared.test(id.slice(1))) return 'export default {}'
          return libraries[id.split('library:')[1] ?? '']
        },
      },
    ],
  }),
]

/** For editors, and for checks without this package. */
async function writeSchema() {
  const text = `${JSON.stringify(themeSchema(), null, 2)}\n`
  await writeFile(`${import.meta.dirname}/dist/theme.schema.json`, text)
}
