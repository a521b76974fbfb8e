import { color, type TokenGroup } from '../token-entry.ts'

/** What people fill in and choose from, and what the form answers. */
export const fieldGroups: readonly TokenGroup[] = [
  {
    id: 'fields',
    title: 'Fields',
    entries: [
      color('input', 'Field'),
      color('input-foreground', 'Text in a field'),
      color('input-placeholder', 'Example in a field'),
      color('ring', 'Focus ring'),
    ],
  },
  {
    id: 'checks',
    title: 'Checks and radios',
    entries: [
      color('control', 'Check'),
      color('control-border', 'Line of a check'),
      color('control-checked', 'Check that is on'),
      color('control-checked-foreground', 'Tick'),
    ],
  },
  {
    id: 'menus',
    title: 'Menus',
    entries: [
      color('popover', 'Menu'),
      color('popover-hover', 'Row under the pointer'),
      color('popover-hover-border', 'Line of the row under the pointer'),
      color('popover-hover-foreground', 'Text of the row under the pointer'),
      color('popover-match', 'Chosen row'),
      color('popover-match-foreground', 'Text of the chosen row'),
    ],
  },
  {
    id: 'notices',
    title: 'Notices',
    entries: [
      color('destructive-surface', 'Error notice'),
      color('destructive-border', 'Line of an error notice'),
      color('success-surface', 'Success notice'),
      color('success-border', 'Line of a success notice'),
      color('warning-surface', 'Warning notice'),
      color('warning-border', 'Line of a warning notice'),
      color('pending', 'Still under way'),
    ],
  },
]
