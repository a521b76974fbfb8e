import { choice, color, entry, image, logo, type TokenGroup } from '../token-entry.ts'

/** What a brand is known by, and the few values that everything else is made from. */
export const brandGroups: readonly TokenGroup[] = [
  {
    id: 'brand',
    title: 'Brand',
    entries: [
      entry(
        'name',
        'Name of the theme',
        { kind: 'name' },
        'Lower case, digits and dashes. Pages carry it, so that several themes can live on one.',
      ),
      ...logo('logo', 'Logo'),
      image('favicon', 'Tab icon', 'The icon of the browser tab: SVG or ICO. For hosted pages.'),
    ],
  },
  {
    id: 'seeds',
    title: 'Seeds',
    entries: [
      entry(
        'colorScheme',
        'Modes',
        choice({ auto: 'As the person prefers', light: 'Light', dark: 'Dark' }),
      ),
      color('primary', 'Primary'),
      color('primary-foreground', 'Text on primary'),
      color('background', 'Page'),
      color('foreground', 'Text'),
      color('accent', 'Under the pointer'),
      color('border', 'Quiet lines'),
      color('input-border', 'Line of a field'),
      color('destructive', 'Error'),
      color('success', 'Success'),
      color('warning', 'Warning'),
      entry('radius.button', 'Corners of buttons', { kind: 'pixels' }),
      entry('font.family.body', 'Typeface', { kind: 'font' }),
    ],
  },
]
