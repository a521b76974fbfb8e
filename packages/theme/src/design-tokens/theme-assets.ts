import { isCssAddress } from '../css-text.ts'
import type { Asset } from '../report.ts'
import type { ModeImages, Theme } from '../theme.ts'

/** Every file a theme names, by its key. */
export function themeAssets(theme: Theme): Asset[] {
  const { logo, favicon, backgroundImage, cardImage, header, footer, css } = theme
  const images: [key: string, images: ModeImages | undefined][] = [
    ['logo', logo],
    ['favicon', favicon],
    ['backgroundImage', backgroundImage],
    ['cardImage', cardImage],
    ['header.logo', header?.logo],
    ['header.image', header?.image],
    ['footer.logo', footer?.logo],
    ['footer.image', footer?.image],
  ]
  const named = images.flatMap(([key, { light, dark } = { light: '' }]) => [
    { key: `${key}.light`, src: light },
    { key: `${key}.dark`, src: dark ?? '' },
  ])
  const sheet = css && isCssAddress(css) ? [{ key: 'css', src: css }] : []
  return [...named.filter(({ src }) => src), ...sheet]
}
