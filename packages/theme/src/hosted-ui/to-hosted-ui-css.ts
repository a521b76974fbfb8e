import type { Asset, Report } from '../report.ts'
import type { Mode, Theme } from '../theme.ts'
import { fitSheet } from './fit-sheet.ts'
import { sheetPlaces } from './sheet-places.ts'
import { sheetReport } from './sheet-report.ts'

export interface HostedUiCss {
  /** A style sheet Cognito takes: at most 3,072 bytes, and nothing but values. */
  css: string
  /** The logo, if the theme has one. Its bytes go through `checkLogo`. */
  assets: Asset[]
  report: Report
}

/**
 * A theme as the style sheet and the logo of Cognito's classic hosted page.
 *
 * The page has one look: `mode` says which; unset, it is dark for a theme that is only dark, and light for others.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html
 */
export function toHostedUiCss(theme: Theme, options: { mode?: Mode } = {}): HostedUiCss {
  const mode = options.mode ?? (theme.colorScheme === 'dark' ? 'dark' : 'light')
  const { places, refused } = sheetPlaces(theme, mode)
  const { css, left } = fitSheet(places)
  return {
    css,
    assets: logoOf(theme, mode),
    report: sheetReport(theme, mode, { css, places, left, refused }),
  }
}

function logoOf({ logo }: Theme, mode: Mode): Asset[] {
  if (!logo) return []
  const dark = mode === 'dark' ? logo.dark : undefined
  return [dark ? { key: 'logo.dark', src: dark } : { key: 'logo.light', src: logo.light }]
}
