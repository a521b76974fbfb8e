import axe from 'axe-core'
import React from 'react'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { portico } from '../../../packages/theme/src/shipped-themes.ts'
import { createStudio, type Studio } from '../studio.ts'
import { Panel } from './panel.tsx'

let studio: Studio
let screen: Awaited<ReturnType<typeof render>>

beforeEach(async () => {
  sessionStorage.clear()
  studio = createStudio(portico, sessionStorage)
  screen = await render(<Panel studio={studio} address={() => location.href} />)
})

const theme = () => studio.getState().theme
const tab = (name: string) => screen.getByRole('tab', { name })

/** What breaks a rule of WCAG 2.2 A or AA, or of axe’s own. */
async function faults() {
  const { violations } = await axe.run(screen.container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
}

it('sets a colour in both modes, and lets it be made again', async () => {
  await screen.getByRole('combobox', { name: 'Start from' }).selectOptions('empty')
  const primary = screen.getByRole('textbox', { name: 'Primary, light', exact: true })
  await primary.fill('B0124A')
  await userEvent.keyboard('{Enter}')
  expect(theme().colors.light.primary).toBe('#b0124a')
  expect(theme().colors.dark?.primary).toMatch(/^#/)
  await screen.getByRole('button', { name: /^Primary: back/ }).click()
  expect(theme().colors).toEqual({ light: {}, dark: {} })
})

it('says at the field what is no colour, and keeps the one before', async () => {
  const primary = screen.getByRole('textbox', { name: 'Primary, light', exact: true })
  await primary.fill('blurple')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('#rrggbb')
  expect(theme()).toBe(portico)
})

it('undoes and redoes, by button and by key', async () => {
  await screen.getByRole('combobox', { name: 'Start from' }).selectOptions('pond')
  await screen.getByRole('button', { name: 'Undo' }).click()
  expect(theme()).toBe(portico)
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(theme().colors.light.primary).not.toBe(portico.colors.light.primary)
})

it('lists the pairs that cannot be read, and mends one with a press', async () => {
  await screen.getByRole('textbox', { name: 'Primary, light', exact: true }).fill('#f4d35e')
  await userEvent.keyboard('{Enter}')
  await tab('Contrast').click()
  const before = screen.getByRole('button', { name: /^Use #/ }).elements().length
  expect(before).toBeGreaterThan(0)
  await screen
    .getByRole('button', { name: /^Use #/ })
    .first()
    .click()
  await expect
    .poll(() => screen.getByRole('button', { name: /^Use #/ }).elements().length)
    .toBeLessThan(before)
  expect(await faults()).toEqual([])
})

it('finds a token by what it is called, and by what it is for', async () => {
  const search = screen.getByRole('searchbox', { name: 'Find a token' })
  await search.fill('focus ring')
  await expect
    .element(screen.getByRole('textbox', { name: 'Focus ring, dark', exact: true }))
    .toBeVisible()
  expect(screen.getByRole('textbox').elements().length).toBeLessThan(6)
})

it('reads pasted CSS of the classic page, and says what became of it', async () => {
  await tab('Import').click()
  await screen
    .getByRole('textbox', { name: 'Or paste' })
    .fill('.submitButton-customizable { background-color: #0a7c2f; }')
  await screen.getByRole('button', { name: 'Read it' }).click()
  await expect.element(screen.getByText(/Classic hosted page/)).toBeVisible()
  expect(theme().colors.light.primary).toBe('#0a7c2f')
  expect(await faults()).toEqual([])
})

it('refuses what it does not know, in words', async () => {
  await tab('Import').click()
  await screen.getByRole('textbox', { name: 'Or paste' }).fill('hello')
  await screen.getByRole('button', { name: 'Read it' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent(/hello|classic page|know/)
  expect(theme()).toBe(portico)
})

it('takes in a logo that is dropped or chosen, cleaned', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><rect width="9" height="9"/></svg>'
  const file = new File([drawing], 'logo.svg', { type: 'image/svg+xml' })
  await screen.getByLabelText('Logo, light', { exact: true }).upload(file)
  await expect.poll(() => theme().logo?.light).toMatch(/^data:image\/svg/)
  expect(decodeURIComponent(theme().logo?.light ?? '')).not.toContain('script')
})

it('shows the files of every export, and what they cannot say', async () => {
  await tab('Take away').click()
  await expect.element(screen.getByText(/defineTheme\(\{/)).toBeVisible()
  await screen.getByRole('combobox', { name: 'As' }).selectOptions('managed-login')
  await expect.element(screen.getByText('settings.json', { exact: true })).toBeVisible()
  await expect.element(screen.getByText(/carried/)).toBeVisible()
  expect(await faults()).toEqual([])
})

it('can be used without a mouse, and read', async () => {
  await tab('Edit').click()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(tab('Import')).toHaveFocus()
  await expect.element(screen.getByRole('tabpanel', { name: 'Import' })).toBeVisible()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  for (const group of screen.container.querySelectorAll('details')) group.open = true
  expect(await faults()).toEqual([])
})
