import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { answering } from './answering.ts'
import { answerGraphql } from './graphql-api.ts'
import { answerMeetings } from './meetings-api.ts'
import { originOf } from './own-origin.ts'
import { createAccessCheck } from './verify-access.ts'

/** Meridian's API, inside the development and preview server: `/api/meetings` in JSON, and `/api/graphql`. */
export function api(): Plugin {
  const open = (server: ViteDevServer | PreviewServer) => {
    const verifyAccess = createAccessCheck(() => originOf(server))
    const { middlewares } = server
    middlewares.use(
      '/api/meetings',
      answering(incoming => answerMeetings(incoming, verifyAccess)),
    )
    middlewares.use(
      '/api/graphql',
      answering(incoming => answerGraphql(incoming, verifyAccess)),
    )
  }
  return { name: 'meridian-api', configureServer: open, configurePreviewServer: open }
}
