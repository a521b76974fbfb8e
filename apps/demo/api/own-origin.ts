import type { Plugin, PreviewServer, ViteDevServer } from 'vite'

type Server = ViteDevServer | PreviewServer

/** Where the server itself says it listens: never what a request says of it. */
export function originOf({ resolvedUrls }: Server): string {
  const [address] = [...(resolvedUrls?.local ?? []), ...(resolvedUrls?.network ?? [])]
  if (!address) throw new Error('The server does not listen yet.')
  return new URL(address).origin
}

/** Lets what is made before the server know where it came to listen. */
export function ownOrigin() {
  let server: Server | undefined
  const open = (opened: Server) => {
    server = opened
  }
  const plugin: Plugin = {
    name: 'meridian-own-origin',
    configureServer: open,
    configurePreviewServer: open,
  }
  return { plugin, origin: () => (server ? originOf(server) : '') }
}
