import { Auth } from '@portico/react'
import type { Decorator } from '@storybook/react-vite'

/** A part by itself: on a card, which gives it room and colours, and under nobody’s title. */
export const onItsOwn: Decorator = Story => (
  <Auth.Page presentation="inline">
    <Auth.Card aria-labelledby={undefined} aria-label="A part on its own">
      <Story />
    </Auth.Card>
  </Auth.Page>
)

/** A part of a form. */
export const inForm: Decorator = Story => (
  <Auth.Form aria-labelledby={undefined} aria-label="A form around it">
    <Story />
  </Auth.Form>
)
