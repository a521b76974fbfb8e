import { color, entry, type TokenGroup } from '../token-entry.ts'

/** Everything that is pressed. */
export const buttonGroups: readonly TokenGroup[] = [
  {
    id: 'main-button',
    title: 'Main button',
    entries: [
      color('primary-hover', 'Main button, under the pointer'),
      color('primary-active', 'Main button, pressed'),
      color('primary-disabled', 'Main button, out of use'),
      color('primary-disabled-border', 'Line of the main button, out of use'),
    ],
  },
  {
    id: 'other-buttons',
    title: 'Other buttons',
    entries: [
      color('secondary', 'Second button'),
      color('secondary-foreground', 'Text on the second button'),
      color('secondary-border', 'Line of the second button'),
      color('accent-active', 'Quiet button, pressed'),
      color('accent-foreground', 'Text under the pointer'),
    ],
  },
  {
    id: 'providers',
    title: 'Providers',
    entries: [
      color('social', 'Provider button'),
      color('social-foreground', 'Text on a provider button'),
      color('social-border', 'Line of a provider button'),
      entry('social.icons', 'Marks of the providers', { kind: 'flag' }),
    ],
  },
]
