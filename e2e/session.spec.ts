import type { Page } from '@playwright/test'
import { Door } from './door.ts'
import { callsOf, expect, test } from './test.ts'

test('stays in over a reload, and out over a reload once signed out', {
  tag: ['@behaviours/auth-status', '@behaviours/useAuthenticator'],
}, async ({ door, member, page }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toHaveText(/, Ada$/)
  await page.reload()
  await expect(door.greeting).toHaveText(/, Ada$/)
  await door.signOut.click()
  await expect(door.title('signIn')).toBeVisible()
  await page.reload()
  await expect(door.title('signIn')).toBeVisible()
})

test('is in at once in a new tab, without asking anything', {
  tag: '@S47',
}, async ({ door, member, context }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  const calls = callsOf(context)
  const second = await context.newPage()
  const titles = await titlesShownIn(second)
  await second.goto('/')
  await expect(new Door(second).greeting).toHaveText(/, Ada$/)
  expect(calls).toEqual([])
  expect(await titles()).not.toContain('Welcome back')
})

test('lets a tab in that waits at the door when another one signs in', async ({
  door,
  member,
  context,
}) => {
  const waiting = new Door(await context.newPage())
  await waiting.open()
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  await expect(waiting.greeting).toHaveText(/, Ada$/)
})

test('signs out every tab, ends the session at the pool, and says so in the others', {
  tag: ['@S39', '@S38'],
}, async ({ door, member, context, page }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  const other = new Door(await context.newPage())
  await other.page.goto('/')
  await expect(other.greeting).toBeVisible()
  const revoked = page.waitForRequest(
    request => request.headers()['x-amz-target']?.endsWith('.RevokeToken') ?? false,
  )
  await door.signOut.click()
  await revoked
  await expect(door.title('signIn')).toBeVisible()
  await expect(other.title('signIn')).toBeVisible()
  await expect(other.notice).toHaveText('You have been signed out.')
  for (const { page } of [door, other]) expect(await tokensIn(page)).toEqual([])
  const third = new Door(await context.newPage())
  await third.open()
})

test('renews an access token once, however many calls in however many tabs need it', {
  tag: '@S48',
}, async ({ door, member, context, page }) => {
  await context.clock.install()
  await door.open()
  await door.signIn(member)
  await expect(page.getByText('Design review')).toBeVisible()
  const other = await context.newPage()
  await other.goto('/')
  await expect(other.getByText('Design review')).toBeVisible()

  const calls = callsOf(context)
  await context.route('**/cognito', async route => {
    await new Promise(resolve => setTimeout(resolve, 300))
    await route.continue()
  })
  await context.clock.fastForward('01:00:01')
  const asked = Promise.all(
    [page, other].map(tab =>
      tab.waitForResponse(response => response.url().endsWith('/api/meetings')),
    ),
  )
  for (const tab of [page, other, page, other, page]) {
    await tab.getByRole('button', { name: 'Ask the API again' }).click()
  }
  for (const response of await asked) expect(response.status()).toBe(200)
  expect(calls).toEqual(['GetTokensFromRefreshToken'])
})

test('sends the person to the door with a clear word when the session was ended elsewhere', {
  tag: '@S48',
}, async ({ door, member, pool, context, page }) => {
  await context.clock.install()
  await door.open()
  await door.signIn(member)
  await expect(page.getByText('Design review')).toBeVisible()
  const signedIn = await pool.signIn(member)
  await pool.call('GlobalSignOut', { AccessToken: signedIn.AuthenticationResult?.AccessToken })
  await context.clock.fastForward('01:00:01')
  await page.getByRole('button', { name: 'Ask the API again' }).click()
  await expect(door.title('signIn')).toBeVisible()
  await expect(door.notice).toHaveText('You have been signed out.')
})

test('signs out without a connection, and leaves no token in any storage', {
  tag: ['@S39', '@S13'],
}, async ({ door, member, context, page }) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  await context.setOffline(true)
  await door.signOut.click()
  await expect(door.title('signIn')).toBeVisible()
  expect(await tokensIn(page)).toEqual([])
  await context.setOffline(false)
  await page.reload()
  await expect(door.title('signIn')).toBeVisible()
})

test('keeps no password, no code and no token in the address, the history or any storage but its own record', {
  tag: ['@S13', '@S47', '@S49'],
}, async ({ door, person, pool, page }) => {
  const secrets = [person.password]
  const leaks = async () => {
    const places = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.referrer,
        history.state,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        window.name,
        document.title,
      ]),
    )
    return secrets.filter(secret => places.includes(secret))
  }
  await door.open()
  await door.signUp(person)
  expect(await leaks()).toEqual([])
  const code = await pool.code(person.email)
  secrets.push(code)
  await door.confirm(code)
  await expect(door.greeting).toBeVisible()
  expect(await leaks()).toEqual([])

  const keys = await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])
  expect(keys).toEqual([
    ['portico.3meridian0demo0client00000'],
    ['portico.3meridian0demo0client00000.mark'],
  ])
  expect(await tokensIn(page)).toEqual(['sessionStorage portico.3meridian0demo0client00000'])
  expect(await page.context().cookies()).toEqual([])
})

test('knows nobody when the browser that was signed in is another one', async ({
  door,
  member,
  browser,
}) => {
  await door.open()
  await door.signIn(member)
  await expect(door.greeting).toBeVisible()
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  await page.goto(door.page.url())
  await expect(new Door(page).title('signIn')).toBeVisible()
  await stranger.close()
})

/** Where in the browser something lies that looks like a token. */
function tokensIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const token = /eyJ[\w-]+\.|[\w-]{200,}/
    const found: string[] = []
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
      for (const [key, value] of Object.entries(storage)) {
        if (token.test(String(value))) found.push(`${name} ${key}`)
      }
    }
    if (token.test(document.cookie)) found.push('cookie')
    if ((await indexedDB.databases()).length > 0) found.push('indexedDB')
    if ((await caches.keys()).length > 0) found.push('caches')
    return found
  })
}

/** Notes every first heading a page shows from its beginning on. */
async function titlesShownIn(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shown: string[] = []
    Object.assign(window, { titlesShown: shown })
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent
      if (title && shown.at(-1) !== title) shown.push(title)
    }).observe(document, { childList: true, subtree: true })
  })
  return () => page.evaluate(() => (window as unknown as { titlesShown: string[] }).titlesShown)
}
