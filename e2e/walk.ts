import { expect } from '@playwright/test'
import type { Door } from './door.ts'
import { newPerson } from './person.ts'
import type { Pool } from './pool.ts'

const weak = 'UPPERCASE'
const temporary = 'Given-by-admin-1'

/** Goes to every screen of the door and into its states, as a person would; stops at each for whoever looks. */
export async function* walk(door: Door, pool: Pool, path = '/'): AsyncGenerator<string> {
  const { page } = door
  const context = page.context()
  const person = newPerson()
  const invited = newPerson()
  await pool.invite(invited, temporary)

  await door.open(path)
  yield 'sign in'
  await door.submit('signIn').click()
  await expect(door.email).toHaveAttribute('aria-invalid', 'true')
  yield 'sign in, nothing typed'
  await context.setOffline(true)
  await expect(door.alert).not.toBeEmpty()
  yield 'sign in, offline'
  await context.setOffline(false)
  await door.signIn({ ...person, password: weak })
  await expect(door.alert).not.toBeEmpty()
  await expect(door.submit('signIn')).toHaveAttribute('aria-disabled', 'false')
  yield 'sign in, refused'
  const release = await hold(door)
  await door.submit('signIn').click()
  await expect(door.submit('signIn')).toHaveAttribute('aria-disabled', 'true')
  yield 'sign in, under way'
  await release()

  await door.go('signUp').click()
  await expect(door.title('signUp')).toBeVisible()
  yield 'sign up'
  await door.email.fill('not an address')
  await door.password.fill(weak)
  await door.submit('signUp').click()
  await expect(door.password).toHaveAttribute('aria-invalid', 'true')
  yield 'sign up, with mistakes'

  await door.email.fill(person.email)
  await door.name.fill(person.name)
  await door.password.fill(person.password)
  await door.submit('signUp').click()
  await expect(door.title('confirmSignUp')).toBeVisible()
  yield 'confirm, cooling down'
  const code = await pool.code(person.email)
  await door.confirm(code === '000000' ? '000001' : '000000')
  await expect(door.code).toHaveAttribute('aria-invalid', 'true')
  yield 'confirm, wrong code'
  await page.reload()
  await door.resend.click()
  await expect(door.notice).not.toBeEmpty()
  yield 'confirm, sent again'

  await door.go('back').click()
  await door.go('forgotPassword').click()
  await expect(door.title('forgotPassword')).toBeVisible()
  yield 'forgot password'
  await door.submit('forgotPassword').click()
  await expect(door.title('resetPassword')).toBeVisible()
  yield 'reset password'
  await door.code.fill('12ab')
  await door.password.fill(weak)
  await door.submit('resetPassword').click()
  await expect(door.code).toHaveAttribute('aria-invalid', 'true')
  yield 'reset password, with mistakes'

  await door.go('back').click()
  await door.signIn({ ...invited, password: temporary })
  await expect(door.title('newPassword')).toBeVisible()
  yield 'new password'
  await door.submit('newPassword').click()
  await expect(door.name).toHaveAttribute('aria-invalid', 'true')
  yield 'new password, nothing typed'
  await door.name.fill(invited.name)
  await door.password.fill(invited.password)
  await door.submit('newPassword').click()
  await expect(page.getByText('Design review')).toBeVisible()
  yield 'signed in'
}

/** Keeps the pool's answers back until what it gives is called. */
async function hold({ page }: Door): Promise<() => Promise<void>> {
  let answer = () => {}
  const held = new Promise<void>(resolve => {
    answer = resolve
  })
  await page.route('**/cognito', async route => {
    await held
    await route.abort()
  })
  return async () => {
    answer()
    await page.unrouteAll({ behavior: 'wait' })
  }
}
