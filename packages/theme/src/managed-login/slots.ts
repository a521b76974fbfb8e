import type { ModeImages, Theme } from '../theme.ts'
import type { TokenName } from '../tokens.ts'
import type { AssetCategory } from './branding-asset.ts'

/** A place of a theme that holds an image, and the place of a hosted page that shows it. */
export interface Slot {
  token: TokenName
  /** As the theme names it: `header.logo`. */
  key: string
  categories: readonly AssetCategory[]
  /** The leaf that turns it on. */
  flag: string
  /** A mark, whose shape matters. Others cover what they lie on. */
  mark: boolean
  of: (theme: Theme) => ModeImages | undefined
}

/** Every image a theme can give to a hosted page. */
export const slots: readonly Slot[] = [
  {
    token: 'logo',
    key: 'logo',
    categories: ['FORM_LOGO'],
    flag: 'components.form.logo.enabled',
    mark: true,
    of: ({ logo }) => logo,
  },
  {
    token: 'favicon',
    key: 'favicon',
    categories: ['FAVICON_ICO', 'FAVICON_SVG'],
    flag: 'components.favicon.enabledTypes',
    mark: false,
    of: ({ favicon }) => favicon,
  },
  {
    token: 'background.image',
    key: 'backgroundImage',
    categories: ['PAGE_BACKGROUND'],
    flag: 'components.pageBackground.image.enabled',
    mark: false,
    of: ({ backgroundImage }) => backgroundImage,
  },
  {
    token: 'card.image',
    key: 'cardImage',
    categories: ['FORM_BACKGROUND'],
    flag: 'components.form.backgroundImage.enabled',
    mark: false,
    of: ({ cardImage }) => cardImage,
  },
  ...band('header', 'PAGE_HEADER_LOGO', 'PAGE_HEADER_BACKGROUND'),
  ...band('footer', 'PAGE_FOOTER_LOGO', 'PAGE_FOOTER_BACKGROUND'),
]

export const slotOf = (category: string) =>
  slots.find(({ categories }) => categories.some(each => each === category))

/** Whether a theme gives a token that holds files. */
export const hasFile = (theme: Theme, token: TokenName) =>
  token === 'header' || token === 'footer'
    ? theme[token] !== undefined
    : slots.some(slot => slot.token === token && slot.of(theme))

export const isFile = (token: TokenName) => slots.some(slot => slot.token === token)

function band(
  name: 'header' | 'footer',
  logo: AssetCategory,
  background: AssetCategory,
): readonly Slot[] {
  const component = name === 'header' ? 'components.pageHeader' : 'components.pageFooter'
  return [
    {
      token: name,
      key: `${name}.logo`,
      categories: [logo],
      flag: `${component}.logo.enabled`,
      mark: true,
      of: theme => theme[name]?.logo,
    },
    {
      token: name,
      key: `${name}.image`,
      categories: [background],
      flag: `${component}.backgroundImage.enabled`,
      mark: false,
      of: theme => theme[name]?.image,
    },
  ]
}
