import type { APIRequestContext } from '@playwright/test'
import type { Person } from './person.ts'
import type { Pool } from './pool.ts'
import { expect, test } from './test.ts'

test('shows the meetings of whoever sends a good access token', async ({
  member,
  pool,
  request,
}) => {
  const { AccessToken } = await tokensOf(pool, member)
  const response = await ask(request, `Bearer ${AccessToken}`)
  expect(response.status()).toBe(200)
  const claims = JSON.parse(Buffer.from(AccessToken.split('.')[1] ?? '', 'base64url').toString())
  expect(await response.json()).toMatchObject({ for: claims.sub, meetings: [{}, {}, {}] })
})

test('refuses a request without a token, and says what to send', async ({ request }) => {
  for (const authorization of [undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi']) {
    const response = await ask(request, authorization)
    expect(response.status()).toBe(401)
    expect((await response.json()).error).toContain('Authorization: Bearer')
  }
})

test('refuses an ID token', async ({ member, pool, request }) => {
  const { IdToken } = await tokensOf(pool, member)
  expect((await ask(request, `Bearer ${IdToken}`)).status()).toBe(401)
})

test('refuses a token that was changed, cut short, unsigned or made up', async ({
  member,
  pool,
  request,
}) => {
  const { AccessToken } = await tokensOf(pool, member)
  const [header = '', body = '', signature = ''] = AccessToken.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const forged = encode({ ...claims, sub: 'somebody-else' })
  const bad = [
    `${header}.${forged}.${signature}`,
    `${header}.${body}.${signature.slice(0, -8)}AAAAAAAA`,
    `${header}.${body}.`,
    `${header}.${body}`,
    `${encode({ alg: 'none' })}.${body}.`,
    `${encode({ alg: 'HS256', kid: 'x' })}.${body}.${signature}`,
    'not-a-token',
    'a.b.c',
    'x'.repeat(5_000),
  ]
  for (const token of bad) {
    const response = await ask(request, `Bearer ${token}`)
    expect(response.status(), token.slice(0, 40)).toBe(401)
    expect(await response.json()).toEqual({ error: 'The access token is not good here.' })
  }
})

test('answers a page the meetings once it is signed in, and tells it when it is not', async ({
  door,
  member,
  page,
}) => {
  await door.open()
  const status = await page.evaluate(async () => (await fetch('/api/meetings')).status)
  expect(status).toBe(401)
  await door.signIn(member)
  await expect(page.getByRole('region', { name: 'Today' }).getByRole('listitem')).toHaveCount(3)
})

function ask(request: APIRequestContext, authorization: string | undefined) {
  return request.get('/api/meetings', {
    headers: authorization === undefined ? {} : { authorization },
  })
}

async function tokensOf(pool: Pool, person: Person) {
  const { AuthenticationResult: tokens } = await pool.signIn(person)
  if (!tokens) throw new Error('The pool gave no tokens.')
  return tokens
}
