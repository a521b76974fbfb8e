import { confirmPath } from '../messages/link.ts'
import type { Pool } from '../pool.ts'
import { confirmUser } from './confirm-user.ts'
import { findDocument } from './discovery.ts'

/** What a pool shows at an address, to anybody: a page, or a document. */
export async function findPage(pool: Pool, url: URL): Promise<object | undefined> {
  if (url.pathname.endsWith('/outbox')) return pool.outbox.messages()
  if (url.pathname.endsWith(confirmPath)) return confirmUser(pool, url.searchParams)
  return findDocument(pool, url.pathname)
}
