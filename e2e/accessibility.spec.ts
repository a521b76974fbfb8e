import type { Page } from '@playwright/test'
import { ar } from '@portico/react/messages/ar'
import { en } from '@portico/react/messages/en'
import { built } from './addresses.ts'
import { Door } from './door.ts'
import { axe, misfits } from './look.ts'
import { expect, test } from './test.ts'
import { walk } from './walk.ts'

// Each test walks through all screens.
test.use({ baseURL: built, contextOptions: { reducedMotion: 'reduce' } })
test.slow()

const languages = [
  { dir: 'ltr', path: '/', words: en },
  { dir: 'rtl', path: '/?lang=ar', words: ar },
] as const

for (const { dir, path, words } of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${colorScheme}, ${dir}`, () => {
      test.use({ colorScheme })
      test('meets WCAG 2.2 A and AA on every screen and in every state', {
        tag: ['@S62', '@S71', '@S78', '@behaviours/i18n'],
      }, async ({ page, pool }) => {
        const problems: string[] = []
        for await (const state of walk(new Door(page, words), pool, path)) {
          if (state !== 'signed in') {
            await expect(page.locator('[data-auth="page"]')).toHaveAttribute('dir', dir)
          }
          problems.push(...(await axe(page)).map(problem => `${state}: ${problem}`))
        }
        expect(problems).toEqual([])
      })
    })
  }

  test(`${dir}: fits a phone of 320 px and a zoom of 400 %, each target at least 24 px, fields and buttons 44`, {
    tag: ['@S69', '@S72'],
  }, async ({ page, pool }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    const problems: string[] = []
    for await (const state of walk(new Door(page, words), pool, path)) {
      problems.push(...(await misfits(page)).map(problem => `${state}: ${problem}`))
    }
    expect(problems).toEqual([])
  })
}

test('loses nothing when the reader spaces the text out', {
  tag: '@S72',
}, async ({ page, pool }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await page.addInitScript(() => {
    // The distances of WCAG 1.4.12.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  const problems: string[] = []
  for await (const state of walk(new Door(page), pool)) {
    problems.push(...(await misfits(page)).map(problem => `${state}: ${problem}`))
  }
  expect(problems).toEqual([])
})

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

test('names every screen by a first heading of its own', {
  tag: '@S77',
}, async ({ door, page, pool }) => {
  const titles = new Map<string, string>()
  for await (const state of walk(door, pool)) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const [screen = ''] = state.split(',')
    titles.set(screen, await page.getByRole('heading', { level: 1 }).innerText())
  }
  expect(new Set(titles.values()).size).toBe(titles.size)
})

const border = (control: ReturnType<Page['locator']>) =>
  control.evaluate(element => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(element)
    return borderTopStyle === 'none' ? 0 : Number.parseFloat(borderTopWidth)
  })
