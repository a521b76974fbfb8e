import { expect, test } from './test.ts'

const offline = 'You are offline. What you typed stays here until you are back.'
const unreachable = 'We could not reach the service. Check your connection and try again.'

test('says that the device is offline, keeps what was typed, and signs in once it is back', async ({
  door,
  member,
  context,
}) => {
  await door.open()
  await door.email.fill(member.email)
  await door.password.fill(member.password)
  await context.setOffline(true)
  await expect(door.alert).toHaveText(offline)
  await door.submit('signIn').click()
  await expect(door.submit('signIn')).toHaveAttribute('aria-disabled', 'false')
  await expect(door.alert).toHaveText(offline)
  await expect(door.email).toHaveValue(member.email)
  await expect(door.password).toHaveValue(member.password)
  await context.setOffline(false)
  await expect(door.alert).not.toHaveText(offline)
  await door.submit('signIn').click()
  await expect(door.greeting).toBeVisible()
})

test('makes the account once the connection is back, with all that was typed', async ({
  door,
  person,
  context,
}) => {
  await door.open()
  await door.go('signUp').click()
  await door.email.fill(person.email)
  await door.name.fill(person.name)
  await door.password.fill(person.password)
  await context.setOffline(true)
  await door.submit('signUp').click()
  await expect(door.alert).toHaveText(offline)
  await expect(door.email).toHaveValue(person.email)
  await expect(door.name).toHaveValue(person.name)
  await expect(door.password).toHaveValue(person.password)
  await context.setOffline(false)
  await door.submit('signUp').click()
  await expect(door.title('confirmSignUp')).toBeVisible()
})

test('keeps a typed code while offline, at the confirmation and at the reset', async ({
  door,
  person,
  pool,
  context,
}) => {
  await door.open()
  await door.signUp(person)
  const code = await pool.code(person.email)
  await context.setOffline(true)
  await door.confirm(code)
  await expect(door.alert).toHaveText(offline)
  await expect(door.code).toHaveValue(code)
  await context.setOffline(false)
  await door.submit('confirmSignUp').click()
  await expect(door.greeting).toBeVisible()
  await door.signOut.click()

  await door.askForReset(person.email)
  await door.code.fill('123456')
  await door.password.fill(person.password)
  await context.setOffline(true)
  await door.submit('resetPassword').click()
  await expect(door.alert).toHaveText(offline)
  await expect(door.code).toHaveValue('123456')
  await expect(door.password).toHaveValue(person.password)
  await context.setOffline(false)
})

test('says that the service cannot be reached when only the service is gone', async ({
  door,
  member,
  page,
}) => {
  await door.open()
  await page.route('**/cognito', route => route.abort())
  await door.signIn(member)
  await expect(door.alert).toHaveText(unreachable)
  await expect(door.password).toHaveValue(member.password)
  await page.unroute('**/cognito')
  await door.submit('signIn').click()
  await expect(door.greeting).toBeVisible()
})

test('never shows what a broken service says in its own words', {
  tag: '@S21',
}, async ({ door, member, page }) => {
  await door.open()
  const bodies = [
    [502, 'text/html', '<h1>Bad gateway at 10.0.0.7</h1>'],
    [500, 'application/json', '{"__type":"InternalErrorException","message":"stack at 10.0.0.7"}'],
    [400, 'application/json', '{"__type":"WholeNewException","message":"secret 10.0.0.7"}'],
    [200, 'text/html', '<html>Sign in to the hotel network</html>'],
    [200, 'application/json', 'null'],
  ] as const
  for (const [status, contentType, body] of bodies) {
    await page.route('**/cognito', route => route.fulfill({ status, contentType, body }))
    await door.signIn(member)
    await expect(door.alert).toHaveText(/Try again in a moment\./)
    await expect(page.getByText(/10\.0\.0\.7|hotel/)).toHaveCount(0)
    await expect(door.password).toHaveValue(member.password)
    await page.unroute('**/cognito')
  }
})
