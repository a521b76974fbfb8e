import { built } from './addresses.ts'
import { Door } from './door.ts'
import { expectNoLeak } from './leaks.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built, at: 'custom' })

const title = 'Check your email'

test('asks for an address alone, and the link it sends lets both tabs in', {
  tag: ['@S66', '@behaviours/custom-slots'],
}, async ({ door, member, pool, page, context }) => {
  await door.open()
  await expect(door.password).toHaveCount(0)
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  await expect(page.getByRole('main').getByText(member.email)).toBeVisible()

  const opened = new Door(await context.newPage())
  await opened.page.goto(await pool.link(member.email))
  await expect(door.greeting).toHaveText(/, Ada$/)
  await expect(opened.greeting).toHaveText(/, Ada$/)
})

test('takes the secret out of the address at once, and leaves it nowhere', {
  tag: ['@S13', '@S43'],
}, async ({ door, member, pool, page, context }) => {
  await door.open()
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const link = await pool.link(member.email)
  const secret = link.split('magic=')[1] ?? 'none'
  const opened = await context.newPage()
  const asked: string[] = []
  opened.on('request', request => asked.push(`${request.url()} ${request.headers().referer}`))
  await opened.goto(link)
  await expect(new Door(opened).greeting).toBeVisible()
  await expectNoLeak(opened, [secret])
  await expectNoLeak(page, [secret])
  await opened.goBack().catch(() => {})
  expect(opened.url()).not.toContain(secret)
  // The browser's own note of the page it loads has what stands behind the “#”; no server is sent it.
  expect(asked.slice(1).join()).not.toContain(secret)
})

test('goes on where the link is opened in the very tab that waits', async ({
  door,
  member,
  pool,
  page,
}) => {
  await door.open()
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const link = await pool.link(member.email)
  await page.goto('about:blank')
  await page.goto(link)
  await expect(door.greeting).toBeVisible()
})

test('shows an address nobody has the same, and sends nothing', {
  tag: ['@S14', '@S17'],
}, async ({ door, member, pool, page }) => {
  const unknown = `nobody.${member.email}`
  await door.open()
  await door.email.fill(unknown)
  await door.button('signIn.submit.first').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  // Letters come in the order they were asked for: once this one is there, the other never will be.
  await door.go('back').click()
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await pool.link(member.email)
  expect(await pool.links(unknown)).toEqual([])
})

test('turns a link away that is not the one it sent, and still waits for that', async ({
  door,
  member,
  pool,
  page,
  context,
}) => {
  await door.open()
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const link = await pool.link(member.email)
  const opened = await context.newPage()
  const [before] = link.split('magic=')
  await opened.goto(`${before}magic=${'x'.repeat(32)}`)
  await expect(door.alert.or(page.getByRole('heading', { level: 1, name: title }))).not.toHaveCount(
    0,
  )
  await expect(door.greeting).toHaveCount(0)
  await opened.goto('about:blank')
  await opened.goto(link)
  await expect(door.greeting).toBeVisible()
})

test('leads back to the sign-in', async ({ door, member, page }) => {
  await door.open()
  await door.email.fill(member.email)
  await door.button('signIn.submit.first').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await door.go('back').click()
  await expect(door.title('signIn')).toBeVisible()
  await expect(door.email).toHaveValue(member.email)
})
