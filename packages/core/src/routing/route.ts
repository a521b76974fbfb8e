import type { CodeLink } from '../machine/context.ts'
import { isRouted, type RoutedScreen, slugs } from './slugs.ts'

/** Where screens have their addresses. */
export interface Routes {
  /** `hash`: `/app#/sign-in`. `path`: `/sign-in`, below `base`. */
  mode: 'hash' | 'path'
  /** For `path`: what comes before, `/auth`; empty for the root of the origin. */
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
  const screen = Object.keys(slugs).find(name => isRouted(name) && slugs[name] === slug)
  if (!screen || !isRouted(screen)) return null
  const link = readLink(screen, new URLSearchParams(query))
  return { screen, ...(link && { link }) }
}

/** The address of a screen, seen from another one: with `hash`, path and query stay as they are. */
export function toAddress(screen: RoutedScreen, from: string, { mode, base }: Routes): string {
  const { pathname, search } = new URL(from, origin)
  return mode === 'hash' ? `${pathname}${search}#/${slugs[screen]}` : `${base}/${slugs[screen]}`
}

/** Only to read paths by: it shows nowhere. */
const origin = 'http://portico.invalid'

/** Under our names, and under those Cognito's own links have. */
function readLink(screen: RoutedScreen, query: URLSearchParams): CodeLink | undefined {
  if (screen !== 'confirmSignUp' && screen !== 'resetPassword') return undefined
  const username = query.get('username') ?? query.get('user_name')
  const code = query.get('code') ?? query.get('confirmation_code')
  return username ? { screen, username, ...(code && { code }) } : undefined
}
