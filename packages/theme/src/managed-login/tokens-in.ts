import type { Hex } from '../color.ts'
import type { Json } from '../json.ts'
import type { Palette } from '../palette.ts'
import type { Logo, Mode, PageBand, Theme } from '../theme.ts'
import { type ColorToken, colorKey } from '../tokens.ts'
import type { Pictures } from './document-pictures.ts'
import { leaves } from './leaves.ts'
import { isRecord } from './plain-json.ts'

/** Everything tokens can say of a normal document, without its name. */
export function tokensIn(
  values: ReadonlyMap<string, Json>,
  { logo, favicon, backgroundImage, cardImage, header, footer }: Pictures,
): Omit<Theme, 'name'> {
  const light = paletteIn(values, 'light')
  const dark = paletteIn(values, 'dark')
  const word = (path: string) => `${values.get(path)}`
  const pixels = (path: string) => Math.min(9999, Number(values.get(path)))
  const placed = (logo: Logo | undefined, path: string): Pick<Theme, 'logo'> =>
    logo ? { logo: { ...logo, position: word(path) === 'CENTER' ? 'center' : 'start' } } : {}
  const side = (path: string) => sides.get(word(path)) ?? 'center'

  const band = (name: 'pageHeader' | 'pageFooter', { logo, image }: Pictures['header']) => {
    if (values.get(`categories.global.${name}.enabled`) !== true) return undefined
    const found: PageBand = {
      ...placed(logo, `components.${name}.logo.location`),
      ...(image && { image }),
    }
    return found
  }
  const top = band('pageHeader', header)
  const bottom = band('pageFooter', footer)

  return {
    colorScheme: schemes.get(word('categories.global.colorSchemeMode')) ?? 'light',
    colors: { light, ...(Object.keys(dark).length > 0 && { dark }) },
    radius: {
      button: pixels('componentClasses.buttons.borderRadius'),
      input: pixels('componentClasses.input.borderRadius'),
      popover: pixels('componentClasses.dropDown.borderRadius'),
      card: pixels('components.form.borderRadius'),
      alert: pixels('components.alert.borderRadius'),
    },
    density: densities.get(word('categories.global.spacingDensity')) ?? 'regular',
    align: {
      horizontal: side('categories.form.location.horizontal'),
      vertical: side('categories.form.location.vertical'),
    },
    ...placed(logo, 'components.form.logo.location'),
    ...(favicon && { favicon }),
    ...(backgroundImage && { backgroundImage }),
    ...(cardImage && { cardImage }),
    ...(top && { header: top }),
    ...(bottom && { footer: bottom }),
    illustrations: values.get('categories.form.displayGraphics') === true,
    social: {
      placement: placement(values.get('categories.auth.authMethodOrder')),
      icons: values.get('componentClasses.idpButtons.icons.enabled') === true,
    },
  }
}

/** The first leaf of a token speaks for it. */
function paletteIn(values: ReadonlyMap<string, Json>, mode: Mode): Palette {
  const palette: Palette = {}
  for (const leaf of leaves) {
    const value = values.get(leaf.path)
    if (leaf.kind !== 'color' || leaf.mode !== mode || typeof value !== 'string') continue
    palette[colorKey(leaf.token as ColorToken['name'])] ??= `#${value.replace(/ff$/, '')}` as Hex
  }
  return palette
}

/** Which comes first, however the methods are grouped. */
function placement(order: Json | undefined): 'before' | 'after' {
  const methods = [order].flat(3).map(each => (isRecord(each) ? each.type : undefined))
  const [providers, form] = [methods.indexOf('FEDERATED'), methods.indexOf('USERNAME_PASSWORD')]
  return form >= 0 && providers > form ? 'after' : 'before'
}

const schemes = new Map<string, 'light' | 'dark' | 'auto'>([
  ['LIGHT', 'light'],
  ['DARK', 'dark'],
  ['DYNAMIC', 'auto'],
])

const sides = new Map<string, 'start' | 'center' | 'end'>([
  ['START', 'start'],
  ['CENTER', 'center'],
  ['END', 'end'],
])

const densities = new Map<string, 'compact' | 'regular' | 'spacious'>([
  ['COMPACT', 'compact'],
  ['REGULAR', 'regular'],
  ['SPACIOUS', 'spacious'],
])
