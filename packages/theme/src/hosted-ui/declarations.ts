import type { ColorName, ColorToken, TokenName } from '../tokens.ts'
import type { Selector } from './limits.ts'

/** One declaration of the sheet, and what it is made from. */
export interface Declaration {
  selector: Selector
  property: string
  /** `null`: it is there for the page to look right, whatever the theme. */
  token: TokenName | null
  /** AWS names the property, or its own template has it. The others are seen on public pages alone. */
  listed: boolean
  /** Colours: what is seen through them. */
  behind?: ColorName | 'page'
  /** Colours: what stands before them. */
  before?: string
  /** What it says without a theme, or for each density. */
  is?: string | Readonly<Record<Density, string>>
}

export type Density = 'compact' | 'regular' | 'spacious'

const list = [
  paint('.background-customizable', 'background-color', 'color.card', 'page'),
  unlisted(measure('.background-customizable', 'border-radius', 'radius.card')),
  unlisted(plain('.background-customizable', 'overflow', 'hidden')),
  unlisted(measure('.background-customizable', 'box-shadow', 'shadow.card')),
  unlisted(measure('.background-customizable', 'font-family', 'font.family.body')),

  air('.banner-customizable', 'padding', '15px 0', '25px 0', '35px 0'),
  paint('.banner-customizable', 'background-color', 'color.header', 'card'),
  { ...plain('.logo-customizable', 'max-width', '60%'), token: 'logo' },
  { ...plain('.logo-customizable', 'max-height', '30%'), token: 'logo' },

  measure('.label-customizable', 'font-weight', 'font.weight.label'),
  paint('.label-customizable', 'color', 'color.label', 'card'),

  measure('.submitButton-customizable', 'font-size', 'font.size.base'),
  measure('.submitButton-customizable', 'font-weight', 'font.weight.button'),
  air('.submitButton-customizable', 'margin', '15px 0 5px', '20px 0 10px', '25px 0 15px'),
  measure('.submitButton-customizable', 'height', 'size.control-height'),
  plain('.submitButton-customizable', 'width', '100%'),
  paint('.submitButton-customizable', 'color', 'color.primary-foreground', 'primary'),
  paint('.submitButton-customizable', 'background-color', 'color.primary', 'card'),
  unlisted(paint('.submitButton-customizable', 'border-color', 'color.primary', 'card')),
  unlisted(measure('.submitButton-customizable', 'border-radius', 'radius.button')),
  paint('.submitButton-customizable:hover', 'color', 'color.primary-foreground', 'primary-hover'),
  paint('.submitButton-customizable:hover', 'background-color', 'color.primary-hover', 'card'),
  unlisted(
    paint('.submitButton-customizable:hover', 'border-color', 'color.primary-hover', 'card'),
  ),

  air('.textDescription-customizable', 'padding-top', '5px', '10px', '15px'),
  air('.textDescription-customizable', 'padding-bottom', '5px', '10px', '15px'),
  plain('.textDescription-customizable', 'display', 'block'),
  measure('.textDescription-customizable', 'font-size', 'font.size.base'),
  paint('.textDescription-customizable', 'color', 'color.foreground', 'card'),

  air('.idpDescription-customizable', 'padding-top', '5px', '10px', '15px'),
  air('.idpDescription-customizable', 'padding-bottom', '5px', '10px', '15px'),
  plain('.idpDescription-customizable', 'display', 'block'),
  measure('.idpDescription-customizable', 'font-size', 'font.size.base'),
  paint('.idpDescription-customizable', 'color', 'color.foreground-secondary', 'card'),

  paint('.legalText-customizable', 'color', 'color.muted-foreground', 'card'),
  measure('.legalText-customizable', 'font-size', 'font.size.small'),

  plain('.errorMessage-customizable', 'padding', '10px'),
  measure('.errorMessage-customizable', 'font-size', 'font.size.base'),
  plain('.errorMessage-customizable', 'width', '100%'),
  paint('.errorMessage-customizable', 'background', 'color.destructive-surface', 'card'),
  line('.errorMessage-customizable', '2px solid ', 'color.destructive-border'),
  paint('.errorMessage-customizable', 'color', 'color.destructive', 'destructive-surface'),
  unlisted(measure('.errorMessage-customizable', 'border-radius', 'radius.alert')),

  plain('.inputField-customizable', 'width', '100%'),
  measure('.inputField-customizable', 'height', 'size.control-height'),
  paint('.inputField-customizable', 'color', 'color.input-foreground', 'input'),
  paint('.inputField-customizable', 'background-color', 'color.input', 'card'),
  line('.inputField-customizable', '1px solid ', 'color.input-border'),
  unlisted(measure('.inputField-customizable', 'border-radius', 'radius.input')),
  paint('.inputField-customizable:focus', 'border-color', 'color.ring', 'card'),
  plain('.inputField-customizable:focus', 'outline', '0'),

  measure('.idpButton-customizable', 'height', 'size.control-height'),
  plain('.idpButton-customizable', 'width', '100%'),
  plain('.idpButton-customizable', 'text-align', 'center'),
  air('.idpButton-customizable', 'margin-bottom', '10px', '15px', '20px'),
  paint('.idpButton-customizable', 'color', 'color.social-foreground', 'social'),
  paint('.idpButton-customizable', 'background-color', 'color.social', 'card'),
  paint('.idpButton-customizable', 'border-color', 'color.social-border', 'card'),
  unlisted(measure('.idpButton-customizable', 'border-radius', 'radius.button')),
  paint('.idpButton-customizable:hover', 'color', 'color.accent-foreground', 'accent'),
  paint('.idpButton-customizable:hover', 'background-color', 'color.accent', 'card'),

  measure('.socialButton-customizable', 'border-radius', 'radius.button'),
  measure('.socialButton-customizable', 'height', 'size.control-height'),
  air('.socialButton-customizable', 'margin-bottom', '10px', '15px', '20px'),
  plain('.socialButton-customizable', 'padding', '1px'),
  plain('.socialButton-customizable', 'text-align', 'left'),
  plain('.socialButton-customizable', 'width', '100%'),

  plain('.redirect-customizable', 'text-align', 'center'),
  unlisted(paint('.redirect-customizable', 'color', 'color.link', 'card')),
  paint('.passwordCheck-notValid-customizable', 'color', 'color.destructive', 'card'),
  paint('.passwordCheck-valid-customizable', 'color', 'color.success', 'card'),
] as const satisfies readonly Declaration[]

/** All that the sheet says, in its order. Where a token has several places, the first speaks for it. */
export const declarations: readonly Declaration[] = list

/** A token the page can show in some place. The scheme is shown by choosing a palette. */
export type CarriedName = NonNullable<(typeof list)[number]['token']> | 'colorScheme'

type Place = [selector: Selector, property: string]

function paint<const T extends ColorToken['name']>(
  selector: Selector,
  property: string,
  token: T,
  behind: ColorName | 'page',
) {
  return { selector, property, token, listed: true, behind } as const
}

function line<const T extends ColorToken['name']>(selector: Selector, before: string, token: T) {
  return { ...paint(selector, 'border', token, 'card'), before } as const
}

function measure<const T extends TokenName>(selector: Selector, property: string, token: T) {
  return { selector, property, token, listed: true } as const
}

function air(
  ...[selector, property, compact, regular, spacious]: [...Place, string, string, string]
) {
  const is = { compact, regular, spacious }
  return { selector, property, token: 'spacing.density', listed: true, is } as const
}

function plain(...[selector, property, is]: [...Place, is: string]) {
  return { selector, property, token: null, listed: true, is } as const
}

function unlisted<D extends object>(declaration: D): Omit<D, 'listed'> & { listed: false } {
  return { ...declaration, listed: false }
}
