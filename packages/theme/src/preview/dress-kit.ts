import type { Mode, ModeImages, PageBand, Theme } from '../theme.ts'
import { escapeHtml, imageAddress } from './document.ts'
import type { KitLook } from './kit-page.ts'

/** Printed markup with what a theme says put in, and what it does not say taken out. */
export function dressKit(markup: string, theme: KitLook, mode: Mode): string {
  const { name, logo, header, footer, links = {}, layout = 'card', align = {} } = theme
  const shown = mode === 'dark' ? 'dark' : 'light'
  const product = logo?.alt || name.charAt(0).toUpperCase() + name.slice(1)
  const named = (['terms', 'privacy', 'help'] as const).filter(link => links[link])
  const isBare = !(header || footer || named.length > 0)
  const [main = markup] = (isBare && /<main.*<\/main>/s.exec(markup)) || []
  return main
    .replace(element('header', 'band'), found => drawBand(found, header))
    .replace(element('footer', 'band'), drawFooter)
    .replace(element('picture', 'logo'), found => (logo ? drawLogo(found) : ''))
    .replace(/ data-layout="card"/, () => ` data-layout="${layout}"${placed()}`)
    .replaceAll('data-auth-mode="light"', `data-auth-mode="${shown}"`)
    .replaceAll('portico:theme', () => escapeHtml(name))
    .replaceAll('portico:app', () => escapeHtml(product))
    .replace(theme.social?.icons === false ? providerMark : /$^/, '')

  /** As the kit's page says where its card stands. */
  function placed() {
    const sides = (['horizontal', 'vertical'] as const).filter(
      side => align[side] && align[side] !== 'center',
    )
    return sides.map(side => ` data-${side}="${align[side]}"`).join('')
  }

  function drawLogo(found: string) {
    return found
      .replace('data-position="start"', `data-position="${logo?.position ?? 'start'}"`)
      .replace(/<img[^>]*>/, () => image(logo, mode, logo))
  }

  function drawBand(found: string, band: PageBand | undefined) {
    if (!band) return ''
    return found
      .replace(element('picture', 'band-image'), picture =>
        band.image ? picture.replace(/<img[^>]*>/, () => image(band.image, mode)) : '',
      )
      .replace(element('picture', 'band-logo'), picture =>
        band.logo ? picture.replace(/<img[^>]*>/, () => image(band.logo, mode, band.logo)) : '',
      )
  }

  function drawFooter(found: string) {
    if (!footer && named.length === 0) return ''
    const linked = found
      .replace(anchors, (link, key: keyof NonNullable<Theme['links']>) =>
        links[key] ? link.replace(`portico:${key}`, '#top') : '',
      )
      .replace(named.length === 0 ? element('nav', 'links') : /$^/, '')
    return footer
      ? drawBand(linked, footer)
      : linked.replace('<footer ', '<footer data-plain="" ').replace(bandPictures, '')
  }
}

/** One element by its part, which holds none of its kind. */
const element = (tag: string, part: string) =>
  new RegExp(`<${tag} data-auth="${part}"[^>]*>.*?</${tag}>`, 's')

const bandPictures = /<picture data-auth="band-\w+"[^>]*>.*?<\/picture>/gs
const anchors = /<a data-auth="link"[^>]*href="portico:(\w+)"[^>]*>.*?<\/a>/gs
const providerMark = /(?<=<button data-auth="provider"[^>]*>)<svg.*?<\/svg>/gs

interface Size {
  alt?: string
  height?: number
  width?: number
}

function image(images: ModeImages | undefined, mode: Mode, size: Size = {}): string {
  const src = (mode === 'dark' && images?.dark) || images?.light || ''
  const { alt = '', height, width } = size
  const pixels = [height && ` height="${Number(height)}"`, width && ` width="${Number(width)}"`]
  return `<img src="${escapeHtml(imageAddress(src))}" alt="${escapeHtml(alt)}"${pixels.filter(Boolean).join('')}>`
}
