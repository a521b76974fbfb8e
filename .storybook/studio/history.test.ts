import { expect, it } from 'vitest'
import { fc } from '../../scripts/property.ts'
import { newTheme } from './edit-theme.ts'
import { begin, canRedo, canUndo, type History, push, redo, undo } from './history.ts'

const themes = Array.from({ length: 300 }, (_, at) => newTheme(`t${at}`))
const theme = (at: number) => themes[at] ?? newTheme('none')
const names = ({ past, present, future }: History) => [
  past.map(({ name }) => name),
  present.name,
  future.map(({ name }) => name),
]

it('goes back and forth as often as there were steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150 }), fc.nat(150), (steps, back) => {
      let history = begin(theme(0))
      for (let at = 1; at <= steps; at += 1) history = push(history, theme(at), undefined, at)
      const there = names(history)
      for (let at = 0; at < back; at += 1) history = undo(history)
      expect(history.present.name).toBe(`t${Math.max(0, steps - back)}`)
      for (let at = 0; at < back; at += 1) history = redo(history)
      expect(names(history)).toEqual(there)
    }),
  )
})

it('takes a drag as one step, a pause or another key as the next', () => {
  let history = begin(theme(0))
  history = push(history, theme(1), 'radius.button', 0)
  history = push(history, theme(2), 'radius.button', 900)
  history = push(history, theme(3), 'radius.button', 1_800)
  expect(names(history)).toEqual([['t0'], 't3', []])
  history = push(history, theme(4), 'radius.card', 1_900)
  history = push(history, theme(5), 'radius.card', 5_000)
  expect(names(history)).toEqual([['t0', 't3', 't4'], 't5', []])
})

it('begins a step anew after going back, and forgets what was undone', () => {
  let history = push(begin(theme(0)), theme(1), 'radius.button', 0)
  history = push(undo(history), theme(2), 'radius.button', 10)
  expect(names(history)).toEqual([['t0'], 't2', []])
  history = push(redo(undo(history)), theme(3), 'radius.button', 20)
  expect(names(history)).toEqual([['t0', 't2'], 't3', []])
})

it('remembers two hundred steps', () => {
  let history = begin(theme(0))
  for (let at = 1; at < 300; at += 1) history = push(history, theme(at))
  expect(history.past).toHaveLength(200)
  expect(history.past[0]?.name).toBe('t99')
})

it('knows when there is nowhere to go', () => {
  const start = begin(theme(0))
  expect([canUndo(start), canRedo(start), undo(start), redo(start)]).toEqual([
    false,
    false,
    start,
    start,
  ])
  const step = push(start, theme(1))
  expect([canUndo(step), canRedo(undo(step))]).toEqual([true, true])
  expect(push(step, step.present)).toBe(step)
})
