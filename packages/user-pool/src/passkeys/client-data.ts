import { z } from 'zod'
import { fromBase64Url } from '../bytes.ts'

const shape = z.object({ type: z.string(), challenge: z.string(), origin: z.string() })

/** What the browser says about a ceremony; `undefined` when it cannot be read. @see https://www.w3.org/TR/webauthn-3/#dictionary-client-data */
export function readClientData(clientDataJson: string) {
  const bytes = fromBase64Url(clientDataJson)
  if (!bytes) return undefined
  try {
    const read = shape.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? { ...read.data, bytes } : undefined
  } catch {
    return undefined
  }
}
