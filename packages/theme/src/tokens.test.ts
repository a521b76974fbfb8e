import { expect, expectTypeOf, it } from 'vitest'
import type { Palette } from './palette.ts'
import { paletteSource } from './palette-source.ts'
import { type ColorKey, colorTokens, tokens } from './tokens.ts'

it('lists every token once', () => {
  expect(tokens).toHaveLength(81)
  expect(new Set(tokens.map(({ name }) => name)).size).toBe(81)
  expect(new Set(tokens.map(({ key }) => key)).size).toBe(81)
})

it('lets every token follow another down to one that stands by itself', () => {
  for (const token of tokens) {
    const seen = new Set<string>()
    let name: string | null = token.name
    while (name) {
      expect(seen.has(name), `${token.name} follows itself`).toBe(false)
      seen.add(name)
      const next = tokens.find(each => each.name === name)
      expect(next, `${token.name} follows ${name}, which is no token`).toBeDefined()
      name = next?.fallback ?? null
    }
  }
})

it('needs ten seed colours and no more', () => {
  const seeds = colorTokens.filter(({ fallback }) => fallback === null)
  expect(seeds.map(({ name }) => name.slice('color.'.length))).toEqual([
    'background',
    'border',
    'foreground',
    'primary',
    'primary-foreground',
    'accent',
    'input-border',
    'destructive',
    'success',
    'warning',
  ])
})

it('prints the palette type from the list, so that an editor shows its words', async () => {
  await expect(paletteSource()).toMatchFileSnapshot('./palette.ts')
})

it('types a palette with the keys of the list and no others', () => {
  expectTypeOf<keyof Palette>().toEqualTypeOf<ColorKey>()
})
