import type { ColorName } from './tokens.ts'

/** A colour made of two: so many percent of one, the rest of the other, mixed in OKLab. */
interface Mix {
  of: ColorName
  percent: number
  with: ColorName
}

/** A colour with a little more light, hue and chroma kept: OKLCH lightness, 0 to 1. */
interface Lift {
  of: ColorName
  lift: number
}

/** Where a colour comes from when a theme does not name it. */
export type Recipe = ColorName | Mix | Lift

/** A length that follows another, up to a limit: sharp stays sharp, a pill does not swell the card. */
export interface Multiple {
  of: 'radius.button'
  times: number
  max: number
}

/**
 * Where the plain fallback of the list would look dead, or louder than it should, the kit makes the colour.
 *
 * Mixing towards `foreground` darkens in light mode and lightens in dark, so one recipe does for both.
 */
export const recipes: Partial<Record<ColorName, Recipe | { light: Recipe; dark: Recipe }>> = {
  card: { of: 'background', lift: 0.03 },
  input: { light: 'card', dark: { of: 'background', percent: 70, with: 'card' } },
  'foreground-secondary': { of: 'foreground', percent: 70, with: 'background' },
  'input-placeholder': { of: 'muted-foreground', percent: 90, with: 'input' },
  'primary-hover': { of: 'primary', percent: 84, with: 'foreground' },
  'primary-active': { of: 'primary', percent: 72, with: 'foreground' },
  'secondary-foreground': 'foreground',
  'secondary-border': 'input-border',
  'accent-active': { of: 'accent', percent: 94, with: 'foreground' },
  'accent-foreground': 'foreground',
  ...notice('destructive'),
  ...notice('success'),
  ...notice('warning'),
}

export const multiples = {
  'radius.popover': { of: 'radius.button', times: 1, max: 12 },
  'radius.card': { of: 'radius.button', times: 2, max: 24 },
  'radius.alert': { of: 'radius.button', times: 1.25, max: 16 },
} as const satisfies Record<string, Multiple>

function notice(name: 'destructive' | 'success' | 'warning') {
  return {
    [`${name}-border`]: { of: name, percent: 32, with: 'card' },
    [`${name}-surface`]: {
      light: { of: name, percent: 7, with: 'card' },
      dark: { of: name, percent: 12, with: 'card' },
    },
  } satisfies typeof recipes
}
