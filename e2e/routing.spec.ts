import { built } from './addresses.ts'
import { Door } from './door.ts'
import { expectNoLeak } from './leaks.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

test('gives every screen an address, and none of them tells a secret', {
  tag: ['@S13', '@S77'],
}, async ({ door, person, pool, page }) => {
  await door.open('/?lang=en')
  await expect(page).toHaveURL(/\/\?lang=en#\/sign-in$/)
  await door.signUp(person)
  await expect(page).toHaveURL(/#\/confirm-sign-up$/)
  const code = await pool.code(person.email)
  await expectNoLeak(page, [person.password, code])
  await door.go('back').click()
  await door.askForReset(person.email)
  await expect(page).toHaveURL(/#\/reset-password$/)
  await expectNoLeak(page, [person.password, code])
})

test('is the application’s own address again once somebody is in', async ({
  door,
  member,
  page,
}) => {
  await door.open('/?from=mail')
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  await expect(page).toHaveURL(`${built}/?from=mail`)
  await door.signOut.click()
  await expect(page).toHaveURL(/#\/sign-in$/)
})

test('goes back and forward by the browser’s buttons', { tag: '@S77' }, async ({ door, page }) => {
  await door.open()
  await door.go('signUp').click()
  await expect(door.title('signUp')).toBeVisible()
  await page.goBack()
  await expect(door.title('signIn')).toBeVisible()
  await page.goForward()
  await expect(door.title('signUp')).toBeVisible()
  await page.goBack()
  await door.go('forgotPassword').click()
  await expect(door.title('forgotPassword')).toBeVisible()
  await page.goBack()
  await expect(door.title('signIn')).toBeVisible()
})

test('cannot go back into the door once somebody is in', async ({ door, member, page }) => {
  await door.open()
  await door.go('signUp').click()
  await door.go('signIn').click()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  await page.goBack()
  await expect(door.greeting).toBeVisible()
  await expect(page).not.toHaveURL(/#\/sign/)
})

test('opens at the screen an address names', async ({ door, page }) => {
  await page.goto('/#/nowhere')
  await expect(door.title('signIn')).toBeVisible()
  await page.goto('about:blank')
  await page.goto('/#/sign-up')
  await expect(door.title('signUp')).toBeVisible()
  await page.goto('about:blank')
  await page.goto('/#/forgot-password')
  await expect(door.title('forgotPassword')).toBeVisible()
})

test('opens the confirmation with the name and the code of a link, which leaves the address at once', {
  tag: ['@S13', '@S65', '@S66'],
}, async ({ door, person, pool, page }) => {
  await pool.signUp(person)
  const code = await pool.code(person.email)
  await page.goto(`/#/confirm-sign-up?username=${encodeURIComponent(person.email)}&code=${code}`)
  await expect(door.code).toHaveValue(code)
  await expectNoLeak(page, [code])
  await door.submit('confirmSignUp').click()
  await expect(door.title('signIn')).toBeVisible()
  await expect(door.email).toHaveValue(person.email)
})

test('opens the reset with the name and the code of a link', {
  tag: ['@S13', '@S65'],
}, async ({ door, member, pool, page }) => {
  await pool.call('ForgotPassword', { ClientId: pool.clientId, Username: member.email })
  const code = await pool.code(member.email)
  await page.goto(`/#/reset-password?username=${encodeURIComponent(member.email)}&code=${code}`)
  await expect(door.code).toHaveValue(code)
  await expectNoLeak(page, [code])
  await door.password.fill('Meridian-of-Greenwich-0')
  await door.submit('resetPassword').click()
  await expect(door.greeting).toBeVisible()
})

test('says so when the screen of a link cannot be fetched, and goes on once it can', async ({
  door,
  page,
}) => {
  let asked = 0
  await page.route(/late-screens/, route => {
    asked += 1
    return route.abort()
  })
  await page.goto('/#/reset-password?username=ada%40example.com&code=123456')
  await expect(page.getByRole('alert')).toHaveText(/not answering/)
  await page.waitForTimeout(2_000)
  expect(asked).toBeLessThan(6)
  await page.unroute(/late-screens/)
  await expect(door.title('resetPassword')).toBeVisible({ timeout: 15_000 })
  await expect(door.code).toHaveValue('123456')
})

test('does not open a challenge that nobody is in', { tag: '@S12' }, async ({ door, page }) => {
  for (const slug of ['totp', 'code', 'new-password', 'set-up-totp', 'passkey-offer']) {
    await page.goto('about:blank')
    await page.goto(`/#/${slug}`)
    await expect(door.title('signIn')).toBeVisible()
  }
})

test('continues in a second tab where the first one waits', {
  tag: '@S13',
}, async ({ door, person, pool, context, page }) => {
  await door.open()
  await door.signUp(person)
  const second = new Door(await context.newPage())
  await second.page.goto(page.url())
  await expect(second.title('confirmSignUp')).toBeVisible()
  await second.confirm(await pool.code(person.email))
  await expect(second.greeting.or(second.title('signIn'))).toBeVisible()
})
