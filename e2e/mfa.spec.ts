import { totpCode } from '@portico/user-pool'
import { built } from './addresses.ts'
import { expectNoLeak } from './leaks.ts'
import { withPhone } from './person.ts'
import { callsOf, expect, test } from './test.ts'

test.use({ baseURL: built, at: 'mfa' })

const wrongCode = 'That code is not right. Check it and try again.'
const other = (code: string) => (code === '000000' ? '000001' : '000000')

test.describe('a code by text message', () => {
  const tag = '@behaviours/sign-in-sms-mfa'

  test('is asked for after the password, and lets in', { tag }, async ({ door, person, pool }) => {
    const dorothy = await pool.admit(withPhone(person))
    await pool.demand(dorothy, 'sms')
    const calls = callsOf(door.page)
    await door.open()
    await door.signIn(dorothy)
    await expect(door.heading('code.title.sms')).toBeFocused()
    await expect(door.page.getByText(/^To confirm/)).toBeVisible()
    await door.give(await pool.code(dorothy.phone ?? ''))
    await expect(door.greeting).toBeFocused()
    const answers = calls.filter(call => call === 'RespondToAuthChallenge')
    expect(answers).toHaveLength(2)
  })

  test('stays when it is wrong, says so at the field, and takes the right one', {
    tag: [tag, '@S67'],
  }, async ({ door, person, pool }) => {
    const dorothy = await pool.admit(withPhone(person))
    await pool.demand(dorothy, 'sms')
    await door.open()
    await door.signIn(dorothy)
    const code = await pool.code(dorothy.phone ?? '')
    await door.give(other(code))
    await expect(door.code).toHaveAccessibleDescription(wrongCode)
    await expect(door.code).toBeFocused()
    await expect(door.code).toHaveValue(other(code))
    await door.give(code)
    await expect(door.greeting).toBeVisible()
  })

  test('leads back to the sign-in, the name still there', {
    tag: [tag, '@S65'],
  }, async ({ door, person, pool }) => {
    const dorothy = await pool.admit(withPhone(person))
    await pool.demand(dorothy, 'sms')
    await door.open()
    await door.signIn(dorothy)
    await expect(door.heading('code.title.sms')).toBeVisible()
    await door.go('back').click()
    await expect(door.title('signIn')).toBeFocused()
    await expect(door.email).toHaveValue(dorothy.email)
  })

  test('comes after the own password of somebody who was invited', {
    tag: [tag, '@S12'],
  }, async ({ door, person, pool }) => {
    const dorothy = withPhone(person)
    await pool.invite(dorothy, 'Given-by-admin-1')
    await pool.demand(dorothy, 'sms')
    await door.open()
    await door.signIn({ ...dorothy, password: 'Given-by-admin-1' })
    await expect(door.title('newPassword')).toBeVisible()
    await door.name.fill(dorothy.name)
    await door.password.fill(dorothy.password)
    await door.submit('newPassword').click()
    await expect(door.heading('code.title.sms')).toBeVisible()
    await door.give(await pool.code(dorothy.phone ?? ''))
    await expect(door.greeting).toBeVisible()
  })
})

test.describe('a code by email', () => {
  const tag = '@behaviours/sign-in-with-email-mfa'

  test('stays when it is wrong, and lets in when it is right', {
    tag: [tag, '@S23'],
  }, async ({ door, member, pool }) => {
    await pool.demand(member, 'email')
    await door.open()
    await door.signIn(member)
    await expect(door.title('code')).toBeVisible()
    await expect(door.code).toHaveAttribute('autocomplete', 'one-time-code')
    await expect(door.code).toHaveAttribute('inputmode', 'numeric')
    await expect(door.code).toHaveAttribute('type', 'text')
    const code = await pool.code(member.email)
    await door.give(other(code))
    await expect(door.code).toHaveAccessibleDescription(wrongCode)
    await door.give(` ${code.slice(0, 4)}-${code.slice(4)} `)
    await expect(door.greeting).toBeVisible()
  })

  test('leads back to the sign-in', { tag }, async ({ door, member, pool }) => {
    await pool.demand(member, 'email')
    await door.open()
    await door.signIn(member)
    await expect(door.title('code')).toBeVisible()
    await door.go('back').click()
    await expect(door.title('signIn')).toBeVisible()
  })

  test('is still asked for after a reload, and good', {
    tag: '@S13',
  }, async ({ door, member, pool, page }) => {
    await pool.demand(member, 'email')
    await door.open()
    await door.signIn(member)
    await expect(door.title('code')).toBeVisible()
    const code = await pool.code(member.email)
    await expectNoLeak(page, [member.password, code])
    await page.reload()
    await expect(door.title('code')).toBeVisible()
    await door.give(code)
    await expect(door.greeting).toBeVisible()
  })
})

test.describe('an authenticator app', () => {
  const tag = '@behaviours/sign-in-totp-mfa'

  test('is asked for its present code, which lets in; a wrong one does not', {
    tag: [tag, '@S23', '@S67'],
  }, async ({ door, member, pool }) => {
    const key = await pool.equip(member)
    await pool.demand(member, 'totp')
    await door.open()
    await door.signIn(member)
    await expect(door.title('totp')).toBeFocused()
    const code = await totpCode(key, Date.now())
    await door.give(other(code), 'totp')
    await expect(door.code).toHaveAccessibleDescription(wrongCode)
    await expect(door.code).toBeFocused()
    await door.give(await totpCode(key, Date.now()), 'totp')
    await expect(door.greeting).toBeFocused()
  })

  test('leads back to the sign-in', { tag }, async ({ door, member, pool }) => {
    await pool.equip(member)
    await pool.demand(member, 'totp')
    await door.open()
    await door.signIn(member)
    await expect(door.title('totp')).toBeVisible()
    await door.go('back').click()
    await expect(door.title('signIn')).toBeVisible()
  })
})

test.describe('several second factors', () => {
  const tag = '@behaviours/sign-in-with-email-mfa-selection'

  test('are there to choose from, the strongest first; email lets in, and out again', {
    tag: [tag, '@S24'],
  }, async ({ door, person, pool, page }) => {
    const katherine = await pool.admit(withPhone(person))
    await pool.equip(katherine)
    await pool.demand(katherine, 'totp', 'email', 'sms')
    await door.open()
    await door.signIn(katherine)
    await expect(door.heading('chooseFactor.title.secondFactor')).toBeFocused()
    await expect(
      page.getByRole('form').or(page.getByRole('region')).getByRole('listitem'),
    ).toHaveText([/^Authenticator app/, /^Code by email/, /^Code by text message/])
    await door.way('factor.emailCode').click()
    await expect(door.title('code')).toBeFocused()
    await door.give(await pool.code(katherine.email))
    await expect(door.greeting).toBeVisible()
    await door.signOut.click()
    await expect(door.title('signIn')).toBeVisible()
  })

  test('can be left for the sign-in', { tag }, async ({ door, person, pool }) => {
    const katherine = await pool.admit(withPhone(person))
    await pool.demand(katherine, 'email', 'sms')
    await door.open()
    await door.signIn(katherine)
    await expect(door.heading('chooseFactor.title.secondFactor')).toBeVisible()
    await door.go('back').click()
    await expect(door.title('signIn')).toBeVisible()
  })
})

test('says the same of an address nobody has, and of a wrong password', {
  tag: ['@S14', '@behaviours/sign-in-sms-mfa', '@behaviours/sign-in-totp-mfa'],
}, async ({ door, member, pool }) => {
  await pool.demand(member, 'email')
  await door.open()
  for (const email of [`nobody.${member.email}`, member.email]) {
    await door.signIn({ email, password: 'Not-the-one-1234' })
    await expect(door.alert).toHaveText(door.words['error.wrongCredentials'])
    await door.password.fill('')
  }
})

test('asks for the second factor after a reset as well', {
  tag: ['@S25', '@behaviours/forgot-password'],
}, async ({ door, person, pool }) => {
  const dorothy = await pool.admit(withPhone(person))
  await pool.demand(dorothy, 'sms')
  await door.open()
  await door.askForReset(dorothy.email)
  await door.code.fill(await pool.code(dorothy.email))
  await door.password.fill('Meridian-of-Greenwich-0')
  await door.submit('resetPassword').click()
  await expect(door.heading('code.title.sms')).toBeVisible()
  await expect(door.greeting).toHaveCount(0)
  await door.give(await pool.code(dorothy.phone ?? ''))
  await expect(door.greeting).toBeVisible()
})

test('signs in with a second factor by the keyboard alone', {
  tag: ['@S78', '@S80'],
}, async ({ door, person, pool, page }) => {
  const katherine = await pool.admit(withPhone(person))
  await pool.demand(katherine, 'email', 'sms')
  await door.open()
  await page.keyboard.press('Tab')
  await page.keyboard.type(katherine.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(katherine.password)
  await page.keyboard.press('Enter')
  await expect(door.heading('chooseFactor.title.secondFactor')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(door.way('factor.emailCode')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(door.title('code')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(door.code).toBeFocused()
  await page.keyboard.type(await pool.code(katherine.email))
  await page.keyboard.press('Enter')
  await expect(door.greeting).toBeFocused()
})
