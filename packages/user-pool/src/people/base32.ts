const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Without padding. @see RFC 4648, section 6 */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map(five => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/**
 * Takes small letters, spaces and padding, as people copy them.
 *
 * @throws {TypeError} when a letter is not of the alphabet
 */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = Array.from(text.toUpperCase().replace(/[\s=]/g, ''), letter => {
    const at = alphabet.indexOf(letter)
    if (at < 0) throw new TypeError(`"${letter}" is no letter of Base32`)
    return at.toString(2).padStart(5, '0')
  }).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2))
}
