import { type Bytes, toHex } from './bytes.ts'

/** Chance, as a pool needs it. */
export interface Random {
  bytes(length: number): Bytes
  uuid(): string
  /** Decimal digits, leading zeros and all. */
  digits(length: number): string
  /** An element, each as likely as the others. */
  pick<T>(from: ArrayLike<T>): T
}

/** Makes everything out of one source of random bytes. */
export function createRandom(fill: (bytes: Bytes) => void): Random {
  const bytes = (length: number) => {
    const room = new Uint8Array(length)
    fill(room)
    return room
  }
  // Six bytes are so many more than a list is long that the remainder's bias cannot be seen.
  const below = (limit: number) => Number.parseInt(toHex(bytes(6)), 16) % limit
  return {
    bytes,
    uuid: () => toUuid(bytes(16)),
    digits: length => String(below(10 ** length)).padStart(length, '0'),
    pick: from => from[below(from.length)] as (typeof from)[number],
  }
}

/** Writes sixteen bytes as a version 4 UUID. @see RFC 9562, section 5.4 */
export function toUuid(bytes: Uint8Array): string {
  const marked = bytes.slice(0, 16)
  marked[6] = ((marked[6] ?? 0) & 0x0f) | 0x40
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80
  return toHex(marked).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
