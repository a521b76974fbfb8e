import { describe, expect, it } from 'vitest'
import { createUserPool, type UserPool } from '../user-pool.ts'
import { ada, enter, lastCode, refusal, signUp, tokensOf } from '../walk.test-kit.ts'

const day = 24 * 60 * 60 * 1000

function byLink() {
  let ahead = 0
  const pool = createUserPool(
    { verification: { contacts: ['email', 'phone_number'], by: 'link' } },
    { clock: () => Date.now() + ahead },
  )
  const pass = (milliseconds: number) => {
    ahead += milliseconds
  }
  return { pool, pass }
}

function lastLink({ outbox }: UserPool): string {
  const link = outbox.messages().at(-1)?.link
  if (!link) throw new Error('no link was sent')
  return link
}

async function open(pool: UserPool, link: string) {
  const page = await pool.fetch(link)
  const title = /<h1>(.*)<\/h1>/.exec(await page.clone().text())?.[1]
  return { page, title }
}

describe('the link of a sign-up', () => {
  it('is in the e-mail, and leads to the pool where it was asked', async () => {
    const { pool } = byLink()
    await pool.fetch('http://localhost:5173/cognito', {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' },
      body: JSON.stringify({
        ClientId: pool.clientId,
        Username: ada.email,
        Password: ada.password,
      }),
    })
    const link = lastLink(pool)
    expect(link).toMatch(
      /^http:\/\/localhost:5173\/cognito\/confirmUser\?client_id=\w+&user_name=[\w-]+&confirmation_code=\d{6}$/,
    )
    expect(pool.outbox.messages().at(-1)).toMatchObject({
      subject: 'Your verification link',
      text: `Please click the link below to verify your email address. Verify Email: ${link}`,
    })
  })

  it('confirms the account, and says so on a page without script, in the pool’s own looks', async () => {
    const { pool } = byLink()
    await signUp(pool)
    const { page, title } = await open(pool, lastLink(pool))
    expect(page.status).toBe(200)
    expect(title).toBe('Your account is confirmed')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await page.text()
    expect(html).not.toMatch(/<script|<style|style=|src=/)
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(html) ?? []
    expect((await pool.fetch(style)).headers.get('content-type')).toContain('text/css')
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    )
    expect((await tokensOf(pool)).AccessToken).toMatch(/^ey/)
    const { UserAttributes } = await pool.call<{ UserAttributes: object[] }>('AdminGetUser', {
      Username: ada.email,
    })
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' })
  })

  it('says that it is spent when it is opened again', async () => {
    const { pool } = byLink()
    await signUp(pool)
    await open(pool, lastLink(pool))
    const again = await open(pool, lastLink(pool))
    expect(again).toMatchObject({ title: 'This link has been used' })
    expect(again.page.status).toBe(400)
  })

  it('says so when it is wrong, of somebody else, or too old', async () => {
    const { pool, pass } = byLink()
    await signUp(pool)
    const link = lastLink(pool)
    const wrong = lastCode(pool) === '000000' ? '111111' : '000000'
    for (const broken of [
      link.replace(/\d{6}$/, wrong),
      link.replace(/&confirmation_code.*/, ''),
      link.replace(/user_name=[^&]+/, 'user_name=%3Cb%3E'),
      link.replace(pool.clientId, 'another'),
    ]) {
      expect(await open(pool, broken)).toMatchObject({ title: 'This link is not valid' })
    }
    pass(day + 1)
    expect(await open(pool, link)).toMatchObject({ title: 'This link has run out' })
    expect(await refusal(enter(pool))).toMatchObject({ name: 'UserNotConfirmedException' })
  })

  it('gives way to a new one, whose code can be typed too', async () => {
    const { pool } = byLink()
    await signUp(pool)
    const first = lastLink(pool)
    await pool.call('ResendConfirmationCode', { Username: ada.email })
    if (lastLink(pool) !== first) {
      expect(await open(pool, first)).toMatchObject({ title: 'This link is not valid' })
    }
    await pool.call('ConfirmSignUp', { Username: ada.email, ConfirmationCode: lastCode(pool) })
    expect((await tokensOf(pool)).AccessToken).toMatch(/^ey/)
  })

  it('is a code where it goes to a phone', async () => {
    const { pool } = byLink()
    await pool.call('SignUp', {
      Username: ada.email,
      Password: ada.password,
      UserAttributes: [{ Name: 'phone_number', Value: '+15550001234' }],
    })
    expect(pool.outbox.messages()).toMatchObject([
      {
        to: '+15550001234',
        medium: 'SMS',
        link: null,
        text: expect.stringMatching(/^Your confirmation code is \d{6}$/),
      },
    ])
  })
})
