import type { Mode, Theme } from '../theme.ts'
import { type AddressOf, htmlDocument, inAddress } from './document.ts'
import { dressKit } from './dress-kit.ts'
import { kitCss, kitMarkup } from './kit-markup.ts'
import { type PreviewScreen, previewScreens } from './screens.ts'

/** What of a theme shows in the markup and not in its style sheet. A theme is one. */
export type KitLook = Pick<Theme, 'name'> & Partial<Theme>

export interface KitPage {
  /** The exported style sheet, as `toCss` gives it. */
  css: string
  /** Its images are shown as they are named: data URLs, or addresses that the page can reach. */
  theme: KitLook
  mode: Mode
  /** `rtl` is in Arabic. @default 'ltr' */
  dir?: 'ltr' | 'rtl'
  /** @default 'signIn' */
  screen?: PreviewScreen
}

/** The kit's own screens under an exported style sheet, as one HTML document: real markup that does nothing. */
export function kitPage(page: KitPage, addressOf: AddressOf = inAddress): string {
  const { css, theme, mode, dir = 'ltr', screen = 'signIn' } = page
  const sheets = [
    { name: 'kit-base', css: kitCss },
    { name: 'kit', css },
    { name: 'kit-ground', css: ground },
  ]
  const after = theme.social?.placement === 'after' ? kitMarkup[`${dir}After`] : {}
  const markup: Partial<Record<PreviewScreen, string>> = { ...kitMarkup[dir], ...after }
  const title = `${previewScreens[screen]}: ${theme.name}`
  const body = dressKit(markup[screen] ?? '', theme, mode)
  return htmlDocument({ title, lang: dir === 'rtl' ? 'ar' : 'en', dir, sheets, body }, addressOf)
}

/** What is known to look otherwise in an application. */
export const kitDifferences = [
  'These are the kit’s own screens, printed: they do nothing, and check nothing while you type.',
  'Fonts that the application loads are not here.',
  'The providers, the name of the product and the words are samples.',
] as const

/** A page that has a typeface, as an application would. */
const ground = `\
body {
  margin: 0;
  font-family: ui-sans-serif, system-ui, sans-serif;
}
`
