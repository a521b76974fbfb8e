import type { TokenName } from '../tokens.ts'

/**
 * Which variable of a shadcn theme says a token.
 *
 * @see https://ui.shadcn.com/docs/theming
 */
export const variables = {
  'color.background': 'background',
  'color.card': 'card',
  'color.card-border': 'border',
  'color.border': 'border',
  'color.foreground': 'foreground',
  'color.foreground-secondary': 'muted-foreground',
  'color.muted-foreground': 'muted-foreground',
  'color.label': 'foreground',
  'color.link': 'primary',
  'color.primary': 'primary',
  'color.primary-foreground': 'primary-foreground',
  'color.secondary': 'secondary',
  'color.secondary-foreground': 'secondary-foreground',
  'color.accent': 'accent',
  'color.accent-foreground': 'accent-foreground',
  'color.input': 'background',
  'color.input-foreground': 'foreground',
  'color.input-border': 'input',
  'color.ring': 'ring',
  'color.popover': 'popover',
  'color.popover-hover-foreground': 'popover-foreground',
  'color.destructive': 'destructive',
  // No variables of shadcn's own, but what themes that need them call them.
  'color.success': 'success',
  'color.warning': 'warning',
  // The other corners follow that of buttons.
  'radius.button': 'radius',
  'font.family.body': 'font-sans',
  'font.family.mono': 'font-mono',
} as const satisfies Partial<Record<TokenName, string>>
