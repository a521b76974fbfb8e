import { type Rgba, toHex } from '../color.ts'
import type { Json } from '../json.ts'
import { resolveColors } from '../resolve.ts'
import { resolveValues, type Value, type ValueName } from '../resolve-values.ts'
import type { Mode, Theme } from '../theme.ts'
import type { ColorName } from '../tokens.ts'
import { leaves, type ValuePath } from './leaves.ts'
import { byKey } from './plain-json.ts'

/**
 * What a theme says at every leaf its tokens reach, by path, in the modes it has colours for.
 *
 * @param categories of the images that go along: what turns an image on follows them.
 */
export function leafValues(theme: Theme, categories: ReadonlySet<string>): Map<string, Json> {
  const found: [string, Json][] = []
  const modes: Mode[] = theme.colors.dark ? ['light', 'dark'] : ['light']
  for (const mode of modes) {
    const colors = resolveColors(theme, mode)
    for (const { path, kind, token, mode: where } of leaves) {
      if (kind !== 'color' || !token || where !== mode) continue
      found.push([path, wireColor(colors[token.slice('color.'.length) as ColorName])])
    }
  }
  const from = { theme, values: resolveValues(theme), has: (each: string) => categories.has(each) }
  for (const [path, write] of Object.entries(writers)) found.push([path, write(from)])
  return new Map(found.sort(byKey))
}

/** `RRGGBBAA` in lower case: with six digits Cognito takes a colour and ignores it. */
const wireColor = (color: Rgba) => toHex(color).slice(1).padEnd(8, 'f')

interface Source {
  theme: Theme
  values: Partial<Record<ValueName, Value>>
  has: (category: string) => boolean
}

const writers: Readonly<Record<ValuePath, (from: Source) => Json>> = {
  'componentClasses.buttons.borderRadius': pixels('radius.button'),
  'componentClasses.input.borderRadius': pixels('radius.input'),
  'componentClasses.dropDown.borderRadius': pixels('radius.popover'),
  'components.form.borderRadius': pixels('radius.card'),
  'components.alert.borderRadius': pixels('radius.alert'),
  // The one density seen in public documents; another might be refused.
  'categories.global.spacingDensity': () => 'REGULAR',
  'categories.global.colorSchemeMode': ({ theme }) => schemes[theme.colorScheme ?? 'auto'],
  'components.form.logo.enabled': ({ has }) => has('FORM_LOGO'),
  'components.form.logo.formInclusion': () => 'IN',
  'components.form.logo.location': ({ theme: { logo }, has }) =>
    has('FORM_LOGO') ? upper(logo?.position ?? 'start') : 'CENTER',
  'components.form.logo.position': () => 'TOP',
  'components.favicon.enabledTypes': ({ has }) =>
    ['ICO', 'SVG'].filter(type => has(`FAVICON_${type}`)),
  'components.pageBackground.image.enabled': ({ has }) => has('PAGE_BACKGROUND'),
  'components.form.backgroundImage.enabled': ({ has }) => has('FORM_BACKGROUND'),
  'categories.global.pageHeader.enabled': ({ theme }) => Boolean(theme.header),
  'components.pageHeader.logo.enabled': ({ has }) => has('PAGE_HEADER_LOGO'),
  'components.pageHeader.logo.location': ({ theme, has }) =>
    upper((has('PAGE_HEADER_LOGO') && theme.header?.logo?.position) || 'start'),
  'components.pageHeader.backgroundImage.enabled': ({ has }) => has('PAGE_HEADER_BACKGROUND'),
  'categories.global.pageFooter.enabled': ({ theme }) => Boolean(theme.footer),
  'components.pageFooter.logo.enabled': ({ has }) => has('PAGE_FOOTER_LOGO'),
  'components.pageFooter.logo.location': ({ theme, has }) =>
    upper((has('PAGE_FOOTER_LOGO') && theme.footer?.logo?.position) || 'start'),
  'components.pageFooter.backgroundImage.enabled': ({ has }) => has('PAGE_FOOTER_BACKGROUND'),
  'categories.form.displayGraphics': ({ values }) => values.illustrations !== false,
  'componentClasses.idpButtons.icons.enabled': ({ values }) => values['social.icons'] !== false,
  'categories.form.location.horizontal': ({ theme }) => upper(theme.align?.horizontal ?? 'center'),
  'categories.form.location.vertical': ({ theme }) => upper(theme.align?.vertical ?? 'center'),
  'categories.auth.authMethodOrder': ({ values }) => [
    values['social.placement'] === 'after' ? [form, providers] : [providers, form],
  ],
  'categories.auth.federation.interfaceStyle': () => 'BUTTON_LIST',
  'categories.auth.federation.order': () => [],
}

const schemes = { light: 'LIGHT', dark: 'DARK', auto: 'DYNAMIC' } as const
const form = { display: 'INPUT', type: 'USERNAME_PASSWORD' }
const providers = { display: 'BUTTON', type: 'FEDERATED' }

const upper = (word: string) => word.toUpperCase()

function pixels(name: ValueName) {
  return ({ values }: Source) => Number(values[name] ?? 0)
}
