import { fromBase64, isBase64 } from '../managed-login/base64.ts'

/** What a `data:` address holds, and of which type it says it is; nothing if it is none that can be read. */
export function dataBytes(src: string): { type: string; bytes: Uint8Array } | undefined {
  const [, type, coded, body = ''] = /^data:([\w/+.-]+)[^,]*?(;base64)?,(.*)$/s.exec(src) ?? []
  if (type === undefined) return undefined
  try {
    if (!coded) return { type, bytes: new TextEncoder().encode(decodeURIComponent(body)) }
    return isBase64(body) ? { type, bytes: fromBase64(body) } : undefined
  } catch {
    return undefined
  }
}
