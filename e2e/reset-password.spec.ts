import { callsOf, expect, test } from './test.ts'

const chosen = 'Meridian-of-Greenwich-0'

test('sets a new password with the code that was sent, and only that one is good from then on', {
  tag: '@behaviours/forgot-password',
}, async ({ door, member, pool }) => {
  await door.open()
  await door.email.fill(member.email)
  await door.askForReset(member.email)
  await door.code.fill(await pool.code(member.email))
  await door.password.fill(chosen)
  await door.submit('resetPassword').click()
  await expect(door.greeting).toBeVisible()

  await door.signOut.click()
  await door.signIn(member)
  await expect(door.alert).toContainText('do not match')
  await door.signIn({ ...member, password: chosen })
  await expect(door.greeting).toBeVisible()
})

test('answers an address nobody has with the same step and the same words', {
  tag: ['@S15', '@behaviours/forgot-password'],
}, async ({ door, member, pool, page }) => {
  const shown = async (email: string) => {
    await door.open()
    await door.askForReset(email)
    const words = await page.getByRole('region').innerText()
    await door.go('back').click()
    return words.replace(/\S+@\S+/g, 'ADDRESS').replace(/0:\d\d/, 'TIME')
  }
  const unknown = `nobody.${member.email}`
  expect(await shown(unknown)).toBe(await shown(member.email))
  expect(await pool.codes(unknown)).toEqual([])

  await door.askForReset(unknown)
  await door.code.fill('123456')
  await door.password.fill(chosen)
  await door.submit('resetPassword').click()
  await expect(door.code).toHaveAttribute('aria-invalid', 'true')
})

test('names the rules a weak password misses, tied to its field, and keeps the code', {
  tag: ['@behaviours/forgot-password', '@S1'],
}, async ({ door, member, pool }) => {
  await door.open()
  await door.askForReset(member.email)
  await expect(door.rules.getByRole('listitem')).toHaveCount(3)
  const code = await pool.code(member.email)
  await door.code.fill(code)
  await door.password.fill('UPPERCASE')
  await door.submit('resetPassword').click()
  await expect(door.password).toBeFocused()
  await expect(door.password).toHaveAccessibleDescription(/A number not met yet/)
  await expect(door.code).toHaveValue(code)
})

test('says that a code is wrong, and keeps the new password', {
  tag: '@S67',
}, async ({ door, member, pool }) => {
  await door.open()
  await door.askForReset(member.email)
  const code = await pool.code(member.email)
  await door.code.fill(code === '000000' ? '000001' : '000000')
  await door.password.fill(chosen)
  await door.submit('resetPassword').click()
  await expect(door.code).toHaveAccessibleDescription(
    'That code is not right. Check it and try again.',
  )
  await expect(door.password).toHaveValue(chosen)
  await door.code.fill(code)
  await door.submit('resetPassword').click()
  await expect(door.greeting).toBeVisible()
})

test('sends the code again on request, and takes the newest', {
  tag: ['@S20', '@behaviours/forgot-password'],
}, async ({ door, member, pool, page }) => {
  await page.clock.install()
  const calls = callsOf(page)
  await door.open()
  await door.askForReset(member.email)
  await door.password.fill(chosen)
  await expect(door.resend).toHaveAttribute('aria-disabled', 'true')
  await page.clock.fastForward(31_000)
  await door.resend.click()
  await expect(door.notice).toHaveText('A new code is on its way.')
  await expect(door.password).toHaveValue(chosen)
  expect(calls).toEqual(['ForgotPassword', 'ForgotPassword'])
  await door.code.fill(await pool.code(member.email, 2))
  await door.submit('resetPassword').click()
  await expect(door.greeting).toBeVisible()
})

test('leads back to sign-in from both steps, with the address still there', {
  tag: '@S65',
}, async ({ door, member }) => {
  await door.open()
  await door.email.fill(member.email)
  await door.go('forgotPassword').click()
  await door.go('back').click()
  await expect(door.email).toHaveValue(member.email)
  await door.askForReset(member.email)
  await door.go('back').click()
  await expect(door.title('signIn')).toBeVisible()
  await expect(door.email).toHaveValue(member.email)
})

test('stays on the new password over a reload', async ({ door, member, pool, page }) => {
  await door.open()
  await door.askForReset(member.email)
  await page.reload()
  await expect(door.title('resetPassword')).toBeVisible()
  await door.code.fill(await pool.code(member.email))
  await door.password.fill(chosen)
  await door.submit('resetPassword').click()
  await expect(door.greeting).toBeVisible()
})
