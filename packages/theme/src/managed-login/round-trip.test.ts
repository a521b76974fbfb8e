import { imageSize } from 'image-size'
import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { toHex } from '../color.ts'
import { defineTheme } from '../define-theme.ts'
import { recipeOf, resolveColors } from '../resolve.ts'
import { resolveValues, type ValueName } from '../resolve-values.ts'
import type { Mode, Theme } from '../theme.ts'
import { type ColorName, tokens } from '../tokens.ts'
import { anyPageTheme } from './any-page-theme.test-kit.ts'
import { fromBase64 } from './base64.ts'
import { fromManagedLogin } from './from-managed-login.ts'
import { bytes, images } from './images.test-kit.ts'
import { leafAt } from './leaves.ts'
import { packAssets } from './pack-assets.ts'
import { type Slot, slots } from './slots.ts'
import { wireAsset } from './split-updates.ts'
import { toManagedLogin } from './to-managed-login.ts'

it('loses, on the way to managed login and back, only what the reports say', async () => {
  await fc.assert(
    fc.asyncProperty(anyPageTheme, async file => {
      const theme = defineTheme(file)
      const { settings, assets, report } = await packAssets(toManagedLogin(theme), read)
      const back = fromManagedLogin({ Settings: settings, Assets: assets.map(wireAsset) })
      const lost = new Set([...report.approximated, ...report.dropped].map(({ key }) => key))

      for (const mode of theme.colors.dark ? (['light', 'dark'] as const) : (['light'] as const)) {
        expect(colorsOf(back.theme, mode, lost)).toEqual(colorsOf(theme, mode, lost))
      }
      expect(Object.keys(back.theme.colors)).toEqual(Object.keys(theme.colors))
      expect(valuesOf(back.theme, lost)).toEqual(valuesOf(theme, lost))
      for (const slot of slots) {
        expect(await shown(back.theme, slot, lost), slot.key).toEqual(
          await shown(theme, slot, lost),
        )
        const [there, then] = [slot.of(back.theme), slot.of(theme)] as { position?: string }[]
        if (slot.mark && there) expect(there.position).toBe(then?.position ?? 'start')
      }
      expect(Boolean(back.theme.header)).toBe(Boolean(theme.header))
      expect(Boolean(back.theme.footer)).toBe(Boolean(theme.footer))
      // A theme is all tokens, so that nothing needs keeping; but around an image that failed.
      const failed = slots.filter(({ key }) => isTold(key, lost))
      const kept = back.report.kept.filter(
        ({ key }) =>
          !failed.some(
            ({ token, categories }) =>
              leafAt.get(key)?.token === token ||
              categories.some(each => key.includes(`/${each}/`)),
          ),
      )
      expect(kept).toEqual([])
    }),
    { numRuns: 30 },
  )
})

/** Every colour that is not lost, nor made from one that is. */
function colorsOf(theme: Theme, mode: Mode, lost: ReadonlySet<string>) {
  const isLost = (name: ColorName): boolean => {
    if (lost.has(`color.${name}`)) return true
    const recipe = recipeOf(name, mode)
    if (!recipe) return false
    if (typeof recipe === 'string') return isLost(recipe)
    return isLost(recipe.of) || ('with' in recipe && isLost(recipe.with))
  }
  const found = Object.entries(resolveColors(theme, mode)) as [ColorName, never][]
  return Object.fromEntries(
    found.filter(([name]) => !isLost(name)).map(([name, color]) => [name, toHex(color)]),
  )
}

function valuesOf(theme: Theme, lost: ReadonlySet<string>) {
  const isLost = (name: string): boolean => {
    const fallback = tokens.find(each => each.name === name)?.fallback
    return lost.has(name) || Boolean(fallback && isLost(fallback))
  }
  const found = Object.entries(resolveValues(theme)) as [ValueName, unknown][]
  return Object.fromEntries(found.filter(([name]) => !isLost(name)))
}

/** The images people see in a slot, by mode, but those a report speaks of. */
async function shown(theme: Theme, slot: Slot, lost: ReadonlySet<string>) {
  const { light, dark } = slot.of(theme) ?? {}
  if (isTold(slot.key, lost)) return 'told'
  const { colorScheme = 'auto' } = theme
  const seen = { light: [light], dark: [dark ?? light], auto: [light, dark ?? light] }[colorScheme]
  return Promise.all(seen.map(async src => src && imageSize(await read(src)).width))
}

const isTold = (key: string, lost: ReadonlySet<string>) =>
  lost.has(`${key}.light`) || lost.has(`${key}.dark`)

/** A file of the kind its name says, of a width all its own. */
async function read(src: string): Promise<Uint8Array> {
  if (src.startsWith('data:')) return fromBase64(src.split('base64,')[1] ?? '')
  if (src.includes('missing')) throw new Error('no such file')
  const width = 10 + ([...src].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 200)
  const kind = /\.(\w+)(?:\?.*)?$/.exec(src)?.[1]?.toLowerCase()
  if (kind === 'jpg' || kind === 'jpeg') return images.jpeg(width)
  if (kind === 'svg' || kind === 'webp' || kind === 'ico' || kind === 'gif')
    return images[kind](width)
  return kind === 'png' ? images.png(width) : bytes('no name, no image')
}
