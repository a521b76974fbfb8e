import { callsOf, expect, test } from './test.ts'

test('stays on the code when the code is wrong, says so at the field, and takes the right one', {
  tag: ['@behaviours/confirm-sign-up', '@S67'],
}, async ({ door, person, pool }) => {
  await door.open()
  await door.signUp(person)
  const code = await pool.code(person.email)
  const wrong = code === '000000' ? '000001' : '000000'
  await door.confirm(wrong)
  await expect(door.code).toHaveAccessibleDescription(
    'That code is not right. Check it and try again.',
  )
  await expect(door.code).toBeFocused()
  await expect(door.code).toHaveValue(wrong)
  await expect(door.title('confirmSignUp')).toBeVisible()
  await door.confirm(code)
  await expect(door.greeting).toBeVisible()
})

for (const [manner, write] of [
  ['with a space in the middle', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
  ['with a dash and spaces around', (code: string) => ` ${code.slice(0, 3)}-${code.slice(3)} `],
  [
    'in Arabic digits',
    (code: string) => code.replace(/\d/g, digit => String.fromCharCode(0x0660 + Number(digit))),
  ],
] as const) {
  test(`takes a code written ${manner}`, { tag: '@S23' }, async ({ door, person, pool }) => {
    await door.open()
    await door.signUp(person)
    await door.confirm(write(await pool.code(person.email)))
    await expect(door.greeting).toBeVisible()
  })
}

test('sends another code after the cool-down, and leaves focus and what was typed alone', {
  tag: ['@S20', '@S68', '@S74'],
}, async ({ door, person, pool, page }) => {
  await page.clock.install()
  const calls = callsOf(page)
  await door.open()
  await door.signUp(person)
  await expect(door.resend).toHaveText(/^Send again in 0:(30|29|28)$/)
  await expect(door.resend).toHaveAttribute('aria-disabled', 'true')
  await door.code.fill('12')
  // Forced: Playwright itself would wait until the button may be pressed.
  await door.resend.click({ force: true })
  expect(calls).not.toContain('ResendConfirmationCode')

  await page.clock.fastForward(31_000)
  await expect(door.resend).toHaveText('Send again')
  await door.resend.click()
  await expect(door.notice).toHaveText('A new code is on its way.')
  await expect(door.resend).toBeFocused()
  await expect(door.resend).toHaveText(/^Send again in 0:/)
  await expect(door.code).toHaveValue('12')
  expect(calls.filter(call => call === 'ResendConfirmationCode')).toHaveLength(1)

  const second = await pool.code(person.email, 2)
  await door.confirm(second)
  await expect(door.greeting).toBeVisible()
})

test('stays on the code over a reload, and lets in with it', {
  tag: ['@S13', '@behaviours/confirm-sign-up'],
}, async ({ door, person, pool, page }) => {
  await door.open()
  await door.signUp(person)
  await page.reload()
  await expect(door.title('confirmSignUp')).toBeVisible()
  await expect(page.getByText('We sent a code to')).toBeVisible()
  await door.confirm(await pool.code(person.email))
  await expect(door.greeting).toBeVisible()
})

test('says that the account is confirmed, and asks only for the password a reload made it forget', {
  tag: ['@S13', '@S65'],
}, async ({ door, person, pool, page }) => {
  await pool.signUp(person)
  await door.open()
  await door.signIn(person)
  await expect(door.title('confirmSignUp')).toBeVisible()
  await page.reload()
  await door.confirm(await pool.code(person.email, 2))
  await expect(door.title('signIn')).toBeVisible()
  await expect(door.notice).toHaveText('Your account is confirmed. Sign in to continue.')
  await expect(door.email).toHaveValue(person.email)
  await door.password.fill(person.password)
  await door.submit('signIn').click()
  await expect(door.greeting).toBeVisible()
})

test('leads back to sign-in, and from there to the code again', async ({ door, person, pool }) => {
  await door.open()
  await door.signUp(person)
  await door.go('back').click()
  await expect(door.title('signIn')).toBeVisible()
  await expect(door.email).toHaveValue(person.email)
  await door.password.fill(person.password)
  await door.submit('signIn').click()
  await expect(door.title('confirmSignUp')).toBeVisible()
  await door.confirm(await pool.code(person.email, 2))
  await expect(door.greeting).toBeVisible()
})

test('lets somebody in whose account was confirmed meanwhile, in another tab', async ({
  door,
  person,
  pool,
}) => {
  await door.open()
  await door.signUp(person)
  const code = await pool.code(person.email)
  await pool.call('AdminConfirmSignUp', {
    UserPoolId: 'eu-west-1_Meridian0',
    Username: person.email,
  })
  await door.confirm(code)
  await expect(door.greeting).toBeVisible()
})
