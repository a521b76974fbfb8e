export type Bytes = Uint8Array<ArrayBuffer>

export function fromText(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/** Takes the URL alphabet too, padded or not. */
export function fromBase64(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
