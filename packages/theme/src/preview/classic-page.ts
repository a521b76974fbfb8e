import { classicBaseCss } from './classic-base-css.ts'
import { classicBody } from './classic-body.ts'
import { type AddressOf, htmlDocument, inAddress } from './document.ts'
import { type PreviewProviders, sampleProviders } from './providers.ts'
import { type PreviewScreen, previewScreens } from './screens.ts'

export interface ClassicPage {
  /** The exported style sheet. */
  css: string
  /** A data URL. */
  logo?: string
  providers?: PreviewProviders
  /** @default 'signIn' */
  screen?: PreviewScreen
}

/**
 * Cognito's classic hosted page under an exported style sheet, as one HTML document: an approximation, with
 * markup and a base sheet of our own.
 */
export function classicPage(page: ClassicPage, addressOf: AddressOf = inAddress): string {
  const { css, logo, providers = sampleProviders, screen = 'signIn' } = page
  const sheets = [
    { name: 'classic-base', css: classicBaseCss() },
    { name: 'classic', css },
  ]
  const title = `${previewScreens[screen]}: classic hosted page`
  return htmlDocument({ title, sheets, body: classicBody(screen, providers, logo) }, addressOf)
}

/** What is known to look otherwise on AWS's own page. */
export const classicDifferences = [
  'Markup and base sheet are ours: sizes, gaps and typeface of AWS’s page can differ a little.',
  'Provider buttons show letters in place of the providers’ marks.',
  'AWS scales the logo to 350 × 178 pixels at most before it shows it.',
  'The page is always light, in English, from left to right.',
] as const
