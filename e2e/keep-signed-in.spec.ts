import { built } from './addresses.ts'
import { Door } from './door.ts'
import type { Person } from './person.ts'
import type { Pool } from './pool.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built, at: 'passwordless' })

test('outlives the last tab for who asked to stay signed in', {
  tag: ['@S47', '@behaviours/auth-status'],
}, async ({ door, member, pool, page, context }) => {
  await door.open()
  await door.field('field.keep').check()
  await enter(door, member, pool)
  await page.close()
  const later = new Door(await context.newPage())
  await later.page.goto(door.home)
  await expect(later.greeting).toHaveText(/, Ada$/)
})

test('ends with the last tab for who did not', {
  tag: '@S47',
}, async ({ door, member, pool, page, context }) => {
  await door.open()
  await expect(door.field('field.keep')).not.toBeChecked()
  await enter(door, member, pool)
  await page.close()
  const later = new Door(await context.newPage(), door.words, door.home)
  await later.open()
})

test('leaves nothing behind at sign-out, and signs the other tabs out too', {
  tag: ['@S39', '@S13'],
}, async ({ door, member, pool, page, context }) => {
  await door.open()
  await door.field('field.keep').check()
  await enter(door, member, pool)
  const other = new Door(await context.newPage())
  await other.page.goto(door.home)
  await expect(other.greeting).toBeVisible()
  await door.signOut.click()
  await expect(other.title('signIn')).toBeVisible()
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  )
  expect(kept).not.toMatch(/eyJ[\w-]+\./)
  expect(kept).not.toContain(member.email)
})

/** Comes in by a code, and wants no passkey. */
async function enter(door: Door, { email }: Person, pool: Pool) {
  await door.email.fill(email)
  await door.button('signIn.submit.first').click()
  await door.way('factor.emailCode').click()
  await door.give(await pool.code(email))
  await expect(door.greeting).toBeVisible()
}
