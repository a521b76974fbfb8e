import { expect, test } from './test.ts'

const enough = 'Too many tries. Wait a while before the next one.'
const notThis = 'Not-the-one-1234'

test('says that there were too many wrong passwords, and keeps what was typed', {
  tag: '@S19',
}, async ({ door, member, pool }) => {
  await door.open()
  await door.email.fill(member.email)
  await door.password.fill(member.password)
  // The fifth wrong password locks for a second, each further one for twice as long.
  for (let tries = 0; tries < 5; tries++) await pool.signIn({ ...member, password: notThis })
  for (const seconds of [1, 2]) {
    await pause(seconds)
    await pool.signIn({ ...member, password: notThis })
  }
  await door.submit('signIn').click()
  await expect(door.alert).toHaveText(enough)
  await expect(door.email).toHaveValue(member.email)
  await expect(door.password).toHaveValue(member.password)
  await pause(4)
  await door.submit('signIn').click()
  await expect(door.greeting).toBeVisible()
})

test('says that there were too many wrong codes, and keeps the code', {
  tag: '@S19',
}, async ({ door, person, pool }) => {
  await door.open()
  await door.signUp(person)
  const code = await pool.code(person.email)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries++) {
    await pool.post('ConfirmSignUp', {
      ClientId: '3meridian0demo0client00000',
      Username: person.email,
      ConfirmationCode: wrong,
    })
  }
  await door.confirm(wrong)
  await expect(door.page.getByText(enough)).toBeVisible()
  await expect(door.code).toHaveValue(wrong)
})

test('says that there were too many reset codes, for a known address and an unknown one alike', {
  tag: ['@S19', '@S15'],
}, async ({ door, member, pool }) => {
  await door.open()
  await door.go('forgotPassword').click()
  for (const email of [member.email, `nobody.${member.email}`]) {
    for (let tries = 0; tries < 5; tries++) {
      await pool.post('ForgotPassword', {
        ClientId: '3meridian0demo0client00000',
        Username: email,
      })
    }
    await door.email.fill(email)
    await door.submit('forgotPassword').click()
    await expect(door.alert).toHaveText(enough)
    await expect(door.email).toHaveValue(email)
  }
})

test('counts down where the service says how long to wait, and sends nothing before', {
  tag: '@S19',
}, async ({ door, member, page }) => {
  await page.clock.install()
  await door.open()
  let asked = 0
  await page.route('**/cognito', route => {
    asked++
    return route.fulfill({
      status: 429,
      headers: { 'retry-after': '60' },
      json: { __type: 'TooManyRequestsException', message: 'Rate exceeded' },
    })
  })
  await door.signIn(member)
  await expect(door.alert).toHaveText(enough)
  const wait = page.getByRole('button', { name: /^Try again in / })
  await expect(wait).toHaveText(/^Try again in (1:00|0:5\d)$/)
  await expect(wait).toHaveAttribute('aria-disabled', 'true')
  await door.password.press('Enter')
  await wait.click({ force: true })
  expect(asked).toBe(1)
  await expect(door.password).toHaveValue(member.password)
  await page.unroute('**/cognito')
  await page.clock.fastForward(61_000)
  await door.submit('signIn').click()
  await expect(door.greeting).toBeVisible()
})

/** Waits a little longer than so many seconds: the pool's clock is the real one. */
const pause = (seconds: number) =>
  new Promise(resolve => setTimeout(resolve, seconds * 1_000 + 100))
