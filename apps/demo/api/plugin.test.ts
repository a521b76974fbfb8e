import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer as createHttpServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { place } from '../settings.ts'
import { api } from './plugin.ts'

it('does not take the keys from where a request says this server is', async () => {
  const server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    plugins: [api()],
    server: { port: 0, strictPort: false, host: '127.0.0.1', ws: false, watch: null },
  })
  onTestFinished(() => server.close())
  await server.listen()
  const { port } = new URL(server.resolvedUrls?.local[0] ?? '')

  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'mine', alg: 'RS256', use: 'sig' }
  let asked = 0
  const forger = createHttpServer((_, outgoing) => {
    asked++
    outgoing.end(JSON.stringify({ keys: [jwk] }))
  })
  onTestFinished(() => void forger.close())
  await new Promise<void>(done => forger.listen(0, '127.0.0.1', done))
  const { port: elsewhere } = forger.address() as AddressInfo

  const now = Math.floor(Date.now() / 1_000)
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    ...{ sub: 'admin', iss: place.issuer, client_id: place.clientId, token_use: 'access' },
    ...{ scope: 'aws.cognito.signin.user.admin', iat: now, exp: now + 600 },
  }
  const signed = `${part({ alg: 'RS256', kid: 'mine' })}.${part(claims)}`
  const signature = createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')

  const status = await new Promise(done => {
    request(
      {
        ...{ host: '127.0.0.1', port, path: '/api/meetings' },
        headers: {
          host: `127.0.0.1:${elsewhere}`,
          authorization: `Bearer ${signed}.${signature}`,
        },
      },
      reply => done(reply.resume().statusCode),
    ).end()
  })
  expect(status).not.toBe(200)
  expect(asked).toBe(0)
})
