import type { ImportReport } from '../report.ts'
import type { Logo, ModeImages } from '../theme.ts'
import type { AssetMode, BrandingAsset } from './branding-asset.ts'
import { cleanAsset } from './clean-asset.ts'
import { dataUrl } from './kept-assets.ts'
import type { NormalManagedLogin } from './normalize.ts'
import { type Slot, slots } from './slots.ts'

/** The images of a document that its page shows, by the place of a theme that holds them. */
export interface Pictures {
  logo: Logo | undefined
  favicon: ModeImages | undefined
  backgroundImage: ModeImages | undefined
  cardImage: ModeImages | undefined
  header: { logo: Logo | undefined; image: ModeImages | undefined }
  footer: { logo: Logo | undefined; image: ModeImages | undefined }
  /** Those that no key of a theme holds. */
  others: { asset: BrandingAsset; reason: string }[]
}

/** The images of a normal document as `data:` addresses, SVG cleaned. */
export function documentPictures(
  normal: NormalManagedLogin,
  name: string,
  report: ImportReport,
): Pictures {
  const left = new Map<BrandingAsset, string>()
  for (const [at, given] of normal.assets.entries()) {
    const asset = cleanAsset(given, `Assets[${at}]`, report)
    if (asset) left.set(asset, `Assets[${at}]`)
  }
  const images = new Map(slots.map(slot => [slot.key, shown(slot)]))
  const others = [...left.keys()].map(asset => ({ asset, reason: whyLeft(asset) }))
  return {
    logo: mark('logo'),
    favicon: images.get('favicon'),
    backgroundImage: images.get('backgroundImage'),
    cardImage: images.get('cardImage'),
    header: { logo: mark('header.logo'), image: images.get('header.image') },
    footer: { logo: mark('footer.logo'), image: images.get('footer.image') },
    others,
  }

  function shown(slot: Slot): ModeImages | undefined {
    const on = [...left.keys()].filter(({ category }) => isOn(slot, category, normal))
    // SVG after ICO in the list, and better.
    const best = slot.categories.toReversed()
    const find = (mode: AssetMode) =>
      best
        .map(category => on.find(each => each.category === category && each.colorMode === mode))
        .find(Boolean)
    const scheme = `${normal.values.get('categories.global.colorSchemeMode')}`
    const light = find(scheme === 'DARK' ? 'DARK' : 'LIGHT') ?? find('DYNAMIC')
    const dark = scheme === 'DYNAMIC' ? (find('DARK') ?? find('DYNAMIC')) : undefined
    if (!light) return undefined
    if (scheme === 'DYNAMIC' && !dark) {
      const reason = 'is for light alone; in a theme it serves dark too, as there is no other'
      report.approximated.push({ key: `${left.get(light)}`, reason })
    }
    left.delete(light)
    if (!dark || dark === light) return { light: dataUrl(light) }
    left.delete(dark)
    return { light: dataUrl(light), dark: dataUrl(dark) }
  }

  function mark(key: string): Logo | undefined {
    const found = images.get(key)
    if (!found) return undefined
    const reason = `managed login has no words for an image; "${name}" is a guess`
    report.approximated.push({ key: `${key}.alt`, reason })
    return { ...found, alt: name }
  }
}

/** Whether the page shows images of a category in a place. */
function isOn({ flag, key, categories }: Slot, category: string, { values }: NormalManagedLogin) {
  if (!categories.some(each => each === category)) return false
  const [band] = key.split('.')
  if (band === 'header' && values.get('categories.global.pageHeader.enabled') !== true) return false
  if (band === 'footer' && values.get('categories.global.pageFooter.enabled') !== true) return false
  const on = values.get(flag)
  return Array.isArray(on) ? on.includes(category.replace('FAVICON_', '')) : on === true
}

function whyLeft({ category, colorMode }: BrandingAsset) {
  return slots.some(({ categories }) => categories.some(each => each === category))
    ? `the page does not show this image for ${colorMode.toLowerCase()}, or shows another in its place; it goes back out as it is`
    : 'no key of a theme holds images of this kind; it goes back out as it is'
}
