import { callsOf, expect, test } from './test.ts'

const wrong = 'Those details do not match. Check them, or reset your password.'

test('lets a confirmed person in and shows who is signed in', {
  tag: ['@behaviours/sign-in-with-email', '@behaviours/withAuthenticator', '@behaviours/modal'],
}, async ({ door, member, page }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toHaveText(/, Ada$/)
  await expect(page.getByText(member.email)).toBeVisible()
  await expect(page.getByText('Design review')).toBeVisible()
})

test('asks the pool twice for a sign-in, and never tells it the password', {
  tag: '@S13',
}, async ({ door, member, page }) => {
  const calls = callsOf(page)
  const bodies: string[] = []
  page.on('request', request => bodies.push(request.postData() ?? ''))
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  expect(calls).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
  expect(bodies.join()).not.toContain(member.password)
})

test('says the same of a wrong password and of an address nobody has', {
  tag: ['@S14', '@S17', '@behaviours/sign-in-with-email', '@behaviours/sign-in-with-username'],
}, async ({ door, member, page }) => {
  await door.open()
  await door.signIn({ ...member, password: 'Not-the-one-1234' })
  await expect(door.alert).toHaveText(wrong)
  const told = page.waitForResponse(/cognito/)
  await door.signIn({ ...member, email: `nobody.${member.email}` })
  await told
  await expect(door.submit('signIn')).toHaveAttribute('aria-disabled', 'false')
  await expect(door.alert).toHaveText(wrong)
})

test('says the same of an account that was never used', {
  tag: '@S14',
}, async ({ door, person, pool }) => {
  await pool.invite(person, 'Temporary-pass-1')
  await door.open()
  await door.signIn({ ...person, password: 'Not-the-one-1234' })
  await expect(door.alert).toHaveText(wrong)
})

test('keeps the address and the password that did not match', async ({ door, member }) => {
  await door.open()
  await door.signIn({ ...member, password: 'Not-the-one-1234' })
  await expect(door.alert).toHaveText(wrong)
  await expect(door.email).toHaveValue(member.email)
  await expect(door.password).toHaveValue('Not-the-one-1234')
  await door.password.fill(member.password)
  await door.submit('signIn').click()
  await expect(door.greeting).toBeVisible()
})

test('takes an address with spaces around it and in capital letters', async ({ door, member }) => {
  await door.open()
  await door.signIn({ ...member, email: `  ${member.email.toUpperCase()} ` })
  await expect(door.greeting).toBeVisible()
})

test('leads somebody who never confirmed to the code, and lets them in with it', {
  tag: '@behaviours/sign-in-with-username',
}, async ({ door, person, pool }) => {
  await pool.signUp(person)
  await door.open()
  await door.signIn(person)
  await expect(door.title('confirmSignUp')).toBeVisible()
  await door.confirm(await pool.code(person.email, 2))
  await expect(door.greeting).toHaveText(/, Ada$/)
})

test('says beside each field what is missing, and puts the cursor into the first', {
  tag: ['@S67', '@S62'],
}, async ({ door, page }) => {
  const calls = callsOf(page)
  await door.open()
  await door.submit('signIn').click()
  for (const field of [door.email, door.password]) {
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription('Fill this in to continue.')
  }
  await expect(door.email).toBeFocused()
  await door.email.fill('not an address')
  await door.submit('signIn').click()
  await expect(door.email).toHaveAccessibleDescription(
    'Enter an email address such as name@example.com.',
  )
  expect(calls).toEqual([])
})

test('asks for an address once: sign-up and reset know it already', {
  tag: '@S65',
}, async ({ door, person }) => {
  await door.open()
  await door.email.fill(person.email)
  await door.go('signUp').click()
  await expect(door.email).toHaveValue(person.email)
  await door.email.fill(`new.${person.email}`)
  await door.go('signIn').click()
  await expect(door.email).toHaveValue(`new.${person.email}`)
  await door.go('forgotPassword').click()
  await expect(door.email).toHaveValue(`new.${person.email}`)
})

test('sends one sign-in for two presses, and shows that it is under way', {
  tag: '@S68',
}, async ({ door, member, page }) => {
  const calls = callsOf(page)
  let answer = () => {}
  const held = new Promise<void>(resolve => {
    answer = resolve
  })
  await page.route('**/cognito', async route => {
    await held
    await route.continue()
  })
  await door.open()
  await door.email.fill(member.email)
  await door.password.fill(member.password)
  const submit = door.submit('signIn')
  await submit.dblclick()
  await submit.press('Enter')
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('region', { name: 'Welcome back' })).toHaveAttribute(
    'aria-busy',
    'true',
  )
  await expect(submit).toBeFocused()
  answer()
  await expect(door.greeting).toBeVisible()
  expect(calls.filter(call => call === 'InitiateAuth')).toHaveLength(1)
})

test('keeps the look of the door after going out and coming back', {
  tag: ['@behaviours/sign-in-with-email', '@behaviours/sign-in-with-username'],
}, async ({ door, member, page }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  await page.reload()
  await door.signOut.click()
  await expect(door.title('signIn')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Meridian' })).toBeVisible()
  await expect(page.getByText('Sign in to continue to Meridian.')).toBeVisible()
  await expect(door.password).toHaveValue('')
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
})
