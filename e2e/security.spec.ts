import type { Page } from '@playwright/test'
import { built } from './addresses.ts'
import { Door } from './door.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

test('works under the strictest policy of content and of trusted types, without one report', {
  tag: ['@S52', '@S53', '@S54', '@S55', '@S59'],
}, async ({ door, person, pool, page }) => {
  const reports = await reportsOf(page)
  const served = await page.goto('/')
  const policy = served?.headers()['content-security-policy'] ?? ''
  for (const directive of [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]) {
    expect(policy).toContain(directive)
  }
  await door.submit('signIn').click()
  await expect(door.email).toHaveAttribute('aria-invalid', 'true')
  await door.signUp(person)
  await door.confirm(await pool.code(person.email))
  await expect(page.getByText('Design review')).toBeVisible()
  await page.getByRole('button', { name: /^Mailbox/ }).click()
  await expect(page.getByText('Nothing leaves this machine.')).toBeVisible()
  await page.getByRole('button', { name: /^Mailbox/ }).click()
  await door.signOut.click()
  await door.signIn(person)
  await expect(door.greeting).toBeVisible()
  await door.signOut.click()
  await door.askForReset(person.email)
  await expect(page.getByRole('img', { name: 'Meridian' })).toHaveJSProperty('complete', true)
  expect(reports).toEqual([])
})

test('speaks Arabic and wears the night under the same policy', {
  tag: ['@S52', '@S53'],
}, async ({ page }) => {
  const reports = await reportsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/?lang=ar')
  await expect(page.locator('[data-auth="page"]')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('[data-auth="page"]')).toHaveCSS('background-color', 'rgb(15, 20, 19)')
  expect(reports).toEqual([])
})

test('is not drawn in a frame of another site', {
  tag: '@S56',
}, async ({ page, context, baseURL }) => {
  await context.route('https://elsewhere.example/', route =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}"></iframe>` }),
  )
  const stranger = await context.browser()?.newContext()
  if (!stranger) throw new Error('This browser opens no second context.')
  const other = await stranger.newPage()
  await other.route('https://elsewhere.example/', route =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}"></iframe>` }),
  )
  await other.goto('https://elsewhere.example/')
  await expect(other.locator('iframe')).toBeVisible()
  await expect(new Door(page).title('signIn')).toHaveCount(0)
  await expect(other.frameLocator('iframe').getByRole('textbox')).toHaveCount(0)
  await stranger.close()
})

test('gives nothing of the session to the page: no token on window, none in what React keeps', {
  tag: '@S49',
}, async ({ door, member, page }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  const found = await page.evaluate(() => {
    const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/
    const seen = new Set<object>()
    const paths: string[] = []
    const look = (value: unknown, path: string, depth: number) => {
      if (typeof value === 'string' && token.test(value)) paths.push(path)
      if (!value || typeof value !== 'object' || seen.has(value) || depth > 14) return
      if (value instanceof Node || value instanceof Storage || value === window) return
      seen.add(value)
      for (const key of Object.keys(value)) {
        try {
          look((value as Record<string, unknown>)[key], `${path}.${key}`, depth + 1)
        } catch {}
      }
    }
    for (const key of Object.keys(window)) {
      look((window as unknown as Record<string, unknown>)[key], key, 0)
    }
    const root = document.getElementById('root')
    for (const key of Object.keys(root ?? {})) {
      look((root as unknown as Record<string, unknown>)[key], key, 0)
    }
    return paths
  })
  expect(found).toEqual([])
})

/** Every breach of the policy, as the browser tells it. */
async function reportsOf(page: Page): Promise<string[]> {
  const reports: string[] = []
  await page.exposeFunction('reportBreach', (breach: string) => reports.push(breach))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      const { reportBreach } = window as unknown as { reportBreach(breach: string): void }
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event
      reportBreach(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`)
    })
  })
  return reports
}
