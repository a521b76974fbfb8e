/** Bytes as base64 text. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // In pieces, because a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(binary)
}

/** The bytes of base64 text that `isBase64` holds for. */
export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), letter => letter.charCodeAt(0))

/** Whether a text without blanks is base64. */
export const isBase64 = (text: string) =>
  text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text)
