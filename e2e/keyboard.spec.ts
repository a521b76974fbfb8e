import type { Locator, Page } from '@playwright/test'
import { built } from './addresses.ts'
import { expect, test } from './test.ts'

// No test here touches the mouse.
test.use({ baseURL: built })

test('goes from the name to the password and on, in the order of the page', {
  tag: ['@S70', '@S75', '@S78'],
}, async ({ door, page }) => {
  await door.open()
  const order = [
    door.email,
    door.password,
    door.reveal,
    door.go('forgotPassword'),
    door.submit('signIn'),
    door.go('signUp'),
  ]
  for (const stop of order) {
    await page.keyboard.press('Tab')
    await expect(stop).toBeFocused()
    await expectSeen(stop)
  }
  for (const stop of order.toReversed().slice(1)) {
    await page.keyboard.press('Shift+Tab')
    await expect(stop).toBeFocused()
  }
})

test('signs in and out with the keyboard alone', {
  tag: ['@S68', '@S78', '@S80'],
}, async ({ door, member, page }) => {
  await door.open()
  await type(page, door.email, member.email)
  await type(page, door.password, member.password)
  await page.keyboard.press('Enter')
  await expect(door.greeting).toBeFocused()
  await tabTo(page, door.signOut)
  await page.keyboard.press('Enter')
  await expect(door.title('signIn')).toBeFocused()
})

test('signs up and confirms with the keyboard alone, the focus on each new heading', {
  tag: ['@S68', '@S78', '@S80'],
}, async ({ door, person, pool, page }) => {
  await door.open()
  await tabTo(page, door.go('signUp'))
  await page.keyboard.press('Space')
  await expect(door.title('signUp')).toBeFocused()
  await type(page, door.email, person.email)
  await type(page, door.name, person.name)
  await type(page, door.password, person.password)
  await page.keyboard.press('Enter')
  await expect(door.title('confirmSignUp')).toBeFocused()
  await type(page, door.code, await pool.code(person.email))
  await page.keyboard.press('Enter')
  await expect(door.greeting).toBeFocused()
})

test('resets a password with the keyboard alone, the focus on each new heading', {
  tag: ['@S68', '@S78', '@S80'],
}, async ({ door, member, pool, page }) => {
  await door.open()
  await type(page, door.email, member.email)
  await tabTo(page, door.go('forgotPassword'))
  await page.keyboard.press('Enter')
  await expect(door.title('forgotPassword')).toBeFocused()
  await tabTo(page, door.submit('forgotPassword'))
  await page.keyboard.press('Enter')
  await expect(door.title('resetPassword')).toBeFocused()
  await tabTo(page, door.go('back'))
  await page.keyboard.press('Enter')
  await expect(door.title('signIn')).toBeFocused()
  await tabTo(page, door.go('forgotPassword'))
  await page.keyboard.press('Enter')
  await type(page, door.email, '')
  await page.keyboard.press('Enter')
  await expect(door.title('resetPassword')).toBeFocused()
  await type(page, door.code, await pool.code(member.email, 2))
  await type(page, door.password, 'Meridian-of-Greenwich-0')
  await page.keyboard.press('Enter')
  await expect(door.greeting).toBeFocused()
})

test('sets an own password with the keyboard alone, the focus on each new heading', {
  tag: ['@S68', '@S78', '@S80'],
}, async ({ door, person, pool, page }) => {
  await pool.invite(person, 'Given-by-admin-1')
  await door.open()
  await type(page, door.email, person.email)
  await type(page, door.password, 'Given-by-admin-1')
  await page.keyboard.press('Enter')
  await expect(door.title('newPassword')).toBeFocused()
  await type(page, door.name, person.name)
  await type(page, door.password, person.password)
  await page.keyboard.press('Enter')
  await expect(door.greeting).toBeFocused()
})

test('keeps the focus where it was when the pool refuses, and tells why aloud', {
  tag: ['@S67', '@S68'],
}, async ({ door, member, page }) => {
  await door.open()
  await type(page, door.email, member.email)
  await type(page, door.password, 'Not-the-one-1234')
  await page.keyboard.press('Enter')
  await expect(door.alert).toContainText('do not match')
  await expect(door.password).toBeFocused()
})

test('shows and hides the password, and reads the mailbox, with the keyboard alone', {
  tag: ['@S7', '@S78'],
}, async ({ door, page }) => {
  await door.open()
  await type(page, door.password, 'Not-the-one-1234')
  await tabTo(page, door.reveal)
  await page.keyboard.press('Space')
  await expect(door.password).toHaveAttribute('type', 'text')
  await expect(door.reveal).toBeFocused()
  await page.keyboard.press('Space')
  await expect(door.password).toHaveAttribute('type', 'password')
  const mailbox = page.getByRole('button', { name: /^Mailbox/ })
  await tabTo(page, mailbox)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing leaves this machine.')).toBeVisible()
})

test('leaves the focus alone when a page that was signed in is loaded again', async ({
  door,
  member,
  page,
}) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  await page.reload()
  await expect(door.greeting).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(door.signOut).toBeFocused()
})

/** Presses Tab until something has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, goal: Locator) {
  for (let presses = 0; presses < 25; presses++) {
    if (await goal.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    await expectSeen(page.locator(':focus'))
  }
  throw new Error(`Tab never came to ${goal}`)
}

async function type(page: Page, field: Locator, text: string) {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** What has the focus shows it, and nothing lies over it. */
async function expectSeen(stop: Locator) {
  // Between the last stop and the first, the browser's own bar has the focus.
  if ((await stop.count()) === 0) return
  await expect(stop).toHaveCSS('outline-style', /solid|auto/)
  const covered = await stop.evaluate(element => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return top !== null && !element.contains(top) && !top.contains(element)
  })
  expect(covered).toBe(false)
}
