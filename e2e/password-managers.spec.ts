import type { Locator, Page } from '@playwright/test'
import { built } from './addresses.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

const temporary = 'Given-by-admin-1'

test('tells browsers and password managers what each field is for', {
  tag: [
    '@S23',
    '@S31',
    '@S63',
    '@S64',
    '@behaviours/sign-in-with-email',
    '@behaviours/sign-in-with-username',
    '@behaviours/sign-up-with-email',
    '@behaviours/sign-up-with-username',
    '@behaviours/confirm-sign-up',
  ],
}, async ({ door, person, pool, page }) => {
  const tokens = async () =>
    Object.fromEntries(
      await page
        .locator('form input:not([hidden])')
        .evaluateAll(inputs =>
          inputs.map(input => [input.getAttribute('name'), input.getAttribute('autocomplete')]),
        ),
    )
  await door.open()
  expect(await tokens()).toEqual({ username: 'username', password: 'current-password' })
  await door.go('forgotPassword').click()
  await expect(door.title('forgotPassword')).toBeVisible()
  expect(await tokens()).toEqual({ username: 'username' })
  await door.go('back').click()
  await door.go('signUp').click()
  await expect(door.title('signUp')).toBeVisible()
  expect(await tokens()).toEqual({ email: 'username', name: 'name', password: 'new-password' })
  await door.go('signIn').click()
  await door.signUp(person)
  expect(await tokens()).toEqual({ code: 'one-time-code' })
  await expect(door.code).toHaveAttribute('inputmode', 'numeric')
  await expect(door.code).toHaveAttribute('type', 'text')
  await door.confirm(await pool.code(person.email))
  await door.signOut.click()
  await door.askForReset(person.email)
  expect(await tokens()).toEqual({ code: 'one-time-code', password: 'new-password' })
  await expect(page.locator('form input[autocomplete="username"]')).toHaveValue(person.email)
})

test('sends each form as a form: post, never with a password in the address', {
  tag: ['@S13', '@S80'],
}, async ({ door, page }) => {
  await door.open()
  await expect(page.locator('form')).toHaveAttribute('method', 'post')
  await door.go('signUp').click()
  await expect(page.locator('form')).toHaveAttribute('method', 'post')
})

test('lets everything be pasted, a code with spaces and a dash too', {
  tag: ['@S8', '@S23', '@S66'],
}, async ({ door, person, pool, page }) => {
  await door.open()
  await door.go('signUp').click()
  await paste(page, person.email, door.email)
  await paste(page, person.name, door.name)
  await paste(page, person.password, door.password)
  await door.submit('signUp').click()
  await expect(door.title('confirmSignUp')).toBeVisible()
  const code = await pool.code(person.email)
  await paste(page, ` ${code.slice(0, 3)} ${code.slice(3, 5)}-${code.slice(5)} `, door.code)
  await door.submit('confirmSignUp').click()
  await expect(door.greeting).toBeVisible()
  await door.signOut.click()

  await door.go('forgotPassword').click()
  await paste(page, person.email, door.email)
  await door.submit('forgotPassword').click()
  await expect(door.title('resetPassword')).toBeVisible()
  await paste(page, await pool.code(person.email, 2), door.code)
  await paste(page, person.password, door.password)
  await door.submit('resetPassword').click()
  await expect(door.greeting).toBeVisible()
  await door.signOut.click()
  await expect(door.title('signIn')).toBeVisible()

  await paste(page, person.email, door.email)
  await paste(page, person.password, door.password)
  await door.submit('signIn').click()
  await expect(door.greeting).toBeVisible()
})

test('lets an own password be pasted in place of a temporary one', {
  tag: '@S8',
}, async ({ door, person, pool, page }) => {
  await pool.invite(person, temporary)
  await door.open()
  await paste(page, person.email, door.email)
  await paste(page, temporary, door.password)
  await door.submit('signIn').click()
  await expect(door.title('newPassword')).toBeVisible()
  await paste(page, person.name, door.name)
  await paste(page, person.password, door.password)
  await door.submit('newPassword').click()
  await expect(door.greeting).toBeVisible()
})

for (const [manner, events] of [
  ['with the events of typing', ['input', 'change']],
  ['with a change alone', ['change']],
  ['in silence', []],
] as const) {
  test(`takes what a password manager filled in ${manner}`, {
    tag: '@S8',
  }, async ({ door, member }) => {
    await door.open()
    await fillIn(door.email, member.email, events)
    await fillIn(door.password, member.password, events)
    await door.submit('signIn').click()
    await expect(door.greeting).toBeVisible()
  })
}

test('shows the password on request, says so, and hides it when it is sent', {
  tag: '@S7',
}, async ({ door, member }) => {
  await door.open()
  await door.email.fill(member.email)
  await door.password.fill('Not-the-one-1234')
  await expect(door.reveal).toHaveAttribute('aria-pressed', 'false')
  await door.reveal.click()
  await expect(door.password).toHaveAttribute('type', 'text')
  await expect(door.password).toHaveValue('Not-the-one-1234')
  await expect(door.reveal).toHaveAttribute('aria-pressed', 'true')
  await door.submit('signIn').click()
  await expect(door.alert).toContainText('do not match')
  await expect(door.password).toHaveAttribute('type', 'password')
  await expect(door.reveal).toHaveAttribute('aria-pressed', 'false')
})

test('hides the password when the person turns to another window', {
  tag: '@S7',
}, async ({ door, page }) => {
  await door.open()
  await door.go('signUp').click()
  await door.password.fill('Longitude')
  await door.reveal.click()
  await expect(door.password).toHaveAttribute('type', 'text')
  await page.evaluate(() => dispatchEvent(new Event('blur')))
  await expect(door.password).toHaveAttribute('type', 'password')
  await expect(door.password).toHaveValue('Longitude')
})

/** Copies text from elsewhere and pastes it with the keyboard, as a person does. */
async function paste(page: Page, text: string, into: Locator) {
  await page.evaluate(copied => {
    const source = document.createElement('textarea')
    source.value = copied
    source.id = 'copied-from'
    document.body.append(source)
    source.select()
  }, text)
  await page.keyboard.press('ControlOrMeta+C')
  await page.evaluate(() => document.getElementById('copied-from')?.remove())
  await into.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
}

/** Sets a value as an extension does: not by a key, and with the events it cares to send. */
function fillIn(field: Locator, text: string, events: readonly string[]) {
  return field.evaluate(
    (input, [value, types]) => {
      // Past React's own eye on the value, as from a script of another world.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
      for (const type of types) input.dispatchEvent(new Event(type, { bubbles: true }))
    },
    [text, events] as const,
  )
}
