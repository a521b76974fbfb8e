import { callsOf, expect, test } from './test.ts'

test('makes an account, finds the code in the mailbox, and is in without typing the password again', {
  tag: ['@behaviours/confirm-sign-up', '@behaviours/sign-up-with-email', '@S66'],
}, async ({ door, person, page }) => {
  const calls = callsOf(page)
  await door.open()
  await door.signUp(person)
  await expect(page.getByText('We sent a code to')).toBeVisible()

  const mailbox = page.getByRole('complementary', { name: 'Development mailbox' })
  await mailbox.getByRole('button', { name: /Mailbox/ }).click()
  const letter = mailbox.getByRole('listitem').filter({ hasText: person.email })
  const code = (await letter.getByRole('button').innerText()).replace('Copy ', '')
  await mailbox.getByRole('button', { name: /Mailbox/ }).click()

  await door.confirm(code)
  await expect(door.greeting).toHaveText(/, Ada$/)
  expect(calls.slice(0, 2)).toEqual(['SignUp', 'ConfirmSignUp'])
})

test('asks for what the pool needs and nothing else: no user name, no phone number, no password twice', {
  tag: ['@behaviours/sign-up-with-email', '@behaviours/sign-up-with-attributes', '@S9', '@S11'],
}, async ({ door, page }) => {
  await door.open()
  await door.go('signUp').click()
  await expect(door.email).toHaveAttribute('type', 'email')
  await expect(door.name).toHaveAttribute('type', 'text')
  await expect(door.password).toHaveAttribute('type', 'password')
  await expect(page.locator('form input')).toHaveCount(3)
})

test('shows what a password needs before typing, and ticks it off while typing', {
  tag: ['@S1', '@S3'],
}, async ({ door }) => {
  await door.open()
  await door.go('signUp').click()
  const rules = door.rules.getByRole('listitem')
  await expect(rules).toHaveText([
    'At least 12 characters not met yet',
    'An uppercase letter not met yet',
    'A number not met yet',
  ])
  await door.password.pressSequentially('Longitude')
  await expect(rules).toHaveText([
    'At least 12 characters not met yet',
    'An uppercase letter met',
    'A number not met yet',
  ])
  await door.password.pressSequentially('-2026')
  await expect(rules).toHaveText([
    'At least 12 characters met',
    'An uppercase letter met',
    'A number met',
  ])
})

for (const [weak, missing] of [
  ['lowercase', ['At least 12 characters not met yet', 'A number not met yet']],
  ['UPPERCASE', ['At least 12 characters not met yet', 'A number not met yet']],
] as const) {
  test(`says which rules “${weak}” misses, tied to its field`, {
    tag: ['@behaviours/sign-up-with-errors', '@S67'],
  }, async ({ door, person, page }) => {
    const calls = callsOf(page)
    await door.open()
    await door.go('signUp').click()
    await door.email.fill(person.email)
    await door.name.fill(person.name)
    await door.password.fill(weak)
    await door.submit('signUp').click()
    await expect(door.password).toHaveAttribute('aria-invalid', 'true')
    await expect(door.password).toBeFocused()
    await expect(door.password).toHaveAccessibleDescription(
      /^Choose a password that meets every point below\./,
    )
    for (const rule of missing) {
      await expect(door.password).toHaveAccessibleDescription(new RegExp(rule))
    }
    await expect(door.password).toHaveValue(weak)
    expect(calls).toEqual([])
  })
}

test('says beside the address that it has an account already, and keeps all that was typed', {
  tag: ['@S16', '@S67'],
}, async ({ door, member }) => {
  await door.open()
  await door.go('signUp').click()
  await door.email.fill(member.email)
  await door.name.fill(member.name)
  await door.password.fill(member.password)
  await door.submit('signUp').click()
  await expect(door.email).toHaveAccessibleDescription(
    'There is an account with this already. Sign in, or reset its password.',
  )
  await expect(door.email).toBeFocused()
  await expect(door.name).toHaveValue(member.name)
  await expect(door.password).toHaveValue(member.password)
})

test('takes a password of 200 characters with spaces, emoji and letters of any script, to the letter', {
  tag: ['@S2', '@S4'],
}, async ({ door, person, pool }) => {
  const password = `A Ünïcode ${'grüße 🧭 שלום '.repeat(13)}9`
  await door.open()
  await door.signUp({ ...person, password })
  await door.confirm(await pool.code(person.email))
  await expect(door.greeting).toBeVisible()
  await door.signOut.click()
  await door.signIn({ ...person, password: password.slice(0, -1) })
  await expect(door.alert).toContainText('do not match')
  await door.signIn({ ...person, password })
  await expect(door.greeting).toBeVisible()
})

test('takes an address in capital letters for the same person', {
  tag: '@behaviours/sign-up-with-email',
}, async ({ door, person, pool }) => {
  await door.open()
  await door.signUp({ ...person, email: person.email.toUpperCase() })
  await expect
    .poll(async () => {
      const [upper, lower] = await Promise.all([
        pool.codes(person.email.toUpperCase()),
        pool.codes(person.email),
      ])
      return [...upper, ...lower].length
    })
    .toBe(1)
  const [code = ''] = [
    ...(await pool.codes(person.email)),
    ...(await pool.codes(person.email.toUpperCase())),
  ]
  await door.confirm(code)
  await expect(door.greeting).toBeVisible()
  await door.signOut.click()
  await door.signIn(person)
  await expect(door.greeting).toBeVisible()
})

test('comes back to the sign-up form after a reload', async ({ door, page }) => {
  await door.open()
  await door.go('signUp').click()
  await expect(door.title('signUp')).toBeVisible()
  await page.reload()
  await expect(door.title('signUp')).toBeVisible()
})
