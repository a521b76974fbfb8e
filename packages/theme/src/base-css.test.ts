import { gzipSync } from 'node:zlib'
import { transform } from 'lightningcss'
import { expect, it } from 'vitest'
import { baseCss } from './base-css.ts'
import { tokens } from './tokens.ts'

const minified = transform({ filename: 'tokens.css', code: Buffer.from(baseCss()), minify: true })

it('is what the kit carries', async () => {
  await expect(baseCss()).toMatchFileSnapshot('../../react/src/styles/tokens.css')
})

it('gives a value to every custom property of the list', () => {
  for (const { cssVar } of tokens) if (cssVar) expect(baseCss()).toContain(` ${cssVar}:`)
})

it('only refers to custom properties that it sets', () => {
  for (const [, name] of baseCss().matchAll(/var\((--[\w-]+)/g)) {
    expect(baseCss()).toContain(` ${name}:`)
  }
})

it('parses, and weighs at most 1.3 KB', () => {
  expect(minified.warnings).toEqual([])
  expect(gzipSync(minified.code).length).toBeLessThanOrEqual(1331)
})
