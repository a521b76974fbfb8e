import { built } from './addresses.ts'
import { withPhone, withUsername } from './person.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

const chosen = 'Meridian-of-Greenwich-0'

test('leads somebody whose password must be changed to the reset, says why, and lets in', {
  tag: '@behaviours/forgot-password',
}, async ({ door, member, pool, page }) => {
  await pool.reset(member)
  await door.open()
  await door.signIn(member)
  await expect(door.title('resetPassword')).toBeFocused()
  await expect(page.getByText(door.words['resetPassword.hint.required'])).toBeVisible()
  await door.code.fill((await pool.codes(member.email)).at(-1) ?? '')
  await door.password.fill(chosen)
  await door.submit('resetPassword').click()
  await expect(door.greeting).toBeVisible()
})

test.describe('where only an administrator can help', () => {
  test.use({ at: 'staff' })

  test('says so instead of asking for an address', { tag: '@S28' }, async ({ door, page }) => {
    await door.open()
    await door.go('forgotPassword').click()
    await expect(door.heading('noRecovery.title')).toBeFocused()
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await door.go('back').click()
    await expect(door.title('signIn')).toBeVisible()
  })
})

test.describe('by phone', () => {
  test.use({ at: 'phone' })
  const tag = '@behaviours/sign-in-with-phone'

  test('sends the number with its country code to both calls, and lets in', {
    tag,
  }, async ({ door, person, pool, page }) => {
    const { phone = '', ...dorothy } = withPhone(person)
    await pool.admit({ ...dorothy, phone, username: phone })
    const named: unknown[] = []
    page.on('request', request => {
      const action = request.headers()['x-amz-target'] ?? ''
      if (/ForgotPassword$/.test(action)) named.push(request.postDataJSON().Username)
    })
    await door.open()
    await door.go('forgotPassword').click()
    await door.field('field.phone_number').fill(phone)
    await door.submit('forgotPassword').click()
    await expect(door.title('resetPassword')).toBeVisible()
    await door.code.fill(await pool.code(phone))
    await door.password.fill(chosen)
    await door.submit('resetPassword').click()
    await expect(door.greeting).toBeVisible()
    expect(named).toEqual([phone, phone])
  })
})

test.describe('where the phone comes first', () => {
  test.use({ at: 'username' })

  test('sends the code to the phone, else to the address, and says where', {
    tag: ['@S15', '@S22'],
  }, async ({ door, person, pool, page }) => {
    const grace = await pool.admit(withUsername(withPhone(person)))
    await door.open()
    await door.go('forgotPassword').click()
    await door.field('field.usernameEmailOrPhone').fill(grace.username ?? '')
    await door.submit('forgotPassword').click()
    await expect(door.title('resetPassword')).toBeVisible()
    const told = page.getByRole('main').getByText(grace.phone?.slice(-4) ?? '?')
    await expect(told).toBeVisible()
    expect(await pool.codes(grace.phone ?? '')).toHaveLength(1)
    expect(await pool.codes(grace.email)).toHaveLength(0)
    await door.go('back').click()

    await pool.know(grace, { phone_number_verified: 'false' })
    await door.go('forgotPassword').click()
    await door.submit('forgotPassword').click()
    await door.code.fill(await pool.code(grace.email))
    await door.password.fill(chosen)
    await door.submit('resetPassword').click()
    await door.button('verifyAttribute.decline').click()
    await expect(door.greeting).toBeVisible()
  })
})

test.describe('where the address is the second factor', () => {
  test.use({ at: 'mfa' })

  test('does not let one mailbox be both', { tag: '@S25' }, async ({ door, member, pool }) => {
    await pool.demand(member, 'email')
    await door.open()
    await door.go('forgotPassword').click()
    await door.email.fill(member.email)
    await door.submit('forgotPassword').click()
    await expect(door.title('resetPassword').or(door.alert.filter({ hasText: /./ }))).toBeVisible()
    expect(await pool.codes(member.email)).toEqual([])
  })
})
