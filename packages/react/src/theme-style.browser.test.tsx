import { defineTheme, portico } from '@portico/theme'
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { ThemeStyle } from './theme-style.tsx'

const sea = () => defineTheme({ extends: portico, name: 'sea', colors: portico.colors })
const sheets = () => document.adoptedStyleSheets.length

it('puts one sheet into the page for as long as a theme is shown', async () => {
  const before = sheets()
  const { rerender, unmount } = await render(<ThemeStyle theme={sea()} />)
  expect(sheets()).toBe(before + 1)
  await rerender(
    <>
      <ThemeStyle theme={sea()} />
      <ThemeStyle theme={sea()} />
    </>,
  )
  expect(sheets()).toBe(before + 1)
  await unmount()
  expect(sheets()).toBe(before)
})

it('adds nothing when the build has put the sheet into the page, until the theme is another', async () => {
  const before = sheets()
  // As the module of `@portico/theme/vite` marks it.
  const printed = Object.defineProperty(sea(), Symbol.for('portico.theme.printed'), { value: true })
  const { rerender, unmount } = await render(<ThemeStyle theme={printed} />)
  expect(sheets()).toBe(before)
  await rerender(<ThemeStyle theme={{ ...printed, radius: { button: 2 } }} />)
  await expect.poll(sheets).toBe(before + 1)
  await rerender(<ThemeStyle theme={printed} />)
  expect(sheets()).toBe(before)
  await unmount()
})
