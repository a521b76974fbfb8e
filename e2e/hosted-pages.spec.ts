import { built } from './addresses.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

test.describe('on the hosted pages', () => {
  test.use({ at: 'redirect' })

  test('signs in there and comes back where they were, and is signed out there too', async ({
    door,
    page,
    member,
  }) => {
    await page.goto('/?pool=redirect')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page).toHaveURL(/\/auth\/redirect\/login\?.*code_challenge_method=S256/)
    await door.signIn(member)
    await expect(door.greeting).toBeVisible()
    expect(page.url()).toBe(`${built}/?pool=redirect`)
    await page.reload()
    await expect(door.greeting).toBeVisible()
    await door.signOut.click()
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(door.title('signIn')).toBeVisible()
    await expect(door.password).toBeVisible()
  })

  test('is signed out on the login page itself, which says so', async ({ door, page, member }) => {
    await page.goto('/?pool=redirect')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    // The door that leads there has the same title.
    await expect(page).toHaveURL(/\/auth\/redirect\/login\?/)
    const client = new URL(page.url()).searchParams.get('client_id')
    await door.signIn(member)
    await expect(door.greeting).toBeVisible()
    await page.goto(`/auth/redirect/logout?client_id=${client}`)
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    expect(page.url()).toBe(`${built}/auth/redirect/logout?signed_out=true`)
    // Were the browser known still, nobody would be asked.
    await page.evaluate(() => sessionStorage.clear())
    await page.goto('/?pool=redirect')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(door.password).toBeVisible()
  })

  test('reads there what the door reads, and comes home to it', async ({ page, member }) => {
    await page.goto('/?pool=redirect&lang=ar')
    await page.getByRole('button', { name: 'تسجيل الدخول' }).click()
    await expect(page).toHaveURL(/\/auth\/redirect\/login\?.*lang=ar/)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await page.getByLabel('البريد الإلكتروني').fill(member.email)
    await page.getByLabel('كلمة المرور', { exact: true }).fill(member.password)
    await page.getByRole('button', { name: 'تسجيل الدخول' }).click()
    await expect(page).toHaveURL(`${built}/?pool=redirect&lang=ar`)
  })

  test('makes an account there, with the code that was sent', async ({
    door,
    page,
    person,
    pool,
  }) => {
    await page.goto('/?pool=redirect')
    await page.getByRole('button', { name: 'Create an account' }).click()
    await expect(page).toHaveURL(/\/auth\/redirect\/signup\?/)
    await door.email.fill(person.email)
    await door.name.fill(person.name)
    await door.password.fill(person.password)
    await door.submit('signUp').click()
    await expect(page).toHaveURL(/\/auth\/redirect\/confirmUser\?.*client_id=/)
    await door.confirm(await pool.code(person.email))
    await expect(door.greeting).toBeVisible()
  })
})

test.describe('with providers', () => {
  test.use({ at: 'social' })

  test('comes back as somebody Google knows, and is reminded the next time', async ({
    door,
    page,
  }) => {
    await page.goto('/?pool=social#notes')
    await page.getByRole('button', { name: 'Continue with Google' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible()
    await page.getByRole('button', { name: /^Grace Hopper/ }).click()
    await expect(door.greeting).toContainText('Grace')
    expect(page.url()).not.toMatch(/code=|state=/)
    await door.signOut.click()
    await expect(page.getByRole('button', { name: /Google.*Last used/ })).toBeVisible()
  })

  test('goes to a provider in a small window, and the page stays', async ({ door, page }) => {
    await page.goto('/?pool=social&popup')
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Continue with Google' }).click()
    const popup = await opened
    await expect(page.getByRole('heading', { name: 'Taking you to Google' })).toBeVisible()
    // What others say is not heard: only the window that was opened, and only from this origin.
    await page.evaluate(() =>
      postMessage({ 'portico.popup': `${location.origin}/?pool=social&code=x&state=y` }, '*'),
    )
    const closed = popup.waitForEvent('close')
    await popup.getByRole('button', { name: /^Grace Hopper/ }).click()
    await closed
    await expect(door.greeting).toContainText('Grace')
    expect(page.url()).toBe(`${built}/?pool=social&popup`)
  })

  test('is back at the form when the small window is closed', async ({ door, page }) => {
    await page.goto('/?pool=social&popup')
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Continue with Google' }).click()
    await (await opened).close()
    await expect(door.title('signIn')).toBeVisible()
    await expect(door.alert).toBeEmpty()
  })

  test('goes to who their address is of, and asks for no password', async ({ door, page }) => {
    await page.goto('/?pool=social')
    await expect(door.password).toBeHidden()
    await door.email.fill('ada@acme.example')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Sign in with Acme Corporation' })).toBeVisible()
    await expect(page.getByLabel('Email')).toHaveValue('ada@acme.example')
    await page.getByRole('button', { name: 'Continue as this person' }).click()
    await expect(door.greeting).toBeVisible()
  })

  for (const [answer, words] of [
    ['Refuse', /^You were not signed in/],
    ['Fail', /^That way of signing in is not working/],
  ] as const) {
    test(`says so when the provider comes back with nothing: ${answer}`, async ({ door, page }) => {
      await page.goto('/?pool=social')
      await page.getByRole('button', { name: 'Continue with Facebook' }).click()
      await page.getByRole('button', { name: new RegExp(`^${answer}`) }).click()
      await expect(door.alert.first()).toHaveText(words)
      expect(page.url()).not.toContain('error=')
    })
  }

  test('takes no answer that nobody asked for, and clears it from the address', async ({
    door,
    page,
  }) => {
    await page.goto('/?pool=social&code=from-elsewhere&state=from-elsewhere')
    await expect(door.alert.first()).toHaveText(/^That way back could not be used/)
    expect(page.url()).not.toMatch(/code=|state=/)
    await page.reload()
    await expect(door.alert).toBeEmpty()
  })

  test('stands ready again for who comes back from the provider by the back button', async ({
    page,
  }) => {
    await page.goto('/?pool=social')
    await page.getByRole('button', { name: 'Continue with Google' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in with Google' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('button', { name: 'Continue with Google' })).toBeEnabled()
  })
})
