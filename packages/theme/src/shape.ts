import {
  address,
  css,
  flag,
  fontFamily,
  fontWeight,
  hex,
  image,
  leftovers,
  oneOf,
  pixels,
  type Rule,
  shadow,
  themeName,
  words,
} from './rules.ts'
import type { Theme } from './theme.ts'
import { colorKey, colorTokens } from './tokens.ts'

/** A rule for each key of an object, as deep as the object goes. */
export type Shape<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends object
    ? string extends keyof NonNullable<T[K]>
      ? Rule
      : Shape<NonNullable<T[K]>>
    : Rule
}

const palette = Object.fromEntries(colorTokens.map(({ name }) => [colorKey(name), hex])) as Shape<
  Theme['colors']['light']
>

const modes = { light: image, dark: image }

const logo = {
  ...modes,
  alt: words,
  height: pixels,
  width: pixels,
  position: oneOf('start', 'center'),
}

const band = { logo, image: modes }

/** What a theme may say, key by key; held to the type, so that neither can grow alone. */
export const shape: Shape<Theme> = {
  name: themeName,
  colorScheme: oneOf('light', 'dark', 'auto'),
  colors: { light: palette, dark: palette },
  radius: { button: pixels, input: pixels, popover: pixels, card: pixels, alert: pixels },
  size: { controlHeight: pixels },
  font: {
    family: { body: fontFamily, heading: fontFamily, button: fontFamily, mono: fontFamily },
    size: { base: pixels, small: pixels },
    weight: { label: fontWeight, button: fontWeight },
  },
  shadow: { card: shadow },
  density: oneOf('compact', 'regular', 'spacious'),
  layout: oneOf('card', 'columns', 'split'),
  align: {
    horizontal: oneOf('start', 'center', 'end'),
    vertical: oneOf('start', 'center', 'end'),
  },
  logo,
  favicon: modes,
  backgroundImage: modes,
  cardImage: modes,
  header: band,
  footer: band,
  illustrations: flag,
  social: { placement: oneOf('before', 'after'), icons: flag },
  links: { terms: address, privacy: address, help: address },
  css,
  kept: {
    classic: leftovers,
    managedLogin: leftovers,
    designTokens: leftovers,
    shadcn: leftovers,
  },
}

/** Keys a theme cannot do without, where their parent is present. */
export const required: Readonly<Record<string, readonly string[]>> = {
  '': ['name', 'colors'],
  colors: ['light'],
  logo: ['light', 'alt'],
  favicon: ['light'],
  backgroundImage: ['light'],
  cardImage: ['light'],
  'header.logo': ['light', 'alt'],
  'header.image': ['light'],
  'footer.logo': ['light', 'alt'],
  'footer.image': ['light'],
}
