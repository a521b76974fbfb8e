import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import type { Network } from './network.ts'
import { type Trip, walk, withNetwork } from './walk.ts'

type Play = (context: StoryContext) => Promise<void>

/**
 * Everything that can go wrong wherever something is asked of the pool, a story each.
 *
 * @param trip how the screen is reached.
 * @param send what a person does there to go on.
 */
export function troubles(trip: Trip, send: Play) {
  const [given, ...doings] = trip
  const meet = (state: Network, seen: Play) => ({
    loaders: [walk(given, ...doings, withNetwork(state))],
    async play(context: StoryContext) {
      await send(context)
      await seen(context)
    },
  })
  return {
    pending: meet('stalled', ({ canvasElement }) =>
      waitFor(() => expect(canvasElement.querySelector('[data-pending]')).toBeVisible()),
    ),
    unreachable: meet('down', says(/could not reach/)),
    unwell: meet('unwell', says(/not answering properly/)),
    unexpected: meet('baffling', says(/^Something went wrong/, /^Reference:/)),
    throttled: meet('throttled', async context => {
      await says(/^Too many tries/)(context)
      const { canvas, canvasElement } = context
      if (!canvasElement.querySelector('[data-auth=submit]')) return
      await expect(await canvas.findByRole('button', { name: /^Try again in/ })).toBeVisible()
    }),
    offline: {
      loaders: [walk(...trip)],
      beforeEach: goOffline,
      play: says(/^You are offline/),
    },
  }
}

const says =
  (...sentences: RegExp[]): Play =>
  async ({ canvas }) => {
    for (const sentence of sentences) await expect(await canvas.findByText(sentence)).toBeVisible()
  }

/** The device has no connection, until the story is over. */
function goOffline() {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
  dispatchEvent(new Event('offline'))
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
    dispatchEvent(new Event('online'))
  }
}
