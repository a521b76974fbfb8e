/** What a token holds. */
export type TokenType =
  | 'color'
  | 'dimension'
  | 'fontFamily'
  | 'fontWeight'
  | 'shadow'
  | 'enum'
  | 'file'
  | 'bool'

/** One line of the list. Only a name and its words are written down; the rest follows from them. */
export interface TokenDefinition {
  /** Dotted, lower case: the name that exports and reports use. */
  name: string
  /** Where a theme file says it; `{mode}` stands for `light` and `dark`. */
  key: string
  type: TokenType
  /** Whether light and dark each have a value. */
  perMode: boolean
  /** The token it follows when a theme does not say. `null`: a seed, or simply absent. */
  fallback: string | null
  /** The custom property that carries it. `null`: the components read it from the theme. */
  cssVar: string | null
  description: string
}

/** Every token of a theme, once. Types, the base sheet, the checks and all exports derive from this list. */
export const tokens = [
  color('background', null, 'The page behind the card.'),
  color('card', 'background', 'The card that holds the form.'),
  color('card-border', 'border', 'The hairline around the card.'),
  color('border', null, 'Dividers and other quiet lines. Decoration: needs no contrast.'),
  color('header', 'card', 'The band across the top of a full page.'),
  color('header-border', 'border', 'The line under the page header.'),
  color('footer', 'header', 'The band across the bottom of a full page.'),
  color('footer-border', 'header-border', 'The line above the page footer.'),
  color('foreground', null, 'Headings and text that matters most.'),
  color('foreground-secondary', 'foreground', 'Body text and descriptions.'),
  color('muted-foreground', 'foreground-secondary', 'Hints under fields and fine print.'),
  color('label', 'foreground', 'The words above a field.'),
  color('link', 'primary', 'Links, on the card and on the page.'),
  color('link-hover', 'primary-hover', 'A link under the pointer.'),
  color('primary', null, 'The one thing to do: the main button. Links and focus follow it.'),
  color('primary-foreground', null, 'Text on the main button, hovered and pressed too.'),
  color('primary-hover', 'primary', 'The main button under the pointer.'),
  color('primary-active', 'primary-hover', 'The main button while pressed.'),
  color('primary-disabled', 'accent', 'The main button when it cannot be used.'),
  color('primary-disabled-border', 'border', 'The line around a main button that cannot be used.'),
  color('secondary', 'card', 'A button beside the main one.'),
  color('secondary-foreground', 'primary', 'Text on a secondary button.'),
  color('secondary-border', 'primary', 'The line around a secondary button.'),
  color('accent', null, 'The surface of whatever the pointer is over: quiet buttons, rows.'),
  color('accent-active', 'accent', 'That surface while pressed.'),
  color('accent-foreground', 'primary-hover', 'Text on that surface.'),
  color('social', 'card', 'A button of a social or enterprise provider.'),
  color('social-foreground', 'foreground', 'Text on a provider button.'),
  color('social-border', 'input-border', 'The line around a provider button.'),
  color('input', 'card', 'The inside of a field.'),
  color('input-foreground', 'foreground', 'What a person types.'),
  color('input-border', null, 'The line around a field: at least 3:1 against the card.'),
  color('input-placeholder', 'muted-foreground', 'The example shown in an empty field.'),
  color('ring', 'primary', 'The focus ring, around whatever has the keyboard.'),
  color('control', 'input', 'The inside of a checkbox or radio button.'),
  color('control-border', 'input-border', 'The line around a checkbox or radio button.'),
  color('control-checked', 'primary', 'A checkbox or radio button that is on.'),
  color('control-checked-foreground', 'primary-foreground', 'The tick or dot inside it.'),
  color('popover', 'card', 'Menus and lists that open over the card.'),
  color('popover-hover', 'accent', 'A row of a menu under the pointer.'),
  color('popover-hover-border', 'input-border', 'The line around that row.'),
  color('popover-hover-foreground', 'foreground', 'Text on that row.'),
  color('popover-match', 'accent', 'The row of a menu that is chosen.'),
  color('popover-match-foreground', 'primary', 'Text on the chosen row.'),
  color('destructive', null, 'Errors, and buttons that cannot be undone.'),
  color('destructive-border', 'destructive', 'The line around an error notice.'),
  color('destructive-surface', 'card', 'The inside of an error notice.'),
  color('success', null, 'What went well: a met rule, a saved change.'),
  color('success-border', 'success', 'The line around a success notice.'),
  color('success-surface', 'card', 'The inside of a success notice.'),
  color('warning', null, 'What needs care but stops nobody.'),
  color('warning-border', 'warning', 'The line around a warning.'),
  color('warning-surface', 'card', 'The inside of a warning.'),
  color('pending', 'muted-foreground', 'What is still under way.'),
  size('radius.button', null, 'Corners of buttons; the other corners follow them.'),
  size('radius.input', 'radius.button', 'Corners of fields.'),
  size('radius.popover', 'radius.button', 'Corners of menus.'),
  size('radius.card', 'radius.button', 'Corners of the card.'),
  size('radius.alert', 'radius.card', 'Corners of notices.'),
  size('size.control-height', null, 'Height of fields and buttons; 44 is easy to hit.'),
  family('body', null, 'The typeface of everything. Unset, it is the one of your page.'),
  family('heading', 'font.family.body', 'The typeface of titles.'),
  family('button', 'font.family.body', 'The typeface of buttons.'),
  family('mono', null, 'The typeface of codes and keys.'),
  size('font.size.base', null, 'Body text.'),
  size('font.size.small', null, 'Labels, hints and fine print.'),
  weight('label', 'How heavy labels are, 1 to 1000.'),
  weight('button', 'How heavy the text of buttons is, 1 to 1000.'),
  token('shadow.card', 'shadow.card', 'shadow', '--auth-shadow-card', 'The shadow under the card.'),
  token('spacing.density', 'density', 'enum', '--auth-density', 'How much air the form has.'),
  token('colorScheme', 'colorScheme', 'enum', null, 'Light, dark, or as the person prefers.'),
  file('logo', 'logo', null, 'The mark above the title.'),
  file('favicon', 'favicon', null, 'The icon of the browser tab.'),
  file('background.image', 'backgroundImage', '--auth-background-image', 'Covers the page.'),
  file('card.image', 'cardImage', '--auth-card-image', 'Covers the card.'),
  file('header', 'header', null, 'The page header: its logo and its image.'),
  file('footer', 'footer', null, 'The page footer: its logo and its image.'),
  token('illustrations', 'illustrations', 'bool', null, 'Drawings beside codes and keys.'),
  token('social.icons', 'social.icons', 'bool', null, 'Whether provider buttons show their marks.'),
  token('layout.align', 'align', 'enum', null, 'Where on the page the card stands.'),
  token('social.placement', 'social.placement', 'enum', null, 'Above the form or below it.'),
] as const satisfies readonly TokenDefinition[]

export type Token = (typeof tokens)[number]
export type TokenName = Token['name']
export type ColorToken = Extract<Token, { type: 'color' }>
export type ColorName = ColorToken['name'] extends `color.${infer Name}` ? Name : never

/** The colour tokens alone, in the order of the list. */
export const colorTokens = tokens.filter(each => each.type === 'color') as readonly ColorToken[]

/** `color.primary-foreground` → `primaryForeground`, the key of a palette. */
export type ColorKey = Camel<ColorName>

/** `primary-foreground` → `primaryForeground`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** The key a palette has for a colour token. */
export const colorKey = (name: ColorToken['name']) => camel(name.slice('color.'.length)) as ColorKey

function color<const N extends string, const F extends string | null>(
  name: N,
  fallback: F,
  description: string,
) {
  return {
    name: `color.${name}` as const,
    key: `colors.{mode}.${camel(name)}` as const,
    type: 'color',
    perMode: true,
    fallback: (fallback && `color.${fallback}`) as F extends string ? `color.${F}` : null,
    cssVar: `--auth-${name}` as const,
    description,
  } as const
}

function size<const N extends string, const F extends string | null>(
  name: N,
  fallback: F,
  description: string,
) {
  return { ...token(name, camel(name), 'dimension', cssVar(name), description), fallback }
}

function family<const N extends string, const F extends string | null>(
  name: N,
  fallback: F,
  description: string,
) {
  const path = `font.family.${name}` as const
  return { ...token(path, path, 'fontFamily', cssVar(path), description), fallback }
}

function weight<const N extends string>(name: N, description: string) {
  const path = `font.weight.${name}` as const
  return token(path, path, 'fontWeight', cssVar(path), description)
}

function file<const N extends string, const V extends string | null>(
  name: N,
  key: string,
  property: V,
  description: string,
) {
  return { ...token(name, key, 'file', property, description), perMode: true } as const
}

function token<const N extends string, const T extends TokenType, const V extends string | null>(
  name: N,
  key: string,
  type: T,
  property: V,
  description: string,
) {
  return { name, key, type, perMode: false, fallback: null, cssVar: property, description } as const
}

function cssVar(name: string) {
  return `--auth-${name.replaceAll('.', '-')}`
}

function camel<N extends string>(name: N) {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Camel<N>
}
