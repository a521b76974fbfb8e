/** Sends a browser on. `no-store`, as addresses may hold what is good once. */
export function goTo(address: string, cookie?: string): Response {
  const headers = new Headers({ location: address, 'cache-control': 'no-store' })
  if (cookie) headers.append('set-cookie', cookie)
  return new Response(null, { status: 302, headers })
}

/** Has a browser that posted something ask for what comes of it. @see RFC 9110, 15.4.4 */
export const seeOther = (address: string): Response =>
  new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } })
