import type { ColorName } from './tokens.ts'

/** A colour the kit shows on another, and the contrast it takes. */
export interface Pair {
  foreground: ColorName
  background: ColorName
  needed: 4.5 | 3
}

/** Everything that must be read, then everything that must be seen. */
export const pairs: readonly Pair[] = [
  ...read('background', 'foreground', 'foreground-secondary', 'link', 'link-hover'),
  ...read('card', 'foreground', 'foreground-secondary', 'muted-foreground', 'label', 'link'),
  ...read('card', 'link-hover', 'destructive', 'success', 'warning', 'pending'),
  ...read('header', 'foreground', 'link', 'link-hover'),
  ...read('footer', 'foreground-secondary', 'link', 'link-hover'),
  ...read('primary', 'primary-foreground'),
  ...read('primary-hover', 'primary-foreground'),
  ...read('primary-active', 'primary-foreground'),
  ...read('primary-disabled', 'muted-foreground'),
  ...read('secondary', 'secondary-foreground'),
  ...read('accent', 'accent-foreground'),
  ...read('accent-active', 'accent-foreground'),
  ...read('social', 'social-foreground'),
  ...read('input', 'input-foreground', 'input-placeholder'),
  ...read('popover', 'foreground', 'foreground-secondary'),
  ...read('popover-hover', 'popover-hover-foreground'),
  ...read('popover-match', 'popover-match-foreground'),
  ...read('destructive-surface', 'destructive', 'foreground'),
  ...read('success-surface', 'success', 'foreground'),
  ...read('warning-surface', 'warning', 'foreground'),
  ...see('card', 'input-border', 'control-border', 'social-border', 'secondary-border'),
  ...see('card', 'control-checked', 'ring', 'destructive'),
  ...see('input', 'input-border'),
  ...see('control', 'control-border'),
  ...see('control-checked', 'control-checked-foreground'),
  ...see('background', 'ring'),
  ...see('header', 'ring'),
  ...see('footer', 'ring'),
]

function read(background: ColorName, ...foregrounds: ColorName[]): Pair[] {
  return foregrounds.map(foreground => ({ foreground, background, needed: 4.5 }))
}

function see(background: ColorName, ...foregrounds: ColorName[]): Pair[] {
  return foregrounds.map(foreground => ({ foreground, background, needed: 3 }))
}
