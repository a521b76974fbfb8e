import { expect, test } from './test.ts'

const temporary = 'Given-by-admin-1'
const tag = '@behaviours/sign-in-force-new-password'

test.beforeEach(async ({ door, person, pool }) => {
  await pool.invite(person, temporary)
  await door.open()
  await door.signIn({ ...person, password: temporary })
  await expect(door.title('newPassword')).toBeVisible()
})

test('asks for a password of their own and the name the pool misses, then lets them in', {
  tag: [tag, '@behaviours/sign-up-with-attributes', '@S12'],
}, async ({ door, person }) => {
  await expect(door.name).toHaveAttribute('autocomplete', 'name')
  await expect(door.email).toHaveCount(0)
  await door.name.fill(person.name)
  await door.password.fill(person.password)
  await door.submit('newPassword').click()
  await expect(door.greeting).toHaveText(/, Ada$/)

  await door.signOut.click()
  await door.signIn({ ...person, password: temporary })
  await expect(door.alert).toContainText('do not match')
  await door.signIn(person)
  await expect(door.greeting).toBeVisible()
})

test('cannot be gone round by a reload or another address', {
  tag: [tag, '@S12'],
}, async ({ door, page }) => {
  await page.reload()
  await expect(door.title('newPassword')).toBeVisible()
  await page.goto('/somewhere/inside')
  await expect(door.title('newPassword').or(door.title('signIn'))).toBeVisible()
  await expect(door.greeting).toHaveCount(0)
})

test('goes on after a reload with what was asked for', { tag }, async ({ door, person, page }) => {
  await page.reload()
  await door.name.fill(person.name)
  await door.password.fill(person.password)
  await door.submit('newPassword').click()
  await expect(door.greeting).toBeVisible()
})

for (const weak of ['lowercase', 'UPPERCASE']) {
  test(`names the rules that “${weak}” misses, tied to its field`, {
    tag: [tag, '@S67'],
  }, async ({ door, person }) => {
    await door.name.fill(person.name)
    await door.password.fill(weak)
    await door.submit('newPassword').click()
    await expect(door.password).toBeFocused()
    await expect(door.password).toHaveAccessibleDescription(/At least 12 characters not met yet/)
    await expect(door.password).toHaveAccessibleDescription(/A number not met yet/)
    await expect(door.name).toHaveValue(person.name)
  })
}

test('leads back to sign-in', { tag }, async ({ door, person }) => {
  await door.go('back').click()
  await expect(door.title('signIn')).toBeVisible()
  await expect(door.email).toHaveValue(person.email)
})

test('tells password managers whose new password it is', {
  tag: '@S64',
}, async ({ person, page }) => {
  await expect(page.locator('form input[autocomplete="username"]')).toHaveValue(person.email)
})
