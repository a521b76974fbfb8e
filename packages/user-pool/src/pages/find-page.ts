import { confirmPath } from '../messages/link.ts'
import type { Pool } from '../pool.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { confirmUser } from './confirm-user.ts'
import { findDocument } from './discovery.ts'

/** What a pool shows at an address: a page, a document, or what one of the OAuth 2.0 endpoints answers. */
export async function findPage(pool: Pool, asked: AskedPage): Promise<object | undefined> {
  const { request, url, path } = asked
  if (request.method !== 'GET') return undefined
  if (path === '/outbox') return pool.outbox.messages()
  if (path === confirmPath) return confirmUser(pool, url.searchParams)
  return findDocument(pool, path)
}
