import * as themes from '@portico/theme/themes'
import type { Preview } from '@storybook/react-vite'
import { poolGlobalTypes, poolInitialGlobals } from './pool-toolbar.ts'

/** The theme that is being made in the studio. */
export const studioTheme = 'studio'

/** As the theme, the language or the device says. */
export const unset = 'auto'

/** What a designer sets for all stories at once. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: tool(
    'Theme',
    'paintbrush',
    [
      ...Object.values(themes).map(({ name }) => ({ value: name, title: capital(name) })),
      { value: studioTheme, title: 'Studio' },
    ],
    true,
  ),
  mode: tool(
    'Light or dark',
    'mirror',
    [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
      { value: 'system', title: 'As the device' },
    ],
    true,
  ),
  language: tool(
    'Language',
    'globe',
    [
      { value: 'en', title: 'English' },
      { value: 'ar', title: 'العربية' },
    ],
    true,
  ),
  direction: tool('Direction', 'transfer', [
    { value: unset, title: 'As the language' },
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  density: tool('Density', 'menu', [
    { value: unset, title: 'As the theme' },
    { value: 'compact', title: 'Compact' },
    { value: 'regular', title: 'Regular' },
    { value: 'spacious', title: 'Spacious' },
  ]),
  layout: tool('Layout', 'sidebaralt', [
    { value: unset, title: 'As the theme' },
    { value: 'card', title: 'Card' },
    { value: 'columns', title: 'Columns' },
    { value: 'split', title: 'Split' },
  ]),
  motion: tool('Motion', 'play', [
    { value: unset, title: 'As the device' },
    { value: 'reduced', title: 'Reduced' },
  ]),
  colors: tool('Forced colours', 'contrast', [
    { value: unset, title: 'As the device' },
    { value: 'forced', title: 'Forced (approximation)' },
  ]),
  ...poolGlobalTypes,
}

export const initialGlobals = {
  theme: themes.portico.name,
  mode: 'light',
  language: 'en',
  direction: unset,
  density: unset,
  layout: unset,
  motion: unset,
  colors: unset,
  // The studio's theme as text, so that it is in the address.
  studio: '',
  ...poolInitialGlobals,
}

type Tool = NonNullable<Preview['globalTypes']>[string]
type Icon = NonNullable<NonNullable<Tool['toolbar']>['icon']>

interface Item {
  value: string
  title: string
}

/** Named, where what is chosen matters at every look; the others by their icon, to leave room. */
function tool(description: string, icon: Icon, items: Item[], isNamed = false): Tool {
  const title = isNamed && { title: description }
  return { description, toolbar: { icon, items, dynamicTitle: isNamed, ...title } }
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
