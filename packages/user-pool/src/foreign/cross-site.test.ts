import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inflateRawSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { launchOptions } from '../../../../scripts/browser.mjs'
import { identityProvider } from '../federation/identity-provider.test-kit.ts'
import { serve } from '../node/serve.ts'
import { createUserPool } from '../user-pool.ts'

const { answer, metadata } = identityProvider()

/** A SAML provider at an address of another site than the pool's, which posts its answer from there. */
const provider = createServer((asked, answered) => {
  const { searchParams } = new URL(asked.url ?? '', 'http://127.0.0.1')
  const packed = Buffer.from(searchParams.get('SAMLRequest') ?? '', 'base64')
  const request = packed.length > 0 ? String(inflateRawSync(packed)) : ''
  const [, to] = /\bID="([^"]+)"/.exec(request) ?? []
  const [, at = ''] = /AssertionConsumerServiceURL="([^"]+)"/.exec(request) ?? []
  const audience = `urn:amazon:cognito:sp:${pool.userPoolId}`
  const xml = answer({ to, at, audience, attributes: { email: 'grace@umbrella.example' } })
  answered.setHeader('content-type', 'text/html')
  answered.end(`<title>Provider</title><form method="post" action="${at}">
    <input type="hidden" name="SAMLResponse" value="${Buffer.from(xml).toString('base64')}">
    <input type="hidden" name="RelayState" value="${searchParams.get('RelayState')}">
    <button>Continue</button></form>`)
})
await new Promise<void>(done => provider.listen(0, '127.0.0.1', done))
const { port } = provider.address() as AddressInfo

/** The application's page; it is only arrived at. */
const application = createServer((_, answered) => answered.end('Home'))
await new Promise<void>(done => application.listen(0, '127.0.0.1', done))
const home = `http://localhost:${(application.address() as AddressInfo).port}/`

const pool = createUserPool({
  callbackUrls: [home],
  providers: [
    {
      id: 'Umbrella',
      kind: 'SAML',
      saml: { metadata: metadata.replace('https://idp.example/sso', `http://127.0.0.1:${port}/`) },
    },
  ],
})
const served = await serve(pool)
const browser = await chromium.launch(launchOptions())
afterAll(async () => {
  await browser.close()
  provider.close()
  application.close()
  await served.close()
})

const start = `${served.url}/oauth2/authorize?${new URLSearchParams({
  client_id: pool.clientId,
  response_type: 'code',
  redirect_uri: home,
  identity_provider: 'Umbrella',
})}`

it('a browser that a SAML provider posts from another site comes home', async () => {
  expect(new URL(served.url).hostname).toBe('localhost')
  const page = await (await browser.newContext()).newPage()
  await page.goto(start)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(`${home}**`)
  expect(new URL(page.url()).searchParams.get('code')).toBeTruthy()
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['cognito'])
})

it('another browser that is made to post the same does not', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(start)
  const victim = await (await browser.newContext()).newPage()
  await victim.goto(`http://127.0.0.1:${port}/`)
  await victim.setContent(await page.content())
  await victim.getByRole('button', { name: 'Continue' }).click()
  await victim.getByRole('heading', { name: 'This sign-in began in another browser' }).waitFor()
  expect(await victim.context().cookies()).toEqual([])
})
