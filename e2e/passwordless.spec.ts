import { built } from './addresses.ts'
import { withPhone } from './person.ts'
import { callsOf, expect, test } from './test.ts'

test.use({ baseURL: built })

const tag = '@behaviours/sign-in-passwordless'
const other = (code: string) => (code === '000000' ? '000001' : '000000')

test.describe('where a code comes first', () => {
  test.use({ at: 'codes' })

  test('asks for an address and no password; the code that comes lets in', {
    tag: [tag, '@S66'],
  }, async ({ door, member, pool }) => {
    await door.open()
    await expect(door.email).toBeVisible()
    await expect(door.password).toHaveCount(0)
    await door.email.fill(member.email)
    await door.button('signIn.submit.first').click()
    await expect(door.title('code')).toBeFocused()
    const code = await pool.code(member.email)
    await door.give(other(code))
    await expect(door.code).toHaveAccessibleDescription(door.words['error.wrongCode'])
    await door.give(code)
    await expect(door.greeting).toBeFocused()
  })

  test('still offers to reset a password, and does', { tag }, async ({ door, member, pool }) => {
    await door.open()
    await door.email.fill(member.email)
    await door.go('forgotPassword').click()
    await expect(door.title('forgotPassword')).toBeVisible()
    await expect(door.email).toHaveValue(member.email)
    await door.submit('forgotPassword').click()
    await door.code.fill(await pool.code(member.email))
    await door.password.fill('Meridian-of-Greenwich-0')
    await door.submit('resetPassword').click()
    await expect(door.greeting).toBeVisible()
  })

  test('takes the password instead of the code', { tag: '@S64' }, async ({
    door,
    member,
    page,
  }) => {
    await door.open()
    await door.email.fill(member.email)
    await door.button('signIn.submit.first').click()
    await expect(door.title('code')).toBeVisible()
    await door.go('chooseFactor').click()
    await expect(door.heading('chooseFactor.title')).toBeFocused()
    await door.way('factor.password').click()
    await expect(door.title('password')).toBeFocused()
    await expect(page.locator('form input[autocomplete="username"]')).toHaveValue(member.email)
    await door.password.fill('Not-the-one-1234')
    await door.submit('password').click()
    await expect(door.alert).toHaveText(door.words['error.wrongCredentials'])
    await door.password.fill(member.password)
    await door.submit('password').click()
    await expect(door.greeting).toBeVisible()
  })

  test('asks an address nobody has for something as well, and sends nothing', {
    tag: ['@S14', '@S17', '@S18'],
  }, async ({ door, member, pool }) => {
    for (const name of ['a', 'b', 'c']) {
      const unknown = `${name}.${member.email}`
      await door.open()
      await door.email.fill(unknown)
      await door.button('signIn.submit.first').click()
      await expect(
        door
          .title('code')
          .or(door.heading('code.title'))
          .or(door.title('password'))
          .or(door.heading('chooseFactor.title')),
      ).toBeVisible()
      expect(await pool.codes(unknown)).toEqual([])
      await door.go('back').click()
    }
  })

  test('says plainly when the app client does not allow it', {
    tag: [tag, '@S21'],
  }, async ({ door, member, page }) => {
    await door.open()
    await page.route('**/cognito/codes', route =>
      route.fulfill({
        status: 400,
        json: {
          __type: 'InvalidParameterException',
          message: 'USER_AUTH flow not enabled for this client',
        },
      }),
    )
    await door.email.fill(member.email)
    await door.button('signIn.submit.first').click()
    await expect(door.alert).toHaveText(door.words['error.notEnabled'])
    await expect(door.email).toHaveValue(member.email)
  })
})

test.describe('where there are several ways in', () => {
  test.use({ at: 'passwordless' })

  test('shows those the person has, and goes by a text message', {
    tag: ['@S18', '@S77'],
  }, async ({ door, person, pool, page }) => {
    const radia = await pool.admit(withPhone(person))
    await door.open()
    await door.email.fill(radia.email)
    await door.button('signIn.submit.first').click()
    await expect(door.heading('chooseFactor.title')).toBeFocused()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
      /^Code by email/,
      /^Password/,
      /^Code by text message/,
    ])
    await door.way('factor.smsCode').click()
    await expect(door.heading('code.title.sms')).toBeVisible()
    await door.give(await pool.code(radia.phone ?? ''))
    await expect(door.greeting).toBeVisible()
  })

  test('leads back to who it is', { tag: '@S65' }, async ({ door, member }) => {
    await door.open()
    await door.email.fill(member.email)
    await door.button('signIn.submit.first').click()
    await expect(door.heading('chooseFactor.title')).toBeVisible()
    await door.go('back').click()
    await expect(door.title('signIn')).toBeVisible()
    await expect(door.email).toHaveValue(member.email)
  })
})

test.describe('where nobody has a password', () => {
  test.use({ at: 'no-password' })

  test('asks for none at sign-up, and lets in with the code alone, then and later', {
    tag: [tag, '@S66'],
  }, async ({ door, person, pool, page }) => {
    const calls = callsOf(page)
    await door.open()
    await door.go('signUp').click()
    await expect(door.password).toHaveCount(0)
    await door.email.fill(person.email)
    await door.name.fill(person.name)
    await door.submit('signUp').click()
    await expect(door.title('confirmSignUp')).toBeVisible()
    await door.confirm(await pool.code(person.email))
    await expect(door.greeting).toBeVisible()
    expect(calls).toContain('InitiateAuth')
    await door.signOut.click()
    await expect(door.go('forgotPassword')).toHaveCount(0)
    await door.email.fill(person.email)
    await door.button('signIn.submit.first').click()
    // With one way in there may be nothing to choose.
    const choice = door.way('factor.emailCode')
    await expect(choice.or(door.title('code'))).toBeVisible()
    if (await choice.isVisible()) await choice.click()
    await door.give(await pool.code(person.email, 2))
    await expect(door.greeting).toBeVisible()
  })
})
