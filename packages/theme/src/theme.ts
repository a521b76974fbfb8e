import type { Json } from './json.ts'
import type { Palette } from './palette.ts'

export type Mode = 'light' | 'dark'

/** An image for each mode. Without `dark`, `light` serves both. */
export interface ModeImages<Source = string> {
  /** `new URL('./logo.svg', import.meta.url)`, an imported asset, a path or an address. */
  light: Source
  /** The same for dark surfaces. */
  dark?: Source
}

/** A mark, with the words that stand for it. */
export interface Logo<Source = string> extends ModeImages<Source> {
  /** What a screen reader says: usually the name of the product. Empty if the name stands beside it. */
  alt: string
  /** Pixels. */
  height?: number
  /** Pixels. Without it, as the shape of the image asks. */
  width?: number
  /** At the start of the line, as text is, or in the middle, with the title below it. @default 'start' */
  position?: 'start' | 'center'
}

/** The band across the top or the bottom of a page. Naming it turns it on. */
export interface PageBand<Source = string> {
  logo?: Logo<Source>
  /** Covers the band. */
  image?: ModeImages<Source>
}

/**
 * How the front door looks: plain values, safe to send as JSON. Lengths are CSS pixels.
 *
 * `defineTheme` makes one from a theme file.
 */
export interface Theme<Source = string> {
  /** Lower case, digits and dashes: `data-auth-theme` carries it. */
  name: string
  /** Which modes people see. `auto` follows the person's own setting. @default 'auto' */
  colorScheme?: 'light' | 'dark' | 'auto'
  /** Colours by mode. `dark` may be left out when `colorScheme` is `light`. */
  colors: { light: Palette; dark?: Palette }
  /** Corners, in pixels. `button` is enough: the others follow it, within reason. */
  radius?: {
    /** Corners of buttons; the other corners follow them. */
    button?: number
    /** Corners of fields. As buttons, unless given. */
    input?: number
    /** Corners of menus. As buttons, at most 12, unless given. */
    popover?: number
    /** Corners of the card. Twice those of buttons, at most 24, unless given. */
    card?: number
    /** Corners of notices. A little rounder than buttons, at most 16, unless given. */
    alert?: number
  }
  size?: {
    /** Height of fields and buttons, in pixels. 44 is easy to hit. */
    controlHeight?: number
  }
  font?: {
    /** CSS font lists, such as `'Inter', sans-serif`. Loading the fonts is up to the page. */
    family?: {
      /** The typeface of everything. Unset, it is the one of your page. */
      body?: string
      /** The typeface of titles. */
      heading?: string
      /** The typeface of buttons. */
      button?: string
      /** The typeface of codes and keys. */
      mono?: string
    }
    size?: {
      /** Body text, in pixels. Fields never go below 16, so that phones do not zoom. */
      base?: number
      /** Labels, hints and fine print, in pixels. */
      small?: number
    }
    weight?: {
      /** How heavy labels are, 1 to 1000. */
      label?: number
      /** How heavy the text of buttons is, 1 to 1000. */
      button?: number
    }
  }
  shadow?: {
    /** A CSS `box-shadow`, or `none`. */
    card?: string
  }
  /** How much air the form has. @default 'regular' */
  density?: 'compact' | 'regular' | 'spacious'
  /**
   * `card`: one column. `columns`: providers on one side, the form on the other, where there is room. `split`: the
   * background image beside the form, on a page of its own. @default 'card'
   */
  layout?: 'card' | 'columns' | 'split'
  /** Where on a page of its own the card stands; in `split`, which side the form is on. */
  align?: {
    /** @default 'center' */
    horizontal?: 'start' | 'center' | 'end'
    /** @default 'center' */
    vertical?: 'start' | 'center' | 'end'
  }
  /** The mark above the title. */
  logo?: Logo<Source>
  /** The icon of the browser tab: SVG or ICO. For hosted pages; the kit leaves your page's alone. */
  favicon?: ModeImages<Source>
  /** Covers the page. */
  backgroundImage?: ModeImages<Source>
  /** Covers the card. */
  cardImage?: ModeImages<Source>
  /** The band across the top of a page of its own. */
  header?: PageBand<Source>
  /** The band across the bottom of a page of its own. */
  footer?: PageBand<Source>
  /** Drawings beside codes and keys, for hosted pages; the kit has none. @default true */
  illustrations?: boolean
  /** Buttons of social and enterprise providers. */
  social?: {
    /** Before the form or after it. @default 'before' */
    placement?: 'before' | 'after'
    /** Whether they show the providers' marks. @default true */
    icons?: boolean
  }
  /** Pages people may want to read first, linked from the foot of a page of its own. */
  links?: { terms?: string; privacy?: string; help?: string }
  /**
   * CSS for what tokens cannot say: its text, or the address of a `.css` file.
   *
   * It reaches this theme and nothing else: not the page around it, nor another theme inside it. Rules
   * go by `[data-auth='…']`; `&` and `:scope` are the element that carries the theme.
   */
  css?: Source
  /**
   * What an import found that no key of a theme says, by the format it came from: written back there, and read
   * nowhere else. Where it and the keys speak of the same place, it wins; take it out to let the keys speak.
   */
  kept?: {
    /** Classic hosted page: selector → property → value. `null`: the sheet leaves that to the page. */
    classic?: Record<string, Record<string, string | null>>
    /** Managed login: the path of a leaf, such as `components.form.borderRadius` → its value. */
    managedLogin?: Record<string, Json>
    /** Design tokens: the path of a token → the token. */
    designTokens?: Record<string, Json>
    /** Custom properties of a shadcn theme, by mode. */
    shadcn?: Record<string, Record<string, string>>
  }
}

/** What a theme file says. Files may be given as `URL`. */
export interface ThemeFile extends Theme<string | URL> {
  /** For editors of JSON: where the list of what a theme may say is. */
  $schema?: string
  /** A theme to start from; what this one says wins, key by key. */
  extends?: Theme
}
