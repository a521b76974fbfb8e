import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import type { AuthorizeRequest } from './authorize-request.ts'
import { goTo } from './go-to.ts'
import { loginPage } from './login-page.ts'

/** The pages one may begin on, below the pool and below the login pages alike. */
export const loginPaths = ['/login', '/signup', '/forgotPassword'] as const

/** Sends a browser to one of the login pages, with all that the application asked; where there are none, to a plain one. */
export function leaveForLogin(
  client: Pool,
  request: AuthorizeRequest,
  path: string,
  query: URLSearchParams,
): Response {
  const asked = new URLSearchParams(query)
  // What the application left out, the pages are to know.
  asked.set('redirect_uri', request.redirectUri)
  const page = path === '/oauth2/authorize' ? '/login' : path
  const { loginPages } = client.settings
  if (loginPages) return goTo(`${addressOf(client, loginPages)}${page}?${asked}`)
  if (page !== path) return goTo(`${client.address}${page}?${asked}`)
  if (page === '/login') return loginPage(client, { request, query: asked })
  return htmlPage(client, {
    status: 404,
    title: 'There is no such page',
    text: `The user pool’s own plain page asks for a name and a password, and nothing else: ${page} is not there.\nDeploy <LoginPage> of @portico/react, which has it, and say where in the setting “loginPages”.`,
    onward: { address: `${client.address}/login?${asked}`, name: 'the login page' },
  })
}

/** Says on the login pages that somebody is signed out; where there are none, on a plain page. */
export function sayGoodbye(client: Pool): Response {
  const { loginPages } = client.settings
  if (loginPages) return goTo(`${addressOf(client, loginPages)}/logout?signed_out=true`)
  return htmlPage(client, {
    status: 200,
    title: 'You are signed out',
    text: 'You can close this page.',
  })
}

const addressOf = ({ address }: Pool, loginPages: string) =>
  new URL(loginPages, new URL(address).origin).href.replace(/\/+$/, '')
