import type { CDPSession, Page } from '@playwright/test'
import { built } from './addresses.ts'
import type { Door } from './door.ts'
import type { Person } from './person.ts'
import type { Pool } from './pool.ts'
import { callsOf, expect, test } from './test.ts'

test.use({ baseURL: built, at: 'passwordless' })

const tag = '@behaviours/sign-in-passwordless'

test('offers a passkey to who came in by a code, makes it, and lets in with it from then on', {
  tag: [tag, '@S34', '@S66'],
}, async ({ door, member, pool, page }) => {
  const device = await addScreenLock(page)
  await door.open()
  await enterByCode(door, member, pool)
  await expect(door.heading('passkeyOffer.title')).toBeFocused()
  await door.button('passkeyOffer.accept').click()
  await expect(door.greeting).toBeFocused()
  expect(await device.passkeys()).toBe(1)

  await door.signOut.click()
  const calls = callsOf(page)
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await door.way('factor.passkey').click()
  await expect(door.greeting).toBeFocused()
  expect(calls.slice(0, 3)).toEqual([
    'InitiateAuth',
    'RespondToAuthChallenge',
    'RespondToAuthChallenge',
  ])
})

test('takes no for an answer, and does not ask again at once', {
  tag: [tag, '@S34'],
}, async ({ door, member, pool, page }) => {
  await addScreenLock(page)
  await door.open()
  await enterByCode(door, member, pool)
  await door.button('passkeyOffer.decline').click()
  await expect(door.greeting).toBeFocused()
  await door.signOut.click()
  await enterByCode(door, member, pool, 2)
  await expect(door.greeting).toBeVisible()
})

test('is quiet when the person cancels, and makes the passkey at the next try', {
  tag: '@S32',
}, async ({ door, member, pool, page }) => {
  const device = await addScreenLock(page)
  await door.open()
  await enterByCode(door, member, pool)
  await device.refuse()
  await door.button('passkeyOffer.accept').click()
  await expect(door.button('passkeyOffer.accept')).toHaveAttribute('aria-disabled', 'false')
  await expect(page.getByText(door.words['error.passkeyFailed'])).toHaveCount(0)
  await expect(door.heading('passkeyOffer.title')).toBeVisible()
  await device.consent()
  await door.button('passkeyOffer.accept').click()
  await expect(door.greeting).toBeVisible()
})

test('goes back to the ways in when the passkey is not given, which is no mistake of theirs', {
  tag: ['@S30', '@S32'],
}, async ({ door, member, pool, page }) => {
  const device = await addScreenLock(page)
  await door.open()
  await enterByCode(door, member, pool)
  await door.button('passkeyOffer.accept').click()
  await door.signOut.click()
  await device.refuse()
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await door.way('factor.passkey').click()
  await expect(door.button('passkey.accept')).toHaveAttribute('aria-disabled', 'false')
  await expect(page.getByText(door.words['error.passkeyFailed'])).toHaveCount(0)
  await device.consent()
  await door.button('passkey.accept').click()
  await expect(door.greeting).toBeVisible()
})

test('leads from the passkey to another way in', {
  tag: ['@S28', '@S29'],
}, async ({ door, member, pool, page }) => {
  const device = await addScreenLock(page)
  await door.open()
  await enterByCode(door, member, pool)
  await door.button('passkeyOffer.accept').click()
  await door.signOut.click()
  await device.refuse()
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await door.way('factor.passkey').click()
  await expect(door.button('passkey.accept')).toHaveAttribute('aria-disabled', 'false')
  await door.go('chooseFactor').click()
  await door.way('factor.password').click()
  await door.password.fill(member.password)
  await door.submit('password').click()
  await expect(door.greeting).toBeVisible()
})

test('offers none where the browser knows none', { tag: '@S29' }, async ({
  door,
  member,
  pool,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'PublicKeyCredential')
  })
  await door.open()
  await enterByCode(door, member, pool)
  await expect(door.greeting).toBeVisible()
})

test('does not start on its own, nor claim autofill, where names come first', {
  tag: ['@S29', '@S31', '@S36'],
}, async ({ door, page }) => {
  await page.addInitScript(() => {
    const { get } = CredentialsContainer.prototype
    const asked: unknown[] = []
    Object.assign(window, { asked })
    CredentialsContainer.prototype.get = function (options) {
      asked.push(options?.mediation)
      return get.call(this, options)
    }
  })
  await door.open()
  await expect(door.email).toHaveAttribute('autocomplete', 'username')
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([])
})

/** Comes in by the `count`th code that is sent. */
async function enterByCode(door: Door, { email }: Person, pool: Pool, count = 1) {
  await door.email.fill(email)
  await door.button('signIn.submit.first').click()
  await door.way('factor.emailCode').click()
  await expect(door.title('code')).toBeVisible()
  await door.give(await pool.code(email, count))
}

/** A screen lock, as a laptop or phone has one: it consents until it is told to refuse. */
async function addScreenLock(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const verify = (isUserVerified: boolean) =>
    session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return {
    refuse: () => verify(false),
    consent: () => verify(true),
    passkeys: async () => {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials.length
    },
  }
}
