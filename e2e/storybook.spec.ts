import { entries, test } from './storybook-room.ts'
import { expect } from './test.ts'

test('shows a screen, under the strict policy that the page itself says', async ({
  room,
  page,
}) => {
  await room.open('screens-sign-in--wrong-password')
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeVisible()
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /^default-src 'self'; script-src 'self'; /)
  await expect(policy).not.toHaveAttribute('content', /unsafe/)
})

test('shows the dialog, and gives the focus to it', async ({ room, page }) => {
  await room.open('screens-dialog--open')
  await expect(page.getByRole('dialog', { name: 'Welcome back' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeFocused()
})

test('dresses a story in a theme of its own, images and typeface included', async ({
  room,
  page,
}) => {
  await room.open('themes--pond-night')
  await expect(page.locator('[data-auth-theme="pond"]')).toHaveAttribute('data-auth-mode', 'dark')
  await expect(page.getByRole('img', { name: 'Pond' })).toHaveJSProperty('complete', true)
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  const isInter = () => document.fonts.check('16px "Inter Variable"')
  expect(await page.evaluate(isInter)).toBe(true)
})

test('shows both doors side by side, in frames of their own', async ({ room, page }) => {
  await room.open('hosted-pages--side-by-side')
  const frames = page.locator('iframe')
  await expect(frames).not.toHaveCount(0)
  await expect(frames.first().contentFrame().getByRole('button').first()).toBeVisible()
})

test('shows one story of every kind, and every guide', async ({ room }) => {
  test.setTimeout(240_000)
  const seen = new Set<string>()
  for (const { id, title } of await entries()) {
    if (seen.has(title)) continue
    await (seen.size ? room.turnTo(id) : room.open(id))
    seen.add(title)
  }
  expect(seen.size).toBeGreaterThan(30)
})

test('finds its way around the rooms, with scripts of its own alone', async ({ room, page }) => {
  await page.goto(`${room.address}?path=/story/screens-sign-in--empty`)
  const story = page.frameLocator('#storybook-preview-iframe')
  const heading = story.getByRole('heading', { name: 'Welcome back' })
  // All of Storybook comes before the story.
  await expect(heading).toBeVisible({ timeout: 25_000 })
  await page.getByRole('link', { name: 'Invalid', exact: true }).click()
  await expect(story.getByRole('textbox', { name: 'Email' })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await expect(page).toHaveURL(/\/design\/room\/\?path=\/story\/screens-sign-in--invalid/)
})

test('begins a story anew, play and all, when the toolbar has another pool', async ({
  room,
  page,
}) => {
  await page.goto(`${room.address}?path=/story/screens-sign-in--wrong-password`)
  const story = page.frameLocator('#storybook-preview-iframe')
  await expect(story.getByText(/do not match/)).toBeVisible({ timeout: 25_000 })
  await story.getByRole('textbox', { name: 'Email' }).fill('somebody@example.com')
  await page.getByRole('button', { name: /^Passwordless/ }).click()
  await page.getByRole('option', { name: 'With passwords alone' }).click()
  await expect(story.getByRole('textbox', { name: 'Email' })).toHaveValue('grace@example.com')
  await expect(story.getByText(/do not match/)).toBeVisible()
})

test('turns round in any language', async ({ room, page }) => {
  await room.open('screens-sign-up--filled', 'direction:rtl')
  const password = page.getByRole('textbox', { name: 'Password' })
  await expect(password).toHaveCSS('text-align', 'right')
})

test('would notice a style or a script that does not belong', async ({ room, page }) => {
  await room.open('screens-sign-in--empty')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { outline: 1px solid }'
    document.head.append(style)
    const script = document.createElement('script')
    script.textContent = 'document.title = "stolen"'
    document.head.append(script)
  })
  await expect
    .poll(() => room.trouble)
    .toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^breach: style-src-elem inline/),
        expect.stringMatching(/^breach: script-src-elem inline/),
      ]),
    )
  await expect(page).not.toHaveTitle('stolen')
  room.trouble.length = 0
})
