import type { ManagedAsset } from '../deploy/uploads.ts'
import type { Json } from '../json.ts'
import type { Mode } from '../theme.ts'
import { managedCard } from './managed-card.ts'
import { managedImage } from './managed-images.ts'
import { type ManagedSettings, managedValue } from './managed-values.ts'
import type { PreviewProviders } from './providers.ts'
import type { PreviewScreen } from './screens.ts'

export interface ManagedView {
  settings: ManagedSettings
  assets: readonly ManagedAsset[]
  mode: Mode
  providers: PreviewProviders
  screen: PreviewScreen
}

/** The page around the card: bands, and where the card stands. */
export function managedBody(view: ManagedView): string {
  const at = (path: string) => managedValue(view.settings, path)
  const place = [
    `at-${word(at('categories.form.location.horizontal'), 'center')}`,
    `from-${word(at('categories.form.location.vertical'), 'center')}`,
    `density-${word(at('categories.global.spacingDensity'), 'regular')}`,
  ]
  const form = logo(view, 'form', 'FORM_LOGO')
  const inside = at('components.form.logo.formInclusion') !== 'OUT'
  const below = at('components.form.logo.position') === 'BOTTOM'
  const put = (html: string) => (below ? html + form : form + html)
  const card = `<section class="card">${inside ? put(managedCard(view)) : managedCard(view)}</section>`
  return `<div class="page ${place.join(' ')}">
${band(view, 'pageHeader', 'header')}
<main><div class="stack">${inside ? card : put(card)}</div></main>
${band(view, 'pageFooter', 'footer')}
</div>`
}

function band(view: ManagedView, name: 'pageHeader' | 'pageFooter', tag: 'header' | 'footer') {
  if (managedValue(view.settings, `categories.global.${name}.enabled`) !== true) return ''
  const category = name === 'pageHeader' ? 'PAGE_HEADER_LOGO' : 'PAGE_FOOTER_LOGO'
  return `<${tag} class="band page-${tag}">${logo(view, name, category)}</${tag}>`
}

/** A mark that is turned on and there. */
function logo({ settings, assets, mode }: ManagedView, place: string, category: string): string {
  const at = (leaf: string) => managedValue(settings, `components.${place}.logo.${leaf}`)
  const src = at('enabled') === true && managedImage(assets, category, mode)
  if (!src) return ''
  return `<div class="logo logo-${word(at('location'), 'center')}"><img src="${src}" alt="Logo"></div>`
}

/** A word of the settings, for a class: nothing else gets through. */
function word(value: Json | undefined, fallback: string): string {
  return typeof value === 'string' && /^[A-Z]{1,20}$/.test(value) ? value.toLowerCase() : fallback
}
