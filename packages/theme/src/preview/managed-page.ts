import type { ManagedAsset } from '../deploy/uploads.ts'
import type { Mode } from '../theme.ts'
import { type AddressOf, htmlDocument, inAddress } from './document.ts'
import { managedBaseCss } from './managed-base-css.ts'
import { managedBody } from './managed-body.ts'
import { managedImage } from './managed-images.ts'
import {
  type ManagedSettings,
  managedValue,
  managedVariables,
  shownMode,
} from './managed-values.ts'
import { type PreviewProviders, sampleProviders } from './providers.ts'
import { type PreviewScreen, previewScreens } from './screens.ts'

export interface ManagedPage {
  /** The exported settings; what they do not say is AWS's own. */
  settings: ManagedSettings
  assets: readonly ManagedAsset[]
  /** What the person prefers; settings for one mode alone show that. */
  mode: Mode
  providers?: PreviewProviders
  /** @default 'signIn' */
  screen?: PreviewScreen
}

/**
 * Cognito's managed login under exported settings and assets, as one HTML document: an approximation, with
 * markup and a base sheet of our own.
 */
export function managedPage(page: ManagedPage, addressOf: AddressOf = inAddress): string {
  const { settings, assets, providers = sampleProviders, screen = 'signIn' } = page
  const mode = shownMode(settings, page.mode)
  const sheets = [
    { name: 'managed-base', css: managedBaseCss },
    {
      name: `managed-${mode}`,
      css: managedVariables(settings, mode) + pictures(settings, assets, mode),
    },
  ]
  const title = `${previewScreens[screen]}: managed login`
  const body = managedBody({ settings, assets, mode, providers, screen })
  return htmlDocument({ title, sheets, body }, addressOf)
}

/** What is known to look otherwise on AWS's own page, and what these settings do not have. */
export function managedDifferencesOf(settings: ManagedSettings): readonly string[] {
  const scheme = managedValue(settings, 'categories.global.colorSchemeMode')
  if (scheme === 'DYNAMIC') return managedDifferences
  const only = scheme === 'DARK' ? 'dark' : 'light'
  const one = `These settings are for ${only} pages alone: the other mode shows the same.`
  return [one, ...managedDifferences]
}

const managedDifferences = [
  'Markup, spacing and typeface are ours; colours, corners, images and places are the settings’.',
  'AWS’s drawings beside codes and keys are not drawn, and no button is disabled.',
  'Provider buttons show letters in place of the providers’ marks.',
  'Managed login has no language that is written from right to left.',
] as const

/** Images that cover something. */
function pictures(settings: ManagedSettings, assets: readonly ManagedAsset[], mode: Mode): string {
  return Object.entries(covers)
    .map(([selector, { flag, category }]) => {
      const image = managedValue(settings, flag) === true && managedImage(assets, category, mode)
      return image ? `${selector} {\n  background-image: url("${image}");\n}\n` : ''
    })
    .join('')
}

const covers = {
  body: { flag: 'components.pageBackground.image.enabled', category: 'PAGE_BACKGROUND' },
  '.card': { flag: 'components.form.backgroundImage.enabled', category: 'FORM_BACKGROUND' },
  '.page-header': {
    flag: 'components.pageHeader.backgroundImage.enabled',
    category: 'PAGE_HEADER_BACKGROUND',
  },
  '.page-footer': {
    flag: 'components.pageFooter.backgroundImage.enabled',
    category: 'PAGE_FOOTER_BACKGROUND',
  },
}
