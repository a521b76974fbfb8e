import { expect, it } from 'vitest'
import { travel } from '../travel.ts'
import { screens, stretches } from './journey.ts'

it.each(Object.entries(screens))('the sheet leads to %s', async (screen, { trip, stretch }) => {
  const { auth } = await travel({}, trip)
  expect(auth.getView().screen).toBe(screen)
  expect(stretches).toContain(stretch)
})
