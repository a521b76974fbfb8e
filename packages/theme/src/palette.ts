import type { Hex } from './color.ts'

/**
 * The colours of one mode, each `#rrggbb` or `#rrggbbaa`.
 *
 * Ten seeds are enough; the rest is made from them. Printed from `tokens.ts`.
 */
export interface Palette {
  /** The page behind the card. A seed. `--auth-background` */
  background?: Hex
  /** The card that holds the form. Made from `background` unless given. `--auth-card` */
  card?: Hex
  /** The hairline around the card. Made from `border` unless given. `--auth-card-border` */
  cardBorder?: Hex
  /** Dividers and other quiet lines. Decoration: needs no contrast. A seed. `--auth-border` */
  border?: Hex
  /** The band across the top of a full page. Made from `card` unless given. `--auth-header` */
  header?: Hex
  /** The line under the page header. Made from `border` unless given. `--auth-header-border` */
  headerBorder?: Hex
  /** The band across the bottom of a full page. Made from `header` unless given. `--auth-footer` */
  footer?: Hex
  /** The line above the page footer. Made from `headerBorder` unless given. `--auth-footer-border` */
  footerBorder?: Hex
  /** Headings and text that matters most. A seed. `--auth-foreground` */
  foreground?: Hex
  /** Body text and descriptions. Made from `foreground` unless given. `--auth-foreground-secondary` */
  foregroundSecondary?: Hex
  /** Hints under fields and fine print. Made from `foregroundSecondary` unless given. `--auth-muted-foreground` */
  mutedForeground?: Hex
  /** The words above a field. Made from `foreground` unless given. `--auth-label` */
  label?: Hex
  /** Links, on the card and on the page. Made from `primary` unless given. `--auth-link` */
  link?: Hex
  /** A link under the pointer. Made from `primaryHover` unless given. `--auth-link-hover` */
  linkHover?: Hex
  /** The one thing to do: the main button. Links and focus follow it. A seed. `--auth-primary` */
  primary?: Hex
  /** Text on the main button, hovered and pressed too. A seed. `--auth-primary-foreground` */
  primaryForeground?: Hex
  /** The main button under the pointer. Made from `primary` unless given. `--auth-primary-hover` */
  primaryHover?: Hex
  /** The main button while pressed. Made from `primary` unless given. `--auth-primary-active` */
  primaryActive?: Hex
  /** The main button when it cannot be used. Made from `accent` unless given. `--auth-primary-disabled` */
  primaryDisabled?: Hex
  /** The line around a main button that cannot be used. Made from `border` unless given. `--auth-primary-disabled-border` */
  primaryDisabledBorder?: Hex
  /** A button beside the main one. Made from `card` unless given. `--auth-secondary` */
  secondary?: Hex
  /** Text on a secondary button. Made from `foreground` unless given. `--auth-secondary-foreground` */
  secondaryForeground?: Hex
  /** The line around a secondary button. Made from `inputBorder` unless given. `--auth-secondary-border` */
  secondaryBorder?: Hex
  /** The surface of whatever the pointer is over: quiet buttons, rows. A seed. `--auth-accent` */
  accent?: Hex
  /** That surface while pressed. Made from `accent` unless given. `--auth-accent-active` */
  accentActive?: Hex
  /** Text on that surface. Made from `foreground` unless given. `--auth-accent-foreground` */
  accentForeground?: Hex
  /** A button of a social or enterprise provider. Made from `card` unless given. `--auth-social` */
  social?: Hex
  /** Text on a provider button. Made from `foreground` unless given. `--auth-social-foreground` */
  socialForeground?: Hex
  /** The line around a provider button. Made from `inputBorder` unless given. `--auth-social-border` */
  socialBorder?: Hex
  /** The inside of a field. Made from `card` unless given. `--auth-input` */
  input?: Hex
  /** What a person types. Made from `foreground` unless given. `--auth-input-foreground` */
  inputForeground?: Hex
  /** The line around a field: at least 3:1 against the card. A seed. `--auth-input-border` */
  inputBorder?: Hex
  /** The example shown in an empty field. Made from `mutedForeground` unless given. `--auth-input-placeholder` */
  inputPlaceholder?: Hex
  /** The focus ring, around whatever has the keyboard. Made from `primary` unless given. `--auth-ring` */
  ring?: Hex
  /** The inside of a checkbox or radio button. Made from `input` unless given. `--auth-control` */
  control?: Hex
  /** The line around a checkbox or radio button. Made from `inputBorder` unless given. `--auth-control-border` */
  controlBorder?: Hex
  /** A checkbox or radio button that is on. Made from `primary` unless given. `--auth-control-checked` */
  controlChecked?: Hex
  /** The tick or dot inside it. Made from `primaryForeground` unless given. `--auth-control-checked-foreground` */
  controlCheckedForeground?: Hex
  /** Menus and lists that open over the card. Made from `card` unless given. `--auth-popover` */
  popover?: Hex
  /** A row of a menu under the pointer. Made from `accent` unless given. `--auth-popover-hover` */
  popoverHover?: Hex
  /** The line around that row. Made from `inputBorder` unless given. `--auth-popover-hover-border` */
  popoverHoverBorder?: Hex
  /** Text on that row. Made from `foreground` unless given. `--auth-popover-hover-foreground` */
  popoverHoverForeground?: Hex
  /** The row of a menu that is chosen. Made from `accent` unless given. `--auth-popover-match` */
  popoverMatch?: Hex
  /** Text on the chosen row. Made from `primary` unless given. `--auth-popover-match-foreground` */
  popoverMatchForeground?: Hex
  /** Errors, and buttons that cannot be undone. A seed. `--auth-destructive` */
  destructive?: Hex
  /** The line around an error notice. Made from `destructive` unless given. `--auth-destructive-border` */
  destructiveBorder?: Hex
  /** The inside of an error notice. Made from `destructive` unless given. `--auth-destructive-surface` */
  destructiveSurface?: Hex
  /** What went well: a met rule, a saved change. A seed. `--auth-success` */
  success?: Hex
  /** The line around a success notice. Made from `success` unless given. `--auth-success-border` */
  successBorder?: Hex
  /** The inside of a success notice. Made from `success` unless given. `--auth-success-surface` */
  successSurface?: Hex
  /** What needs care but stops nobody. A seed. `--auth-warning` */
  warning?: Hex
  /** The line around a warning. Made from `warning` unless given. `--auth-warning-border` */
  warningBorder?: Hex
  /** The inside of a warning. Made from `warning` unless given. `--auth-warning-surface` */
  warningSurface?: Hex
  /** What is still under way. Made from `mutedForeground` unless given. `--auth-pending` */
  pending?: Hex
}
