/** What the panel and the page tell each other over Storybook's channel. */
export const studioEvents = {
  /** The page asks the panel for its theme. */
  ask: 'portico/studio/ask',
  /** The panel’s theme as it is now; `null` before anything was changed. */
  theme: 'portico/studio/theme',
} as const
