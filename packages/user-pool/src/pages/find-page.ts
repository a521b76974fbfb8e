import { findFederationPage } from '../federation/find-federation-page.ts'
import { answerSecurityTokens } from '../identity/security-tokens.ts'
import { confirmPath } from '../messages/link.ts'
import { findOAuthPage } from '../oauth/find-oauth-page.ts'
import type { Pool } from '../pool.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { confirmUser } from './confirm-user.ts'
import { findDocument } from './discovery.ts'
import { pageStyle, stylePath } from './page-style.ts'

/** What a pool shows at an address: a page, a document, or what one of the OAuth 2.0 endpoints answers. */
export async function findPage(pool: Pool, asked: AskedPage): Promise<object | undefined> {
  const { request, url, path } = asked
  if (isForm(request) && /^\/?$/.test(path)) return answerSecurityTokens(pool, request)
  const hosted = await findOAuthPage(pool, { ...asked, page: pool.page })
  if (hosted) return hosted
  const elsewhere = await findFederationPage(pool, asked)
  if (elsewhere) return elsewhere
  if (request.method !== 'GET') return undefined
  if (path === stylePath) return pageStyle()
  if (path === '/outbox') return pool.outbox.messages()
  if (path === confirmPath) return confirmUser(pool, url.searchParams)
  return findDocument(pool, path)
}

const isForm = ({ method, headers }: Request): boolean =>
  method === 'POST' &&
  (headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
