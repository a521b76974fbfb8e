import { expect, it } from 'vitest'
import { classic, portico } from '../../packages/theme/src/shipped-themes.ts'
import { newTheme } from './edit-theme.ts'
import { createStudio } from './studio.ts'
import { fromLink } from './theme-link.ts'

/** A tab's storage. */
function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

const open = () => createStudio(portico, memory())

it('shows the theme of the toolbar until something is changed', () => {
  const studio = open()
  studio.give(classic)
  expect(studio.getState()).toMatchObject({ theme: classic, isOwn: false, link: { text: '' } })
  studio.set('radius.button', 3)
  studio.give(portico)
  expect(studio.getState()).toMatchObject({ isOwn: true, theme: { radius: { button: 3 } } })
})

it('names what was changed for itself, unless it was the name', () => {
  const studio = open()
  studio.set('radius.button', 3)
  expect(studio.getState().theme.name).toBe('my-theme')
  const other = open()
  other.set('name', 'acme')
  expect(other.getState().theme.name).toBe('acme')
})

it('refuses what no theme may say, and keeps what there was', () => {
  const studio = open()
  studio.use(newTheme('acme'))
  const before = studio.getState().theme
  studio.set('name', 'Not A Name')
  const { theme, problem } = studio.getState()
  expect(theme).toBe(before)
  expect(problem).toMatchObject({ path: 'name', message: expect.stringContaining('must be') })
  studio.set('name', 'better')
  expect(studio.getState().problem).toBeNull()
})

it('goes back and forth, and its link with it', () => {
  const studio = open()
  studio.use(newTheme('acme'))
  studio.set('radius.button', 3)
  const { link } = studio.getState()
  expect(fromLink(link.text)).toEqual(studio.getState().theme)
  studio.undo()
  expect(studio.getState().theme.radius).toBeUndefined()
  expect(studio.getState().link.text).not.toBe(link.text)
  studio.redo()
  expect(studio.getState().link.text).toBe(link.text)
})

it('takes up the theme of a link, and lets go of it', () => {
  const sent = open()
  sent.set('radius.button', 3)
  const studio = open()
  studio.open(sent.getState().link.text)
  expect(studio.getState()).toMatchObject({ isOwn: true, theme: { radius: { button: 3 } } })
  studio.open('')
  expect(studio.getState()).toMatchObject({ isOwn: false, theme: portico })
})

it('has images that are too large for a link again when the tab is loaded again', () => {
  const kept = memory()
  const large = `data:image/png;base64,${'iVBORw0K'.repeat(4_000)}`
  const studio = createStudio(portico, kept)
  studio.set('backgroundImage.light', large)
  const { link } = studio.getState()
  expect(link.left).toEqual([expect.objectContaining({ key: 'backgroundImage.light' })])
  const again = createStudio(portico, kept)
  again.open(link.text)
  expect(again.getState().theme.backgroundImage?.light).toBe(large)
})
