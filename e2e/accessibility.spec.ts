import type { Page } from '@playwright/test'
import { ar } from '@portico/react/messages/ar'
import { en } from '@portico/react/messages/en'
import { built } from './addresses.ts'
import { Door } from './door.ts'
import { axe } from './look.ts'
import { type Findings, survey } from './survey.ts'
import { expect, test } from './test.ts'
import { walk } from './walk.ts'

test.use({ baseURL: built, contextOptions: { reducedMotion: 'reduce' } })

const languages = [
  { dir: 'ltr', path: '/', words: en },
  { dir: 'rtl', path: '/?lang=ar', words: ar },
] as const

for (const { dir, path, words } of languages) {
  test.describe(dir, () => {
    // In a row: side by side, each of these would walk for itself.
    test.describe.configure({ mode: 'default' })
    let found: Findings

    test.beforeAll(async ({ browser, pool }) => {
      test.setTimeout(180_000)
      found = await survey(browser, dir, page => walk(new Door(page, words), pool, path))
    })

    for (const mode of ['light', 'dark'] as const) {
      test(`${mode}: meets WCAG 2.2 A and AA on every screen and in every state`, {
        tag: ['@S62', '@S71', '@S78', '@behaviours/i18n'],
      }, () => {
        expect(found[mode]).toEqual([])
      })
    }

    test('fits a phone of 320 px and a zoom of 400 %, each target at least 24 px, fields and buttons 44', {
      tag: ['@S69', '@S72'],
    }, () => {
      expect(found.narrow).toEqual([])
    })

    test('loses nothing when the reader spaces the text out', { tag: '@S72' }, () => {
      expect(found.spaced).toEqual([])
    })

    test('names every screen by a first heading of its own', { tag: '@S77' }, () => {
      const titles = new Map<string, string>()
      for (const [state, headings] of found.headings) {
        const [screen = ''] = state.split(',')
        const [heading = '', ...others] = headings
        expect(others, state).toEqual([])
        titles.set(screen, heading)
      }
      expect(titles.size).toBeGreaterThanOrEqual(7)
      expect(new Set(titles.values()).size).toBe(titles.size)
    })
  })
}

test('keeps its edges, its focus and its state visible in forced colours', {
  tag: ['@S73', '@S70'],
}, async ({ door, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await door.open()
  for (const control of [door.email, door.password, door.submit('signIn')]) {
    expect(await border(control)).toBeGreaterThanOrEqual(1)
  }
  await page.keyboard.press('Tab')
  await expect(door.email).toBeFocused()
  await expect(door.email).toHaveCSS('outline-style', 'solid')
  await door.submit('signIn').click()
  await expect(door.email).toHaveAccessibleDescription(/./)
  // The colours are the reader's own now; axe still reads the page's.
  expect(await axe(page, ['color-contrast'])).toEqual([])
})

test('stands still for who asked for less motion, and draws edges for who asked for more contrast', {
  tag: '@S73',
}, async ({ door, page }) => {
  await page.emulateMedia({ contrast: 'more' })
  await door.open()
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(animation => Number(animation.effect?.getComputedTiming().duration) > 10)
      .map(animation => String((animation as CSSAnimation).animationName)),
  )
  expect(moving).toEqual([])
  const edge = await door.email.evaluate(element => {
    const style = getComputedStyle(element)
    return style.borderTopColor === style.color
  })
  expect(edge).toBe(true)
})

test('speaks Arabic from right to left, and leaves addresses and codes from left to right', {
  tag: ['@S76', '@behaviours/i18n', '@S57'],
}, async ({ page, person, pool }) => {
  const door = new Door(page, ar)
  await door.open('/?lang=ar')
  await expect(page.locator('[data-auth="page"]')).toHaveAttribute('lang', 'ar')
  await door.signIn(person)
  await expect(door.alert).toHaveText(ar['error.wrongCredentials'])
  await expect(door.email).toHaveCSS('direction', 'ltr')
  await door.signUp(person)
  await expect(door.code).toHaveCSS('direction', 'ltr')
  const address = page.locator('bdi', { hasText: '@' })
  await expect(address).toHaveCSS('direction', 'ltr')
  await door.confirm(await pool.code(person.email))
  await expect(page.getByTitle(person.email)).toBeVisible()
})

test('has the places where news is told before there is any', {
  tag: ['@S67', '@S68'],
}, async ({ door, person }) => {
  await door.open()
  await expect(door.alert).toHaveText('')
  await expect(door.notice).toHaveText('')
  await door.signUp(person)
  await expect(door.alert).toHaveText('')
  await expect(door.notice).toHaveText('')
})

const border = (control: ReturnType<Page['locator']>) =>
  control.evaluate(element => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(element)
    return borderTopStyle === 'none' ? 0 : Number.parseFloat(borderTopWidth)
  })
