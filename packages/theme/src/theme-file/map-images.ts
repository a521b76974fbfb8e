import type { Logo, ModeImages, PageBand, Theme } from '../theme.ts'

/** A theme whose images have other addresses; `key` is where the theme names one, such as `logo.dark`. */
export function mapImages(theme: Theme, change: (src: string, key: string) => string): Theme {
  const both = <T extends ModeImages>(images: T, key: string): T => ({
    ...images,
    light: change(images.light, `${key}.light`),
    ...(images.dark && { dark: change(images.dark, `${key}.dark`) }),
  })
  const band = ({ logo, image }: PageBand, key: string): PageBand => ({
    ...(logo && { logo: both<Logo>(logo, `${key}.logo`) }),
    ...(image && { image: both(image, `${key}.image`) }),
  })
  const { logo, favicon, backgroundImage, cardImage, header, footer } = theme
  return {
    ...theme,
    ...(logo && { logo: both(logo, 'logo') }),
    ...(favicon && { favicon: both(favicon, 'favicon') }),
    ...(backgroundImage && { backgroundImage: both(backgroundImage, 'backgroundImage') }),
    ...(cardImage && { cardImage: both(cardImage, 'cardImage') }),
    ...(header && { header: band(header, 'header') }),
    ...(footer && { footer: band(footer, 'footer') }),
  }
}
