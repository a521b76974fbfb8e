import type { Connect, Plugin } from 'vite'

/** Meridian's login pages, `/auth/{pool}/login` and their kin: one document answers at all of them. */
export function loginPages(): Plugin {
  const open = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use((incoming, _, next) => {
      const [path = '', query] = (incoming.url ?? '').split('?')
      if (/^\/auth\/[a-z-]+\/[a-zA-Z-]+$/.test(path)) {
        incoming.url = `/login.html${query ? `?${query}` : ''}`
      }
      next()
    })
  }
  return { name: 'meridian-login-pages', configureServer: open, configurePreviewServer: open }
}
