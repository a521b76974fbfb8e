import type { Asset, Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import type { AssetExtension, AssetMode } from './branding-asset.ts'
import { type Slot, slots } from './slots.ts'

/** A file for a managed login page, before it is read. */
export interface ManagedLoginAsset extends Asset {
  /** What the image is for: `FORM_LOGO`, `PAGE_BACKGROUND`, … */
  category: string
  colorMode: AssetMode
  /** After its name; `packAssets` goes by what is in the file. */
  extension: AssetExtension
  /** The provider whose icon it is. */
  resourceId?: string
}

/** The images of a theme for the modes it shows. What cannot go along is told to the report. */
export function picturesOf(theme: Theme, report: Report): ManagedLoginAsset[] {
  const { colorScheme = 'auto' } = theme
  return slots.flatMap(slot => {
    const images = slot.of(theme)
    if (!images) return []
    const { light, dark } = images
    const one = (mode: 'light' | 'dark', src: string, colorMode: AssetMode) => {
      const picture = asset(slot, `${slot.key}.${mode}`, src, colorMode)
      if (typeof picture !== 'string') return [picture]
      report.dropped.push({ key: `${slot.key}.${mode}`, reason: picture })
      return []
    }
    if (colorScheme === 'auto') {
      return dark
        ? [...one('light', light, 'LIGHT'), ...one('dark', dark, 'DARK')]
        : one('light', light, 'DYNAMIC')
    }
    const other = colorScheme === 'dark' ? 'light' : 'dark'
    if (dark) {
      const reason = `the theme is always ${colorScheme}, and no page would show it`
      report.dropped.push({ key: `${slot.key}.${other}`, reason })
    }
    if (colorScheme === 'light') return one('light', light, 'LIGHT')
    return dark ? one('dark', dark, 'DARK') : one('light', light, 'DARK')
  })
}

/** What a file's name says it is: an extension managed login takes, another one, or nothing. */
function extensionOf(src: string): AssetExtension | 'other' | undefined {
  const [, type, name] = /^data:image\/([\w+.-]+)|\.([a-z\d]+)(?:[?#].*)?$/i.exec(src) ?? []
  const found = type ?? name
  return found ? (named.get(found.toLowerCase()) ?? 'other') : undefined
}

const named: ReadonlyMap<string, AssetExtension> = new Map([
  ['ico', 'ICO'],
  ['x-icon', 'ICO'],
  ['vnd.microsoft.icon', 'ICO'],
  ['jpg', 'JPEG'],
  ['jpeg', 'JPEG'],
  ['png', 'PNG'],
  ['svg', 'SVG'],
  ['svg+xml', 'SVG'],
  ['webp', 'WEBP'],
])

/** The asset, or why it cannot be one. */
function asset({ key: slot, categories }: Slot, key: string, src: string, colorMode: AssetMode) {
  const found = extensionOf(src)
  if (slot === 'favicon') {
    if (found && found !== 'ICO' && found !== 'SVG') return 'managed login takes SVG or ICO as icon'
    const extension = found ?? 'SVG'
    return { key, src, category: `FAVICON_${extension}`, colorMode, extension }
  }
  if (found === 'other') return 'managed login takes SVG, PNG, JPEG, WebP and ICO images'
  const [category = ''] = categories
  return { key, src, category, colorMode, extension: found ?? 'PNG' }
}
