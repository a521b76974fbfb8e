import { fromHex, sha256, toHex } from '../bytes.ts'

/** The 3072-bit safe prime. @see RFC 5054, appendix A; RFC 3526, section 5 */
export const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74',
    '020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437',
    '4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05',
    '98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB',
    '9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718',
    '3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33',
    'A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864',
    'D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2',
    '08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
)

export const g = 2n

/** `base ** exponent % N`, four bits of the exponent at a time. */
export function modPow(base: bigint, exponent: bigint): bigint {
  if (base === g) return powerOfG(exponent)
  const powers = [1n]
  for (let i = 1; i < 16; i += 1) powers.push(((powers[i - 1] ?? 1n) * base) % N)
  let result = 1n
  for (const digit of exponent.toString(16)) {
    for (let i = 0; i < 4; i += 1) result = (result * result) % N
    if (digit !== '0') result = (result * (powers[Number.parseInt(digit, 16)] ?? 1n)) % N
  }
  return result
}

/** A pool begins with the verifiers of all its accounts: powers of one number, for which there is a table. */
function powerOfG(exponent: bigint): bigint {
  let result = 1n
  let place = 0
  for (const digit of exponent.toString(16).split('').reverse()) {
    const powers = table[place] ?? powersAt(place)
    table[place] = powers
    if (digit !== '0') result = (result * (powers[Number.parseInt(digit, 16)] ?? 1n)) % N
    place += 1
  }
  return result
}

/** By the place of a hexadecimal digit, what each digit there stands for. */
const table: bigint[][] = []

function powersAt(place: number): bigint[] {
  const below = table[place - 1]
  const unit = below ? ((below[15] ?? 1n) * (below[1] ?? 1n)) % N : g
  const powers = [1n]
  for (let i = 1; i < 16; i += 1) powers.push(((powers[i - 1] ?? 1n) * unit) % N)
  return powers
}

export const toInteger = (hex: string): bigint => BigInt(`0x${hex || '0'}`)

/** Hex of whole bytes, with a zero byte in front where the number would else read as a negative one. */
export function padHex(number: bigint): string {
  const hex = number.toString(16)
  const even = hex.length % 2 ? `0${hex}` : hex
  return /^[89a-f]/.test(even) ? `00${even}` : even
}

/** The hash of some numbers, one after the other, as a number. */
export async function hashOf(...hex: string[]): Promise<bigint> {
  return toInteger(toHex(await sha256(fromHex(hex.join('')))))
}

/** The multiplier `k`. @see RFC 5054, section 2.5.3 */
export const multiplier = (): Promise<bigint> => hashOf(padHex(N), padHex(g))
