import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { createUserPool } from '../user-pool.ts'
import { type ServeOptions, serve } from './serve.ts'

type Fetch = typeof globalThis.fetch

async function open(answer: (request: Request) => Promise<Response>, options?: ServeOptions) {
  const fetch = ((asked: Request) => answer(asked)) as Fetch
  const served = await serve({ fetch, outbox: createUserPool().outbox }, options)
  onTestFinished(() => served.close())
  return served
}

const echo = async (asked: Request) =>
  Response.json({
    method: asked.method,
    path: new URL(asked.url).pathname,
    target: asked.headers.get('x-amz-target'),
    body: await asked.text(),
  })

it('hands on method, path, headers and body, and brings the reply back', async () => {
  const { url } = await open(async asked => {
    const reply = await echo(asked)
    return new Response(reply.body, { status: 418, headers: { 'x-of-the': 'pool' } })
  })
  const reply = await fetch(`${url}/some/path?q=1`, {
    method: 'POST',
    headers: { 'x-amz-target': 'A.B' },
    body: '{"é":"🙂"}',
  })
  expect([reply.status, reply.headers.get('x-of-the')]).toEqual([418, 'pool'])
  const body = '{"é":"🙂"}'
  expect(await reply.json()).toEqual({ method: 'POST', path: '/some/path', target: 'A.B', body })
})

it('answers on both loopback addresses under one port', async () => {
  const { url } = await open(echo)
  const { port } = new URL(url)
  expect(url).toBe(`http://localhost:${port}`)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  const six = await fetch(`http://[::1]:${port}/`).then(
    reply => reply.status,
    thrown => thrown.cause.code,
  )
  expect([200, 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETUNREACH']).toContain(six)
})

it('says so when the port is taken', async () => {
  const { url } = await open(echo)
  const again = serve(createUserPool(), { port: Number(new URL(url).port) })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

it('refuses an oversized body in the shape clients read, and keeps the connection', async () => {
  const { url } = await open(echo)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const post = (body: string) =>
    new Promise<{ status: number | undefined; port: number | undefined; said: string }>(
      (resolve, reject) =>
        request(url, { method: 'POST', agent }, async reply => {
          const port = reply.socket.localPort
          resolve({ status: reply.statusCode, port, said: await text(reply) })
        })
          .on('error', reject)
          .end(body),
    )
  const large = await post('x'.repeat(5_000_000))
  expect(large.status).toBe(413)
  expect(JSON.parse(large.said)).toEqual({
    __type: 'RequestEntityTooLargeException',
    message: 'Request is too large.',
  })
  const next = await post('small')
  expect(next).toMatchObject({ status: 200, port: large.port })
})

it('survives callers who leave half-way, and tells the pool that they left', async () => {
  let left = false
  const { url } = await open(async asked => {
    if (asked.url.endsWith('/slow')) {
      await new Promise<void>(resolve => asked.signal.addEventListener('abort', () => resolve()))
      left = true
    }
    return echo(asked)
  })
  const { port } = new URL(url)
  const half = connect(Number(port), '127.0.0.1')
  half.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"half":')
  await wait(20)
  half.destroy()
  const leaver = new AbortController()
  const slow = fetch(`${url}/slow`, { signal: leaver.signal })
  await wait(50)
  leaver.abort()
  await expect(slow).rejects.toThrow()
  await expect.poll(() => left).toBe(true)
  expect((await fetch(url)).status).toBe(200)
})

it.each([
  ['no HTTP at all', 'hello there\r\n\r\n'],
  ['a header that cannot be', 'GET / HTTP/1.1\r\nHost: localhost\r\nbro ken: \0\r\n\r\n'],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b[:\r\nConnection: close\r\n\r\n'],
  ['a path that is none', 'GET //// HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ['a method nobody knows', 'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
])('answers %s, and goes on', async (_, bytes) => {
  const { url } = await open(echo)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end(bytes)
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 [2-5]\d\d /)
  expect((await fetch(url)).status).toBe(200)
})

it('does not know the method TRACE', async () => {
  const { url } = await open(echo)
  const reply = await new Promise<IncomingMessage>(done => {
    request(url, { method: 'TRACE' }, done).end()
  })
  expect([reply.statusCode, reply.headers.allow]).toEqual([405, 'GET, POST, OPTIONS'])
  expect(JSON.parse(await text(reply))).toMatchObject({ __type: 'UnknownOperationException' })
})

it('answers 500 without a word of why when the pool itself breaks', async () => {
  const { url } = await open(async () => {
    throw new Error('secret of the house')
  })
  const reply = await fetch(url)
  expect(reply.status).toBe(500)
  expect(await reply.json()).toEqual({
    __type: 'InternalErrorException',
    message: 'The request could not be answered.',
  })
})

it('closes although connections are kept alive and a reply is under way', async () => {
  const served = await open(
    async () => new Response(new ReadableStream({ start: c => c.enqueue(Buffer.from('a')) })),
  )
  const reply = await fetch(served.url)
  const rest = reply.text()
  await served.close()
  await expect(rest).rejects.toThrow()
  await expect(fetch(served.url)).rejects.toThrow()
})
