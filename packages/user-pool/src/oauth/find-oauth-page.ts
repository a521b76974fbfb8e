import type { Pool } from '../pool.ts'
import { readText } from '../wire/body.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { authorize, loginPaths } from './authorize.ts'
import { grantCode, grantPreflight } from './grant-code.ts'
import { logout } from './logout.ts'
import { OAuthError, refuseJson } from './oauth-error.ts'
import { revoke } from './revoke.ts'
import { token } from './token.ts'
import { userInfo } from './user-info.ts'

type Asked = AskedPage & { page?: string | undefined }

/** What the hosted pages' own endpoints answer, by their addresses; `undefined` for any other. */
export async function findOAuthPage(pool: Pool, asked: Asked): Promise<Response | undefined> {
  const { request, path } = asked
  if (request.method === 'OPTIONS') {
    return path === '/oauth2/authorize' ? grantPreflight(pool, asked.page) : undefined
  }
  if (request.method === 'GET') {
    if (path === '/oauth2/authorize' || loginPaths.some(login => login === path)) {
      return authorize(pool, asked)
    }
    if (path === '/logout') return logout(pool, asked)
    return path === '/oauth2/userInfo' ? userInfo(pool, request) : undefined
  }
  if (path === '/oauth2/userInfo') return userInfo(pool, request)
  if (!posts.includes(path)) return undefined
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return refuseJson(new OAuthError('invalid_request', 'the body is no form'))
  }
  const form = new URLSearchParams(await readText(request))
  if (path === '/oauth2/token') return token(pool, request, form)
  if (path === '/oauth2/revoke') return revoke(pool, request, form)
  return request.headers.has('authorization')
    ? grantCode(pool, asked, form)
    : authorize(pool, asked, form)
}

const posts = ['/oauth2/token', '/oauth2/revoke', '/oauth2/authorize']
