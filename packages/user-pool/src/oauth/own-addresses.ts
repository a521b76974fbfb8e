import type { Pool } from '../pool.ts'

/**
 * Where an application may have people sent, letter by letter; a path is one on the origin that the pool answers at.
 * Without TLS only to this very machine; an application's own scheme is its own.
 *
 * @see RFC 8252, 7.3; RFC 9700, 2.1
 */
export function ownAddresses({ address }: Pool, said: readonly string[]): string[] {
  const { origin } = new URL(address)
  return said.flatMap(known => {
    if (known.startsWith('/')) return origin + known
    return isSafe(known) ? known : []
  })
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, hash } = new URL(address)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const runs = /^(javascript|data|blob|vbscript|file):$/.test(protocol)
  return hash === '' && (protocol !== 'http:' || isHere) && !runs
}
