import { totpCode } from '@portico/user-pool'
import { built } from './addresses.ts'
import { Door } from './door.ts'
import type { Person } from './person.ts'
import type { Pool } from './pool.ts'
import { callsOf, expect, test } from './test.ts'

test.use({ baseURL: built, at: 'devices' })
// A code of an app is good once, so some of these wait for the next.
test.slow()

test('asks once whether to remember the device, and wants no second factor on it from then on', {
  tag: ['@S24', '@S68'],
}, async ({ door, member, pool, page }) => {
  const key = await equip(pool, member)
  await door.open()
  await door.signIn(member)
  await door.give(await totpCode(key, Date.now()), 'totp')
  await expect(door.heading('rememberDevice.title')).toBeFocused()
  await expect(page.getByText(door.words['rememberDevice.hint.skipsMfa'])).toBeVisible()
  const calls = callsOf(page)
  await door.button('rememberDevice.accept').click()
  await expect(door.greeting).toBeFocused()
  expect(calls).toContain('UpdateDeviceStatus')

  await door.signOut.click()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  expect(calls.filter(call => call === 'InitiateAuth')).toHaveLength(1)
})

test('takes no for an answer, and asks for the second factor again', async ({
  door,
  member,
  pool,
}) => {
  const key = await equip(pool, member)
  await door.open()
  await door.signIn(member)
  await door.give(await totpCode(key, Date.now()), 'totp')
  await door.button('rememberDevice.decline').click()
  await expect(door.greeting).toBeVisible()
  await door.signOut.click()
  await door.signIn(member)
  await expect(door.title('totp')).toBeVisible()
})

test('remembers this browser and no other', async ({ door, member, pool, browser }) => {
  const key = await equip(pool, member)
  await door.open()
  await door.signIn(member)
  await door.give(await totpCode(key, Date.now()), 'totp')
  await door.button('rememberDevice.accept').click()
  await expect(door.greeting).toBeVisible()
  const context = await browser.newContext({ baseURL: built })
  const stranger = new Door(await context.newPage(), door.words, door.home)
  await stranger.open()
  await stranger.signIn(member)
  await expect(stranger.title('totp')).toBeVisible()
  await context.close()
})

test('asks again after a reload, and the session is there all the same', async ({
  door,
  member,
  page,
}) => {
  await door.open()
  await door.signIn(member)
  await expect(door.heading('rememberDevice.title')).toBeVisible()
  await page.reload()
  await expect(door.heading('rememberDevice.title').or(door.greeting)).toBeVisible()
  if (await door.button('rememberDevice.decline').isVisible()) {
    await door.button('rememberDevice.decline').click()
  }
  await expect(door.greeting).toBeVisible()
})

async function equip(pool: Pool, person: Person) {
  const key = await pool.equip(person)
  await pool.demand(person, 'totp')
  return key
}
