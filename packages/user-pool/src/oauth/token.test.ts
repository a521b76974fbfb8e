import { describe, expect, it } from 'vitest'
import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import { grace } from '../demo-accounts.ts'
import { refusal } from '../walk.test-kit.ts'
import {
  asking,
  basic,
  claimsFor,
  codeFor,
  domain,
  get,
  openHosted,
  post,
  redeem,
  secret,
  signInAt,
} from './hosted.test-kit.ts'

describe('a code', () => {
  it('is good for five minutes', async () => {
    const { pool, pass } = openHosted()
    const [first, second] = [await codeFor(pool), await codeFor(pool)]
    pass(5 * 60_000 - 1000)
    expect(await redeem(pool, first)).toMatchObject({ status: 200 })
    pass(1001)
    expect(await redeem(pool, second)).toMatchObject({ status: 400, error: 'invalid_grant' })
  })

  it('that was asked for without PKCE is had without a verifier, and not with one', async () => {
    const { pool } = openHosted()
    const query = asking(pool)
    query.delete('code_challenge')
    query.delete('code_challenge_method')
    const code = async () => {
      const { location = '' } = await signInAt(pool, query)
      return new URL(location).searchParams.get('code') ?? ''
    }
    expect(await redeem(pool, await code())).toMatchObject({ error: 'invalid_grant' })
    expect(await redeem(pool, await code(), { code_verifier: '' })).toMatchObject({ status: 200 })
  })

  it.each(['constructor', 'toString', '__proto__', 'valueOf', 'password', ''])(
    'is not to be had by a grant called “%s”, and nor is anything else',
    async grant_type => {
      const { pool } = openHosted()
      const body = { grant_type, client_id: pool.clientId }
      const answer = await post(pool, '/oauth2/token', body)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toEqual({ error: 'unsupported_grant_type' })
    },
  )
})

describe('a code that is not to be had', () => {
  const other = 'http://localhost:3000/other'

  it.each([
    ['of nobody', { code: 'x' }, 'invalid_grant', /not known/],
    ['left out', { code: '' }, 'invalid_request', /code is missing/],
    ['at another address', { redirect_uri: other }, 'invalid_grant', /redirect_uri differs/],
    ['at no address', { redirect_uri: '' }, 'invalid_grant', /redirect_uri is missing/],
    ['without proof', { code_verifier: '' }, 'invalid_grant', /code_verifier is missing/],
    ['with a wrong proof', { code_verifier: 'w'.repeat(43) }, 'invalid_grant', /code_challenge/],
    [
      'by another client',
      { client_id: 'server', client_secret: secret },
      'invalid_grant',
      /client/,
    ],
  ])('says why: %s', async (_, more, error, why) => {
    const { pool } = openHosted()
    const answer = await redeem(pool, await codeFor(pool), more)
    expect(answer).toMatchObject({ status: 400, error })
    expect(answer.error_description).toMatch(why)
    expect(answer.error_description).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)
  })

  it('says that it was used, and that it is old', async () => {
    const { pool, pass } = openHosted()
    const [code, old] = [await codeFor(pool), await codeFor(pool)]
    await redeem(pool, code)
    expect((await redeem(pool, code)).error_description).toMatch(/used already/)
    pass(5 * 60_000)
    expect((await redeem(pool, old)).error_description).toMatch(/five minutes/)
  })

  it('lets nobody guess the proof: one wrong one spends it', async () => {
    const { pool } = openHosted()
    const code = await codeFor(pool)
    await redeem(pool, code, { code_verifier: 'w'.repeat(43) })
    expect(await redeem(pool, code)).toMatchObject({ error: 'invalid_grant' })
    const another = await codeFor(pool)
    await redeem(pool, another, { redirect_uri: other })
    expect(await redeem(pool, another)).toMatchObject({ status: 200 })
  })
})

describe('the token endpoint', () => {
  it.each([
    [{}, 'client_id is missing'],
    [{ client_id: '__proto__' }, 'the app client is not known'],
    [{ client_id: 'machine' }, 'client_secret is missing'],
    [{ client_id: 'machine', client_secret: 'x' }, 'client_secret is another'],
  ])('says what is wrong with the client: %o', async (client, error_description) => {
    const { pool } = openHosted()
    const answer = await post(pool, '/oauth2/token', {
      grant_type: 'client_credentials',
      ...client,
    })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ error: 'invalid_client', error_description })
  })

  it.each(['token', 'revoke'])('is asked by POST: /oauth2/%s', async path => {
    const { pool } = openHosted()
    const answer = await get(pool, `/oauth2/${path}?grant_type=refresh_token`)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' })
  })

  it('answers any page, and lets nobody keep the answer', async () => {
    const { pool } = openHosted()
    const { headers } = await post(pool, '/oauth2/token', { grant_type: 'x' })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  it('takes forms of a sensible size, and nothing else', async () => {
    const { pool } = openHosted()
    const ask = (body: string, type: string) =>
      pool.fetch(`${domain}/oauth2/token`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
    expect((await ask('{}', 'application/json')).status).toBe(400)
    const large = `code=${'x'.repeat(1024 * 1024)}`
    expect((await ask(large, 'application/x-www-form-urlencoded')).status).toBe(413)
  })
})

describe('tokens', () => {
  it('are bound to each other and to what was asked', async () => {
    const { pool } = openHosted()
    const { tokens, id, access } = await claimsFor(pool, { nonce: 'once', scope: 'openid email' })
    const hash = (await sha256(utf8(tokens.access_token ?? ''))).slice(0, 16)
    expect(id).toMatchObject({ at_hash: toBase64Url(hash), nonce: 'once', aud: pool.clientId })
    expect(access).toMatchObject({ client_id: pool.clientId, scope: 'openid email' })
    expect(access).not.toHaveProperty('aud')
  })

  it('say as much of a person as the scopes do', async () => {
    const { pool } = openHosted()
    const known = async (scope: string) => {
      const { id } = await claimsFor(pool, { scope })
      return id && ['email', 'email_verified', 'name'].filter(name => name in id)
    }
    expect(await known('openid')).toEqual(['email', 'email_verified', 'name'])
    expect(await known('openid email')).toEqual(['email', 'email_verified'])
    expect(await known('openid profile')).toEqual(['name'])
    expect(await known('meetings/read')).toBeUndefined()
  })

  it('say no more than the client may read', async () => {
    const { pool } = openHosted({ readAttributes: ['name'] })
    const { id, tokens } = await claimsFor(pool, { scope: 'openid aws.cognito.signin.user.admin' })
    expect(id).toMatchObject({ name: 'Grace Hopper' })
    expect(id).not.toHaveProperty('email')
    const { UserAttributes } = await pool.call<{ UserAttributes: { Name: string }[] }>('GetUser', {
      AccessToken: tokens.access_token,
    })
    expect(UserAttributes.map(({ Name }) => Name).toSorted()).toEqual(['name', 'sub'])
  })

  it('for an API do not open the account', async () => {
    const { pool } = openHosted()
    const { tokens } = await claimsFor(pool, { scope: 'openid meetings/read' })
    expect(await refusal(pool.call('GetUser', { AccessToken: tokens.access_token }))).toEqual({
      name: 'NotAuthorizedException',
      message: 'Access Token does not have required scopes',
    })
  })

  it('of a machine are about the machine alone', async () => {
    const { pool } = openHosted()
    const body = { grant_type: 'client_credentials', scope: 'meetings/read' }
    const answer = await (await post(pool, '/oauth2/token', body, basic('machine'))).json()
    expect(Object.keys(answer).toSorted()).toEqual(['access_token', 'expires_in', 'token_type'])
    const authorization = `Bearer ${answer.access_token}`
    expect((await get(pool, '/oauth2/userInfo', { authorization })).status).toBe(401)
  })

  it('of a sign-in without the hosted pages are renewed here with the scope they had', async () => {
    const { pool } = openHosted()
    const { AuthenticationResult } = await pool.call<{
      AuthenticationResult: { RefreshToken: string }
    }>('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: grace.username, PASSWORD: grace.password },
    })
    const answer = await post(pool, '/oauth2/token', {
      grant_type: 'refresh_token',
      client_id: pool.clientId,
      refresh_token: AuthenticationResult.RefreshToken,
    })
    const { access_token } = await answer.json()
    expect(await pool.call('GetUser', { AccessToken: access_token })).toHaveProperty('Username')
  })

  it('are shaped by the trigger, which hears where the person signed in', async () => {
    const heard: string[] = []
    const { pool } = openHosted(
      {},
      {
        preTokenGenerationV2: event => {
          heard.push(event.triggerSource, ...event.request.scopes)
          event.response.claimsAndScopeOverrideDetails = {
            accessTokenGeneration: {
              scopesToAdd: ['meetings/chair'],
              scopesToSuppress: ['meetings/read'],
            },
          }
          return event
        },
      },
    )
    const { access } = await claimsFor(pool, { scope: 'openid meetings/read' })
    // The sign-in at the login page is one of its own.
    expect(heard.slice(-3)).toEqual(['TokenGeneration_HostedAuth', 'openid', 'meetings/read'])
    expect(access?.scope).toBe('openid meetings/chair')
  })
})

describe('user info', () => {
  it('is for tokens with openid, and says what is wrong with any other', async () => {
    const { pool } = openHosted()
    const ask = (authorization: string) => get(pool, '/oauth2/userInfo', { authorization })
    expect((await ask('')).headers.get('www-authenticate')).toBe('Bearer')
    const none = await ask('Bearer none')
    expect(none.status).toBe(401)
    expect(none.headers.get('www-authenticate')).toContain('error="invalid_token"')
    const { tokens } = await claimsFor(pool, { scope: 'meetings/read' })
    expect((await ask(`Bearer ${tokens.access_token}`)).status).toBe(403)
    const open = await claimsFor(pool, { scope: 'openid email' })
    const known = await ask(`Bearer ${open.tokens.access_token}`)
    expect(await known.json()).toMatchObject({ sub: open.id?.sub, email: grace.username })
  })

  it('is not for tokens that were altered, or are too old', async () => {
    const { pool, pass } = openHosted()
    const { tokens } = await claimsFor(pool, { scope: 'openid' })
    const token = tokens.access_token ?? ''
    const ask = async (bearer: string) =>
      (await get(pool, '/oauth2/userInfo', { authorization: `Bearer ${bearer}` })).status
    const [head, , signature] = token.split('.')
    const forged = btoa(JSON.stringify({ sub: 'somebody', token_use: 'access', scope: 'openid' }))
    expect(await ask(`${head}.${forged.replaceAll('=', '')}.${signature}`)).toBe(401)
    const { pool: other } = openHosted()
    const foreign = await claimsFor(other, { scope: 'openid' })
    expect(await ask(foreign.tokens.access_token ?? '')).toBe(401)
    expect(await ask(token)).toBe(200)
    pass(3601 * 1000)
    expect(await ask(token)).toBe(401)
  })
})
