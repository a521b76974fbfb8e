import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'

export interface Party {
  /** Where its one page is, without a slash at the end. */
  origin: string
  stop(): Promise<void>
}

/** Serves somebody else's application, on an origin of its own. @param name its file beside this one. */
export async function serveParty(name: 'oidc-client' | 'amplify'): Promise<Party> {
  const { outputFiles } = await build({
    entryPoints: [`e2e/relying-parties/${name}.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  })
  const script = outputFiles[0]?.text ?? ''
  const server = createServer((incoming, outgoing) => {
    const isScript = incoming.url === '/party.js'
    outgoing.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
    outgoing.end(isScript ? script : page)
  })
  await new Promise<void>(done => server.listen(0, 'localhost', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const page = `<!doctype html>
<html lang="en">
  <head><title>Another application</title><link rel="icon" href="data:,"></head>
  <body>
    <button name="sign-in">Sign in</button>
    <button name="google">Google</button>
    <button name="refresh">Refresh</button>
    <button name="sign-out">Sign out</button>
    <output></output>
    <script type="module" src="/party.js"></script>
  </body>
</html>`
