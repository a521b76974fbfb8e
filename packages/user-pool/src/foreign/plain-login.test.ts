import * as oidc from 'openid-client'
import { afterAll, expect, it } from 'vitest'
import { grace } from '../demo-accounts.ts'
import { serve } from '../node/serve.ts'
import { cookiesOf } from '../oauth/hosted.test-kit.ts'
import { createUserPool } from '../user-pool.ts'

const home = 'http://localhost:3000/callback'
const pool = createUserPool({
  accounts: [grace],
  callbackUrls: [home],
  logoutUrls: [home],
  providers: [{ id: 'Google', kind: 'Google' }],
})
const served = await serve(pool)
afterAll(served.close)

async function begin() {
  const configuration = await oidc.discovery(
    new URL(`${served.url}/${pool.userPoolId}`),
    pool.clientId,
    undefined,
    oidc.None(),
    { execute: [oidc.allowInsecureRequests] },
  )
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier()
  const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()]
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: home,
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  })
  return { configuration, address, checks: { pkceCodeVerifier, expectedState, expectedNonce } }
}

/** Sends a form as a browser does, to the address of the page unless it says another. */
const send = (page: Response, form: Record<string, string>, cookie = '') =>
  fetch(page.url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: served.url, 'sec-fetch-site': 'same-origin', cookie },
    redirect: 'manual',
  })

const homeOf = (answer: Response) => new URL(answer.headers.get('location') ?? 'none:')

it('lets openid-client in without any page of ours, and out again', async () => {
  const { configuration, address, checks } = await begin()
  const page = await fetch(address)
  expect(page.url).toContain(`${served.url}/login?`)
  const wrong = await send(page, { username: grace.username, password: 'Wrong-1234' })
  expect(await wrong.text()).toContain('Incorrect username or password.')
  const answer = await send(page, { username: grace.username, password: grace.password })
  const tokens = await oidc.authorizationCodeGrant(configuration, homeOf(answer), checks)
  expect(tokens.claims()).toMatchObject({ email: grace.username })

  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const leave = oidc.buildEndSessionUrl(configuration, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: home,
    state: 'bye',
  })
  leave.searchParams.delete('client_id')
  const gone = await fetch(leave, { redirect: 'manual', headers: { cookie } })
  expect(homeOf(gone).href).toBe(`${home}?state=bye`)
  const again = await fetch((await begin()).address, { redirect: 'manual', headers: { cookie } })
  expect(homeOf(again).pathname).toBe('/login')
})

it('lets it in by a provider’s button', async () => {
  const { configuration, address, checks } = await begin()
  const html = await (await fetch(address)).text()
  const [, link = ''] = /href="([^"]+)">Continue with Google/.exec(html) ?? []
  const sent = await fetch(link.replaceAll('&amp;', '&'), { redirect: 'manual' })
  const { cookie } = cookiesOf(sent)
  const provider = await fetch(homeOf(sent), { headers: { cookie } })
  const errand = homeOf(sent).searchParams.get('errand') ?? ''
  const answer = await send(provider, { errand, account: '1002' }, cookie)
  const tokens = await oidc.authorizationCodeGrant(configuration, homeOf(answer), checks)
  expect(tokens.claims()).toMatchObject({ email: 'ada@example.com' })
})
