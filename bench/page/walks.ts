import type { Page } from 'playwright-core'

/** The two kits that are built as an app. */
export type Kit = 'portico' | 'amplify'

/** From sign-in to sign-up, as a person goes. */
export const toSignUp: Record<Kit, (page: Page) => Promise<void>> = {
  portico: page => page.getByRole('button', { name: 'Create an account' }).click(),
  amplify: page => page.getByRole('tab', { name: 'Create Account' }).click(),
}

/** Signs in through the form; the app then shows a heading. */
export async function signIn(page: Page, username: string, password: string) {
  await page.locator('form input').first().fill(username)
  await page.locator('form input[type=password]').fill(password)
  await page.locator('form button[type=submit]').click()
  await page.getByRole('heading', { name: 'Signed in as' }).waitFor()
}
