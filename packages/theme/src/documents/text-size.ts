import { bytesOf } from '../hosted-ui/limits.ts'

/** Forty images of managed login in base64, and what is around them. */
export const mostWithImages = 60_000_000

const most = 1_000_000

/** Why a document is too long to be read, or nothing. Images in it are of their own weight. */
export function tooLong(text: string): string | undefined {
  const bytes = bytesOf(text.replace(/"(?:data:[\w/+.-]+;base64,)?[a-z\d+/=]{1000,}"/gi, ''))
  return bytes > most ? moreThan(bytes, most) : undefined
}

/** “has 2,000,000 bytes, more than the 1,000,000 that are read”. */
export const moreThan = (bytes: number, allowed: number) =>
  `has ${bytes.toLocaleString('en')} bytes, more than the ${allowed.toLocaleString('en')} that are read`
