import { developed } from './addresses.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: developed })

test('stands there after npm start, and lets somebody in', async ({ door, member }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
})
