import type { Pool } from '../pool.ts'
import { readText } from '../wire/body.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { answerLogin } from './answer-login.ts'
import { authorize } from './authorize.ts'
import { grantCode, grantPreflight } from './grant-code.ts'
import { loginPaths } from './leave-for-login.ts'
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
    if (path === '/oauth2/token' || path === '/oauth2/revoke') return onlyPosted()
    return path === '/oauth2/userInfo' ? userInfo(pool, request) : undefined
  }
  if (path === '/oauth2/userInfo') return userInfo(pool, request)
  const isLogin = path === '/login' && !pool.own.loginPages
  if (!posts.includes(path) && !isLogin) return undefined
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return refuseJson(new OAuthError('invalid_request', 'the body is no form'))
  }
  const form = new URLSearchParams(await readText(request))
  if (isLogin) return answerLogin(pool, asked, form)
  if (path === '/oauth2/token') return token(pool, request, form)
  if (path === '/oauth2/revoke') return revoke(pool, request, form)
  return isForProgram(request) ? grantCode(pool, asked, form) : authorize(pool, asked, form)
}

/** A login page asks by program; a browser that is sent here is to be shown something. */
const isForProgram = ({ headers }: Request) =>
  headers.has('authorization') || headers.get('accept') === 'application/json'

const posts = ['/oauth2/token', '/oauth2/revoke', '/oauth2/authorize']

function onlyPosted(): Response {
  const answer = refuseJson(new OAuthError('invalid_request', 'this is to be asked by POST', 405))
  answer.headers.set('allow', 'POST')
  return answer
}
