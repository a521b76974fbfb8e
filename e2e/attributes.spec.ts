import type { Locator } from '@playwright/test'
import { built } from './addresses.ts'
import type { Door } from './door.ts'
import { withPhone, withUsername } from './person.ts'
import { callsOf, expect, test } from './test.ts'

test.use({ baseURL: built })

test.describe('user names, and much to say', () => {
  test.use({ at: 'username' })
  const tag = '@behaviours/sign-up-with-attributes'

  test('asks for each attribute with the right kind of field', {
    tag: [tag, '@behaviours/sign-up-with-username', '@S63'],
  }, async ({ door, page }) => {
    await door.open()
    await door.go('signUp').click()
    for (const [field, type, autocomplete] of [
      [door.field('field.username'), 'text', 'username'],
      [door.email, 'email', 'email'],
      [door.field('field.phone_number'), 'tel', 'tel'],
      [door.name, 'text', 'name'],
      [door.field('field.birthdate'), 'date', 'bday'],
      [door.field('field.gender'), 'text', 'sex'],
      [door.field('field.website'), 'url', 'url'],
      [door.password, 'password', 'new-password'],
      [page.getByLabel('Team'), 'text', 'off'],
    ] as const) {
      await expect(field).toHaveAttribute('type', type)
      await expect(field).toHaveAttribute('autocomplete', autocomplete)
    }
    await expect(door.field('field.address')).toHaveAttribute('autocomplete', 'street-address')
    expect(await tagOf(door.field('field.address'))).toBe('TEXTAREA')
    expect(await tagOf(door.field('field.locale'))).toBe('SELECT')
    expect(await tagOf(door.field('field.zoneinfo'))).toBe('SELECT')
  })

  test('has a label, a placeholder, a line of help and a place of the application’s own', {
    tag: '@behaviours/form-fields',
  }, async ({ door, page }) => {
    await door.open()
    await door.go('signUp').click()
    const team = page.getByLabel('Team')
    await expect(page.getByText('Team', { exact: true })).toBeVisible()
    await expect(team).toHaveAttribute('placeholder', 'Cartography')
    await expect(door.name).toHaveAccessibleDescription('As your team knows you.')
    await page.keyboard.press('Tab')
    await expect(door.name).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(door.field('field.username')).toBeFocused()
    await expect(page.getByLabel('Seats (optional)')).not.toHaveAttribute('required')
  })

  test('does not make the account before the terms are ticked, and says so at the box', {
    tag: ['@behaviours/custom-sign-up-fields', '@S67'],
  }, async ({ door, person, page }) => {
    const calls = callsOf(page)
    await door.open()
    await fillIn(door, withUsername(withPhone(person)))
    const terms = page.getByLabel(/^I have read the terms/)
    await terms.uncheck()
    await door.submit('signUp').click()
    await expect(terms).toHaveAccessibleDescription(door.words['invalid.unticked'])
    await expect(terms).toBeFocused()
    expect(calls).toEqual([])
  })

  test('does not make it without what the pool needs, and says so at the field', {
    tag: ['@behaviours/custom-sign-up-fields', '@S67'],
  }, async ({ door, person, page }) => {
    const calls = callsOf(page)
    await door.open()
    await fillIn(door, withUsername(withPhone(person)))
    await page.getByLabel('Team').fill('')
    await door.submit('signUp').click()
    await expect(page.getByLabel('Team')).toHaveAccessibleDescription(
      door.words['invalid.required'],
    )
    await expect(page.getByLabel('Team')).toBeFocused()
    expect(calls).toEqual([])
  })

  test('makes the account, and the pool knows it all as it keeps it', {
    tag: [tag, '@behaviours/custom-sign-up-fields', '@behaviours/sign-up-with-username', '@S4'],
  }, async ({ door, person, pool }) => {
    const grace = withUsername(withPhone(person))
    await door.open()
    await fillIn(door, grace)
    await door.submit('signUp').click()
    await expect(door.page).toHaveURL(/confirm-sign-up/)
    await expect(door.title('confirmSignUp')).toBeVisible()
    await door.confirm(await pool.code(grace.email))
    // The address is proved now, the number is not.
    await expect(door.heading('verifyAttribute.title.phone_number')).toBeVisible()
    await door.button('verifyAttribute.decline').click()
    await expect(door.greeting).toBeVisible()
    expect(await pool.known(grace)).toMatchObject({
      email: grace.email,
      name: grace.name,
      phone_number: grace.phone,
      birthdate: '1906-12-09',
      gender: 'Female',
      address: '1 Harbour Street\nLisbon',
      locale: 'pt',
      zoneinfo: 'Europe/Lisbon',
      website: 'https://example.com/grace',
      'custom:team': 'Cartography',
      'custom:terms': 'true',
    })
  })

  test('signs in with the user name, a proved address, and a proved number', {
    tag: '@behaviours/sign-in-with-username',
  }, async ({ door, person, pool, page }) => {
    const grace = await pool.admit(withUsername(withPhone(person)))
    const calls = callsOf(page)
    for (const name of [grace.username, grace.email, grace.phone]) {
      await door.open()
      await enterAs(door, name ?? '', grace.password)
      await expect(door.greeting).toBeVisible()
      await page.reload()
      await expect(door.greeting).toBeVisible()
      await door.signOut.click()
      await expect(door.title('signIn')).toBeVisible()
    }
    expect(calls.filter(call => call === 'InitiateAuth')).toHaveLength(3)
  })

  test('says the same of a user name nobody has', {
    tag: ['@behaviours/sign-in-with-username', '@S14', '@S31'],
  }, async ({ door, member }) => {
    await door.open()
    await expect(door.field('field.usernameEmailOrPhone')).toHaveAttribute(
      'autocomplete',
      'username',
    )
    await expect(door.password).toHaveAttribute('autocomplete', 'current-password')
    await enterAs(door, `nobody-${member.username}`, member.password)
    await expect(door.alert).toHaveText(door.words['error.wrongCredentials'])
  })

  test('leads a user name that was never confirmed to its code', {
    tag: '@behaviours/sign-in-with-username',
  }, async ({ door, person, pool }) => {
    const grace = withUsername(withPhone(person))
    await door.open()
    await fillIn(door, grace)
    await door.submit('signUp').click()
    await expect(door.title('confirmSignUp')).toBeVisible()
    await door.go('back').click()
    await enterAs(door, grace.username ?? '', grace.password)
    await expect(door.title('confirmSignUp')).toBeVisible()
    await door.confirm(await pool.code(grace.email, 2))
    await door.button('verifyAttribute.decline').click()
    await expect(door.greeting).toBeVisible()
  })

  test('asks an invited person for every attribute that is missing, with the same fields', {
    tag: [tag, '@behaviours/sign-in-force-new-password'],
  }, async ({ door, person, pool, page }) => {
    const grace = withUsername(withPhone(person))
    await pool.invite(grace, 'Given-by-admin-1')
    await door.open()
    await enterAs(door, grace.username ?? '', 'Given-by-admin-1')
    await expect(door.title('newPassword')).toBeVisible()
    await expect(door.email).toHaveCount(0)
    await expect(door.name).toHaveAttribute('type', 'text')
    await expect(door.field('field.birthdate')).toHaveAttribute('type', 'date')
    await expect(door.field('field.website')).toHaveAttribute('type', 'url')
    expect(await tagOf(door.field('field.zoneinfo'))).toBe('SELECT')
    await expect(page.locator('form [required], form [aria-required="true"]')).not.toHaveCount(0)
    await door.go('back').click()
    await expect(door.title('signIn')).toBeVisible()
  })
})

test.describe('by phone number', () => {
  test.use({ at: 'phone' })
  const tag = '@behaviours/sign-in-with-phone'

  test('begins with the country the application names, and takes the number as people dial it', {
    tag,
  }, async ({ door, person, pool }) => {
    const { phone = '', ...rest } = withPhone(person)
    const dorothy = { ...rest, phone, username: phone }
    await pool.admit(dorothy)
    await door.open()
    const country = door.page.getByRole('button', { name: /^Country code/ })
    await expect(country).toHaveAccessibleName(/United States.* \+1$/)
    await expect(door.field('field.phone_number')).toHaveAttribute('type', 'tel')
    await expect(door.password).toHaveAttribute('autocomplete', 'current-password')
    // A number of the country on the left is another person's.
    await door.field('field.phone_number').fill(phone.replace('+351', ''))
    await door.password.fill(dorothy.password)
    await door.submit('signIn').click()
    await expect(door.greeting).toHaveCount(0)
    await country.click()
    await door.page.getByLabel(door.words['country.search']).fill('portu')
    await door.page.getByRole('option', { name: /Portugal/ }).click()
    await expect(country).toHaveAccessibleName(/Portugal.* \+351$/)
    await door.field('field.phone_number').fill(phone.replace('+351', ''))
    await door.submit('signIn').click()
    await expect(door.greeting).toBeVisible()
    await door.signOut.click()
    await expect(door.title('signIn')).toBeVisible()
  })

  test('offers the countries the application names at sign-up, and no other', {
    tag: [tag, '@behaviours/sign-up-with-phone'],
  }, async ({ door, page }) => {
    await door.open()
    await door.go('signUp').click()
    const country = page.getByRole('button', { name: /^Country code/ })
    await expect(country).toHaveAccessibleName(/Portugal.* \+351$/)
    await country.click()
    await expect(page.getByRole('option')).toHaveCount(4)
    await page.keyboard.press('Escape')
    await expect(country).toBeFocused()
  })

  test('makes an account by phone number, confirmed by a text message', {
    tag: '@behaviours/sign-up-with-phone',
  }, async ({ door, person, pool }) => {
    const { phone = '', name, password } = withPhone(person)
    await door.open()
    await door.go('signUp').click()
    const number = door.field('field.phone_number')
    await expect(number).toHaveAttribute('autocomplete', 'username')
    await expect(door.password).toHaveAttribute('autocomplete', 'new-password')
    await expect(door.email).toHaveCount(0)
    await number.fill(phone.replace('+351', ''))
    await door.name.fill(name)
    await door.password.fill(password)
    await door.submit('signUp').click()
    await expect(door.heading('confirmSignUp.title.sms')).toBeVisible()
    await door.go('back').click()
    await number.fill(phone)
    await door.password.fill(password)
    await door.submit('signIn').click()
    await expect(door.heading('confirmSignUp.title.sms')).toBeVisible()
    await door.confirm(await pool.code(phone, 2))
    await expect(door.greeting).toBeVisible()
  })

  test('says the same of a number nobody has', { tag: [tag, '@S14'] }, async ({ door, person }) => {
    await door.open()
    await door.field('field.phone_number').fill(withPhone(person).phone ?? '')
    await door.password.fill(person.password)
    await door.submit('signIn').click()
    await expect(door.alert).toHaveText(door.words['error.wrongCredentials'])
  })
})

test.describe('in Arabic', () => {
  test.use({ at: 'phone' })

  test('names the countries in the person’s language', {
    tag: ['@S76', '@behaviours/i18n'],
  }, async ({ page, door }) => {
    await page.goto(`${door.home}&lang=ar#/sign-up`)
    const phone = page.locator('input[type="tel"]')
    await expect(phone).toHaveCSS('direction', 'ltr')
    await page.locator('[aria-haspopup="listbox"]').click()
    await expect(page.getByRole('option', { name: /البرتغال/ })).toBeVisible()
  })
})

async function fillIn(door: Door, person: ReturnType<typeof withPhone>) {
  const { page } = door
  await door.go('signUp').click()
  await door.name.fill(person.name)
  await door.field('field.username').fill(person.username ?? '')
  await door.email.fill(person.email)
  await door.field('field.phone_number').fill(person.phone ?? '')
  await door.field('field.birthdate').fill('1906-12-09')
  await door.field('field.gender').fill('Female')
  await door.field('field.address').fill('1 Harbour Street\nLisbon')
  await door.field('field.locale').selectOption('pt')
  await door.field('field.zoneinfo').selectOption('Europe/Lisbon')
  await door.field('field.website').fill('https://example.com/grace')
  await page.getByLabel('Team').fill('Cartography')
  await door.password.fill(person.password)
  await page.getByLabel(/^I have read the terms/).check()
}

async function enterAs(door: Door, name: string, password: string) {
  await door.field('field.usernameEmailOrPhone').fill(name)
  await door.password.fill(password)
  await door.submit('signIn').click()
}

const tagOf = (field: Locator) => field.evaluate(element => element.tagName)
