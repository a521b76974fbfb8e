import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build, defaultClientConditions } from 'vite'
import { afterAll } from 'vitest'
import { launchOptions } from '../../../../scripts/browser.mjs'

export interface OpenBrowser {
  /** A page of this machine, in a browser nobody has used, with a device that makes passkeys. */
  newPage(device?: DeviceOptions): Promise<OpenPage>
}

export interface OpenPage {
  page: Page
  /** How many passkeys the device holds. */
  passkeys(): Promise<number>
  /** Whether whoever holds the device shows a finger. */
  holdBy(somebody: 'owner' | 'stranger'): Promise<void>
}

interface DeviceOptions {
  /** Whether it can tell who holds it. */
  verifies?: boolean
}

/** Chromium, and a place on `localhost` with the clients of the test kit for pages. Closed with the file’s tests. */
export async function openBrowser(): Promise<OpenBrowser> {
  const [script, browser] = await Promise.all([bundle(), chromium.launch(launchOptions())])
  const server = createServer((incoming, outgoing) => {
    const isScript = incoming.url === '/page.js'
    outgoing.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    outgoing.end(isScript ? script : '<title>Page</title><script src="/page.js"></script>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  return {
    async newPage({ verifies = true } = {}) {
      const page = await (await browser.newContext()).newPage()
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('WebAuthn.enable')
      const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: verifies,
          isUserVerified: verifies,
          automaticPresenceSimulation: true,
        },
      })
      await page.goto(`http://localhost:${port}/`)
      return {
        page,
        passkeys: async () => {
          const held = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
          return held.credentials.length
        },
        holdBy: async somebody => {
          const isUserVerified = somebody === 'owner'
          await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
        },
      }
    },
  }
}

/** The page’s script, with everything it needs. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@portico/source', ...defaultClientConditions] },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('in-the-page.test-kit.ts', import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [whole] = [built].flat()
  const [chunk] = whole && 'output' in whole ? whole.output : []
  if (chunk?.type !== 'chunk') throw new Error('nothing was built')
  return chunk.code
}
