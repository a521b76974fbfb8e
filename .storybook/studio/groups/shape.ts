import { choice, entry, type TokenGroup } from '../token-entry.ts'

const side = { start: 'Start', center: 'Middle', end: 'End' }
const depth = { start: 'Top', center: 'Middle', end: 'Bottom' }

/** Sizes, type, where things stand, and what no token says. */
export const shapeGroups: readonly TokenGroup[] = [
  {
    id: 'shape',
    title: 'Shape',
    entries: [
      entry('radius.input', 'Corners of fields', { kind: 'pixels' }),
      entry('radius.popover', 'Corners of menus', { kind: 'pixels' }),
      entry('radius.card', 'Corners of the card', { kind: 'pixels' }),
      entry('radius.alert', 'Corners of notices', { kind: 'pixels' }),
      entry('size.controlHeight', 'Height of fields and buttons', { kind: 'pixels' }),
      entry(
        'density',
        'Air',
        choice({ compact: 'Compact', regular: 'Regular', spacious: 'Spacious' }),
      ),
      entry('shadow.card', 'Shadow of the card', { kind: 'shadow' }),
    ],
  },
  {
    id: 'type',
    title: 'Type',
    entries: [
      entry('font.family.heading', 'Typeface of titles', { kind: 'font' }),
      entry('font.family.button', 'Typeface of buttons', { kind: 'font' }),
      entry('font.family.mono', 'Typeface of codes', { kind: 'font' }),
      entry('font.size.base', 'Size of body text', { kind: 'pixels' }),
      entry('font.size.small', 'Size of fine print', { kind: 'pixels' }),
      entry('font.weight.label', 'Weight of labels', { kind: 'weight' }),
      entry('font.weight.button', 'Weight of buttons', { kind: 'weight' }),
    ],
  },
  {
    id: 'layout',
    title: 'Layout',
    entries: [
      entry(
        'layout',
        'Layout',
        choice({ card: 'Card', columns: 'Columns', split: 'Split' }),
        'One column; providers beside the form; or the background image beside the form.',
      ),
      entry('align.horizontal', 'Across', choice(side)),
      entry('align.vertical', 'Up and down', choice(depth)),
      entry(
        'social.placement',
        'Provider buttons',
        choice({ before: 'Above the form', after: 'Below the form' }),
        'Where the buttons of providers stand.',
      ),
      entry(
        'illustrations',
        'Drawings',
        { kind: 'flag' },
        'Drawings beside codes and keys, on hosted pages; the kit has none.',
      ),
      entry('links.terms', 'Terms', { kind: 'address' }, linked('terms of use')),
      entry('links.privacy', 'Privacy', { kind: 'address' }, linked('privacy notice')),
      entry('links.help', 'Help', { kind: 'address' }, linked('help')),
    ],
  },
  {
    id: 'css',
    title: 'Own CSS',
    entries: [
      entry(
        'css',
        'CSS',
        { kind: 'css' },
        'For what tokens cannot say. Rules go by [data-auth=…]; it reaches this theme and nothing else.',
      ),
    ],
  },
]

function linked(what: string): string {
  return `The address of your ${what}, linked from the foot of a page of its own.`
}
