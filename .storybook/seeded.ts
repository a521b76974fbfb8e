/** Fills bytes with chance that is the same every time. */
export type Fill = (bytes: Uint8Array<ArrayBuffer>) => void

/**
 * Chance for stories, so that a code, a key and the picture of it are the same whenever a story is told. Never for
 * anything else: it can be foretold.
 *
 * @see https://en.wikipedia.org/wiki/Xorshift
 */
export function seeded(seed: number): Fill {
  let state = seed || 1
  return bytes => {
    for (let at = 0; at < bytes.length; at++) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      bytes[at] = state & 0xff
    }
  }
}

/** The browser’s own crypto, with foreseeable chance. */
export function seededCrypto(seed: number): Pick<Crypto, 'subtle' | 'getRandomValues'> {
  const fill = seeded(seed)
  return {
    subtle: crypto.subtle,
    getRandomValues(view) {
      if (view) fill(new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength))
      return view
    },
  }
}
