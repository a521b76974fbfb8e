import type { CodeLink } from '../machine/context.ts'
import { isRouted, pageSlugs, type RoutedScreen, slugs } from './slugs.ts'

/** Where screens have their addresses. */
export interface Routes {
  /** `hash`: `/app#/sign-in`. `path`: `/sign-in`, below `base`. `pages`: `/login`, below `base`, with the query kept. */
  mode: 'hash' | 'path' | 'pages'
  /** For `path` and `pages`: what comes before, `/auth`; empty for the root of the origin. */
  base: string
}

/** What an address says about the front door. */
export interface Route {
  screen: RoutedScreen
  /** Of a link somebody was sent: whom it is for, and the code it came with. */
  link?: CodeLink
}

/** Reads an address: `null` when it is the application's own. */
export function readRoute(address: string, { mode, base }: Routes): Route | null {
  const { pathname, search, hash } = new URL(address, origin)
  const [path = '', query = ''] = mode === 'hash' ? hash.slice(1).split('?') : [pathname, search]
  const prefix = mode === 'hash' ? '' : base
  if (!path.startsWith(`${prefix}/`)) return null
  const slug = path.slice(prefix.length + 1).replace(/\/$/, '')
  const named = slugsOf(mode)
  const screen = Object.keys(named).find(name => isRouted(name) && named[name] === slug)
  if (!screen || !isRouted(screen)) return null
  const link = readLink(screen, new URLSearchParams(query))
  return { screen, ...(link && { link }) }
}

/** The address of a screen, seen from another one: with `hash`, path and query stay as they are. */
export function toAddress(screen: RoutedScreen, from: string, { mode, base }: Routes): string {
  const { pathname, search, searchParams } = new URL(from, origin)
  if (mode === 'hash') return `${pathname}${search}#/${slugs[screen]}`
  if (mode === 'path') return `${base}/${slugs[screen]}`
  // The rest is what the page was opened for.
  for (const name of ofLinks) searchParams.delete(name)
  const query = searchParams.toString()
  return `${base}/${pageSlugs[screen]}${query && `?${query}`}`
}

/** Whether two screens have one address. */
export function sharesAddress(one: RoutedScreen, other: RoutedScreen, { mode }: Routes): boolean {
  const named = slugsOf(mode)
  return named[one] === named[other]
}

const slugsOf = (mode: Routes['mode']): Record<RoutedScreen, string> =>
  mode === 'pages' ? pageSlugs : slugs

const ofLinks = ['username', 'user_name', 'code', 'confirmation_code']

/** Only to read paths by: it shows nowhere. */
const origin = 'http://portico.invalid'

/** Under our names, and under those Cognito's own links have. */
function readLink(screen: RoutedScreen, query: URLSearchParams): CodeLink | undefined {
  if (screen !== 'confirmSignUp' && screen !== 'resetPassword') return undefined
  const username = query.get('username') ?? query.get('user_name')
  const code = query.get('code') ?? query.get('confirmation_code')
  return username ? { screen, username, ...(code && { code }) } : undefined
}
