import { demoTotpSecret, totpCode } from '@portico/user-pool'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'

/** What the authenticator app of the demo's people shows now, at `GET /api/authenticator`: `{ code }`. */
export function authenticator(): Plugin {
  const open = ({ middlewares }: ViteDevServer | PreviewServer) => {
    middlewares.use('/api/authenticator', async (_, outgoing) => {
      const code = await totpCode(demoTotpSecret, Date.now())
      outgoing.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      outgoing.end(JSON.stringify({ code }))
    })
  }
  return { name: 'meridian-authenticator', configureServer: open, configurePreviewServer: open }
}
