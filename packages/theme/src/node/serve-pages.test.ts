import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { type Page, servePages } from './serve-pages.ts'

async function open(pages = new Map<string, Page>([['/', { type: 'text/html', body: '<p>' }]])) {
  const served = await servePages(() => pages, 0)
  onTestFinished(() => served.close())
  return served
}

it('serves pages to this machine, and lets them load nothing from elsewhere', async () => {
  const { url } = await open()
  const reply = await fetch(url)
  expect([reply.status, await reply.text()]).toEqual([200, '<p>'])
  const policy = reply.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect((await fetch(`${url}missing`)).status).toBe(404)
  expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  expect(new URL(url).hostname).toBe('127.0.0.1')
})

it('does not answer when another site has its name point here', async () => {
  const { url } = await open()
  const [reply] = (await once(get(url, { headers: { host: 'evil.example' } }), 'response')) as [
    IncomingMessage,
  ]
  expect(reply.resume().statusCode).toBe(403)
})

it('tells open pages to reload, and lets them go when it ends', async () => {
  const served = await servePages(() => new Map(), 0)
  const reply = await fetch(`${served.url}events`)
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  served.reload()
  expect((await reader?.read())?.value).toBe('event: reload\ndata: \n\n')
  await Promise.all([served.close(), reader?.read().catch(() => undefined)])
})
