import { built } from './addresses.ts'
import { callsOf, expect, test } from './test.ts'

test.use({ baseURL: built })

test.describe('by a link', () => {
  test.use({ at: 'link' })

  test('waits for it, says when it was not followed yet, and goes on once it was', {
    tag: ['@S66', '@S68'],
  }, async ({ door, person, pool, context }) => {
    await door.open()
    await door.go('signUp').click()
    await door.email.fill(person.email)
    await door.name.fill(person.name)
    await door.password.fill(person.password)
    await door.submit('signUp').click()
    await expect(door.heading('checkInbox.title')).toBeFocused()
    await door.button('checkInbox.accept').click()
    await expect(door.alert).toHaveText(door.words['error.notConfirmed'])

    const landing = await context.newPage()
    await landing.goto(await pool.link(person.email))
    await expect(landing.getByRole('heading', { level: 1 })).toHaveText('Your account is confirmed')
    await landing.close()
    await door.button('checkInbox.accept').click()
    await expect(door.greeting).toHaveText(/, Ada$/)
  })

  test('leads somebody who never followed theirs to a fresh one', async ({
    door,
    person,
    pool,
    context,
  }) => {
    await pool.signUp(person)
    await door.open()
    await door.signIn(person)
    await expect(door.heading('checkInbox.title')).toBeVisible()
    const landing = await context.newPage()
    await landing.goto(await pool.link(person.email, 2))
    await landing.close()
    await door.go('back').click()
    await door.signIn(person)
    await expect(door.greeting).toBeVisible()
  })

  test('waits still after a reload, and then asks for the password alone', {
    tag: ['@S13', '@S65'],
  }, async ({ door, person, pool, page, context }) => {
    await pool.signUp(person)
    await door.open()
    await door.signIn(person)
    await expect(door.heading('checkInbox.title')).toBeVisible()
    await page.reload()
    await expect(door.heading('checkInbox.title')).toBeVisible()
    const landing = await context.newPage()
    await landing.goto(await pool.link(person.email, 2))
    await landing.close()
    await door.button('checkInbox.accept').click()
    await expect(door.title('signIn')).toBeVisible()
    await expect(door.email).toHaveValue(person.email)
  })
})

test.describe('by somebody', () => {
  test.use({ at: 'approval' })

  test('waits for approval, and lets in after it', async ({ door, person, pool }) => {
    await door.open()
    await door.go('signUp').click()
    await door.email.fill(person.email)
    await door.name.fill(person.name)
    await door.password.fill(person.password)
    await door.submit('signUp').click()
    await expect(door.heading('awaitApproval.title')).toBeFocused()
    await door.go('back').click()
    await door.signIn(person)
    await expect(door.heading('awaitApproval.title')).toBeVisible()
    await pool.approve(person)
    await door.go('back').click()
    await door.signIn(person)
    await expect(door.greeting).toBeVisible()
  })
})

test.describe('by a trigger, at once', () => {
  test.use({ at: 'instant' })

  for (const [how, write] of [
    ['as it is', (email: string) => email],
    ['in capital letters', (email: string) => email.toUpperCase()],
  ] as const) {
    test(`asks for no code: signs up, then in, with the address ${how}`, {
      tag: '@behaviours/sign-up-with-email-with-lambda-trigger',
    }, async ({ door, person, page }) => {
      const calls = callsOf(page)
      await door.open()
      await door.go('signUp').click()
      await door.email.fill(write(person.email))
      await door.name.fill(person.name)
      await door.password.fill(person.password)
      await door.submit('signUp').click()
      await expect(door.greeting).toBeVisible()
      expect(calls.slice(0, 2)).toEqual(['SignUp', 'InitiateAuth'])
    })
  }
})

test.describe('of a contact, later', () => {
  test.use({ at: 'username' })
  const tag = '@behaviours/verify-user'

  test('asks who has an unproved address for the code it was sent', {
    tag,
  }, async ({ door, member, pool }) => {
    await pool.know(member, { email_verified: 'false' })
    await door.open()
    await door.field('field.usernameEmailOrPhone').fill(member.username ?? '')
    await door.password.fill(member.password)
    await door.submit('signIn').click()
    await expect(door.title('verifyAttribute')).toBeFocused()
    const code = await pool.code(member.email)
    await door.give(code === '000000' ? '000001' : '000000', 'verifyAttribute')
    await expect(door.code).toHaveAccessibleDescription(door.words['error.wrongCode'])
    await door.give(code, 'verifyAttribute')
    await expect(door.greeting).toBeFocused()
    expect(await pool.known(member)).toMatchObject({ email_verified: 'true' })
  })

  test('lets in who would rather not', { tag: [tag, '@S34'] }, async ({ door, member, pool }) => {
    await pool.know(member, { email_verified: 'false' })
    await door.open()
    await door.field('field.usernameEmailOrPhone').fill(member.username ?? '')
    await door.password.fill(member.password)
    await door.submit('signIn').click()
    await door.button('verifyAttribute.decline').click()
    await expect(door.greeting).toBeVisible()
  })

  test('asks nothing of who has neither an address nor a number', {
    tag,
  }, async ({ door, member, pool }) => {
    await pool.know(member, { email: '', phone_number: '' })
    await door.open()
    await door.field('field.usernameEmailOrPhone').fill(member.username ?? '')
    await door.password.fill(member.password)
    await door.submit('signIn').click()
    await expect(door.greeting).toBeVisible()
  })
})

test.describe('where people are invited only', () => {
  test.use({ at: 'staff' })

  test('offers no account to make', {
    tag: '@behaviours/sign-in-with-email',
  }, async ({ door, member, page }) => {
    await door.open()
    await expect(door.go('signUp')).toHaveCount(0)
    await page.goto(`${door.home}#/sign-up`)
    await expect(door.title('signIn')).toBeVisible()
    await door.signIn(member)
    await expect(door.greeting).toBeVisible()
  })
})
