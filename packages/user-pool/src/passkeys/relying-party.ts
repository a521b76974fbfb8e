import type { Pool } from '../pool.ts'

/** The host name passkeys are made for: the one set, else that of the page that asks. */
export function relyingPartyOf({ settings, page }: Pool): string | undefined {
  return settings.passkeys.relyingPartyId ?? hostOf(page)
}

/** Whether a page may use passkeys of a host: its own, or one above it; over TLS, or on this machine. */
export function isOriginOf(relyingPartyId: string, origin: string): boolean {
  const host = hostOf(origin)
  if (host === undefined) return false
  const secure = origin.startsWith('https:') || /^(.+\.)?localhost$/.test(host)
  return secure && (host === relyingPartyId || host.endsWith(`.${relyingPartyId}`))
}

function hostOf(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).hostname : undefined
}
