import { password } from '../apps/demo/presets.ts'
import { built } from './addresses.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built, at: 'short' })

for (const { name, role, scope, written } of [
  { name: 'grace', role: 'MeridianMember', scope: false, written: /^403: / },
  { name: 'barbara', role: 'MeridianAdmin', scope: true, written: '201: it is in your day.' },
]) {
  test(`opens to ${name} what her token opens, and no more`, async ({ door, page }) => {
    await door.open()
    await door.signIn({ email: `${name}@example.com`, password })
    await expect(door.greeting).toBeVisible()

    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText(written)).toBeVisible()
    await expect(page.getByText('error="insufficient_scope"')).toBeVisible({ visible: !scope })

    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByText('"viewer":')).toContainText(scope ? 'admins' : '[]')

    await page.getByRole('button', { name: 'Ask who I am: You' }).click()
    await expect(page.getByText(new RegExp(`assumed-role/${role}$`))).toBeVisible()
    await page.getByRole('button', { name: 'Ask who I am: A guest' }).click()
    await expect(page.getByText(/assumed-role\/MeridianGuest$/)).toBeVisible()
  })
}

test('shows a token run down, and be renewed', async ({ door, page }) => {
  await page.clock.install()
  await door.open()
  await door.signIn({ email: 'grace@example.com', password })
  await expect(door.greeting).toBeVisible()
  const left = page.getByRole('timer').first()
  await expect(left).toHaveText(/^0?[12]:/)
  await page.clock.fastForward(90_000)
  await expect(page.getByText(/the next request renews it/)).toBeVisible()
  await page.getByRole('button', { name: 'Refresh now' }).click()
  await expect(page.getByText('Renewed.')).toBeVisible()
  await expect(page.getByText(/the next request renews it/)).toBeHidden()
  await expect(page.getByText('GetTokensFromRefreshToken').first()).toBeVisible()
})
