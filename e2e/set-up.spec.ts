import type { Page } from '@playwright/test'
import { totpCode } from '@portico/user-pool'
import jsQR from 'jsqr'
import { built } from './addresses.ts'
import { Door } from './door.ts'
import { expectNoLeak } from './leaks.ts'
import { withPhone } from './person.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

test.describe('where everybody needs an authenticator app', () => {
  test.use({ at: 'mfa-app' })
  const tag = '@behaviours/sign-in-totp-mfa'

  test('shows a code to scan, with the product and the person in it, and the same key to copy', {
    tag: [tag, '@S26', '@S54'],
  }, async ({ door, member, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await door.open()
    await door.signIn(member)
    await expect(door.title('setUpTotp')).toBeFocused()
    const key = await keyOf(page)
    const scanned = new URL(await scan(page))
    expect(scanned.protocol).toBe('otpauth:')
    expect(decodeURIComponent(scanned.pathname)).toContain(`Meridian:${member.email}`)
    expect(scanned.searchParams.get('issuer')).toBe('Meridian')
    expect(scanned.searchParams.get('secret')).toBe(key)
    await expect(page.getByRole('img', { name: /^QR code with the key/ })).toBeVisible()
    await door.button('totpSecret.copy').click()
    await expect(door.button('totpSecret.copied')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key)
  })

  test('opens in the app where the device is one in the hand', {
    tag: '@S26',
  }, async ({ door, member, browser }) => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, baseURL: built })
    const phone = new Door(await context.newPage(), door.words, door.home)
    await phone.open()
    await phone.signIn(member)
    const link = phone.page.getByRole('link', { name: door.words['totpSecret.open'] })
    await expect(link).toHaveAttribute('href', /^otpauth:\/\/totp\/Meridian:/)
    await context.close()
  })

  test('has one field, says when its code is wrong, and lets in with the right one', {
    tag: [tag, '@S26', '@S67'],
  }, async ({ door, member, page }) => {
    await door.open()
    await door.signIn(member)
    await expect(door.title('setUpTotp')).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(1)
    await expect(door.submit('setUpTotp')).toBeVisible()
    const key = await keyOf(page)
    const code = await totpCode(key, Date.now())
    await door.give(code === '000000' ? '000001' : '000000', 'setUpTotp')
    await expect(door.code).toHaveAccessibleDescription(door.words['error.wrongCode'])
    await door.give(await totpCode(key, Date.now()), 'setUpTotp')
    await expect(door.greeting).toBeFocused()
    await expectNoLeak(page, [key])
  })

  test('keeps the key nowhere, and gives another one after a reload', {
    tag: ['@S13', '@S26'],
  }, async ({ door, member, page }) => {
    await door.open()
    await door.signIn(member)
    await expect(door.title('setUpTotp')).toBeVisible()
    const key = await keyOf(page)
    await expectNoLeak(page, [key, member.password])
    await page.reload()
    await expect(door.title('setUpTotp')).toBeVisible()
    const next = await keyOf(page)
    await door.give(await totpCode(next, Date.now()), 'setUpTotp')
    await expect(door.greeting).toBeVisible()
  })

  test('leads back to the sign-in', { tag }, async ({ door, member }) => {
    await door.open()
    await door.signIn(member)
    await expect(door.title('setUpTotp')).toBeVisible()
    await door.go('back').click()
    await expect(door.title('signIn')).toBeVisible()
    await expect(door.email).toHaveValue(member.email)
  })

  test('comes after the own password of somebody who was invited', {
    tag: [tag, '@S12'],
  }, async ({ door, person, pool, page }) => {
    await pool.invite(person, 'Given-by-admin-1')
    await door.open()
    await door.signIn({ ...person, password: 'Given-by-admin-1' })
    await door.name.fill(person.name)
    await door.password.fill(person.password)
    await door.submit('newPassword').click()
    await expect(door.title('setUpTotp')).toBeFocused()
    await door.give(await totpCode(await keyOf(page), Date.now()), 'setUpTotp')
    await expect(door.greeting).toBeVisible()
  })

  test('is set up with the keyboard alone', { tag: ['@S78', '@S80'] }, async ({
    door,
    member,
    page,
  }) => {
    await door.open()
    await door.signIn(member)
    await expect(door.title('setUpTotp')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(door.button('totpSecret.copy')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(door.code).toBeFocused()
    await page.keyboard.type(await totpCode(await keyOf(page), Date.now()))
    await page.keyboard.press('Enter')
    await expect(door.greeting).toBeFocused()
  })
})

test.describe('where everybody needs a second factor, and may choose', () => {
  test.use({ at: 'mfa-required' })
  const tag = '@behaviours/sign-in-with-email-mfa-setup-selection'

  test('takes an address for codes, proves it with one, and lets in, and out again', {
    tag,
  }, async ({ door, member, pool }) => {
    await pool.know(member, { email_verified: 'false' })
    await door.open()
    await door.signIn(member)
    await expect(door.heading('chooseSetUp.title')).toBeFocused()
    await door.way('method.email').click()
    await expect(door.title('setUpContact')).toBeFocused()
    const address = `new.${member.email}`
    await door.email.fill(address)
    await door.submit('setUpContact').click()
    await expect(door.title('code')).toBeFocused()
    await door.give(await pool.code(address))
    await expect(door.greeting).toBeVisible()
    await door.signOut.click()
    await expect(door.title('signIn')).toBeVisible()
  })

  test('says what is no address, and stays', {
    tag: [tag, '@S67'],
  }, async ({ door, member, pool }) => {
    await pool.know(member, { email_verified: 'false' })
    await door.open()
    await door.signIn(member)
    await door.way('method.email').click()
    await door.email.fill('nowhere')
    await door.submit('setUpContact').click()
    await expect(door.email).toHaveAccessibleDescription(door.words['invalid.email'])
    await expect(door.email).toBeFocused()
  })

  test('takes an app as well', { tag }, async ({ door, member, pool, page }) => {
    await pool.know(member, { email_verified: 'false' })
    await door.open()
    await door.signIn(member)
    await door.way('method.totp').click()
    await expect(door.title('setUpTotp')).toBeFocused()
    await door.give(await totpCode(await keyOf(page), Date.now()), 'setUpTotp')
    await expect(door.greeting).toBeVisible()
  })
})

test.describe('where a second factor is proposed', () => {
  test.use({ at: 'mfa' })

  test('can be declined, and is not asked again at once', { tag: '@S34' }, async ({
    door,
    member,
  }) => {
    await door.open()
    await door.signIn(member)
    await expect(door.heading('mfaOffer.title')).toBeFocused()
    await door.button('mfaOffer.decline').click()
    await expect(door.greeting).toBeFocused()
    await door.signOut.click()
    await door.signIn(member)
    await expect(door.greeting).toBeVisible()
  })

  test('is there from then on once an app was set up', async ({ door, member, page }) => {
    await door.open()
    await door.signIn(member)
    await door.way('method.totp').click()
    await expect(door.title('setUpTotp')).toBeFocused()
    await door.give(await totpCode(await keyOf(page), Date.now()), 'setUpTotp')
    await expect(door.greeting).toBeVisible()
    await door.signOut.click()
    await door.signIn(member)
    await expect(door.title('totp')).toBeVisible()
  })

  test('offers what the person has, and turns it on at a press', async ({ door, person, pool }) => {
    const dorothy = await pool.admit(withPhone(person))
    await door.open()
    await door.signIn(dorothy)
    await expect(door.way('method.totp')).toBeVisible()
    await expect(door.way('method.email')).toBeVisible()
    await door.way('method.sms').click()
    await expect(door.greeting).toBeVisible()
    await door.signOut.click()
    await door.signIn(dorothy)
    await expect(door.heading('code.title.sms')).toBeVisible()
  })

  test('lets nobody out of the session who reloads before answering', async ({
    door,
    member,
    page,
  }) => {
    await door.open()
    await door.signIn(member)
    await expect(door.heading('mfaOffer.title')).toBeVisible()
    await page.reload()
    await expect(door.heading('mfaOffer.title')).toBeVisible()
    await door.button('mfaOffer.decline').click()
    await expect(door.greeting).toBeVisible()
  })
})

/** The key as it is written on the screen. */
async function keyOf(page: Page): Promise<string> {
  const key = page.getByRole('figure').getByRole('code')
  await expect(key).not.toBeEmpty()
  return (await key.innerText()).replace(/\s/g, '')
}

/** What a phone reads when it is held before the screen. */
async function scan(page: Page): Promise<string> {
  const picture = await page.getByRole('img', { name: /^QR code/ }).screenshot({ scale: 'css' })
  // A page without a policy of its own, to take the picture apart in.
  const lab = await page.context().newPage()
  const { pixels, width, height } = await lab.evaluate(async base64 => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const { width, height } = image
    const pen = new OffscreenCanvas(width, height).getContext('2d')
    pen?.drawImage(image, 0, 0)
    const { data } = pen?.getImageData(0, 0, width, height) ?? { data: [] }
    return { pixels: [...data], width, height }
  }, picture.toString('base64'))
  await lab.close()
  const read = jsQR(Uint8ClampedArray.from(pixels), width, height)
  if (!read) throw new Error('The QR code cannot be read.')
  return read.data
}
