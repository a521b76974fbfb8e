/** `base ** exponent % modulus`, four bits of the exponent at a time. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n]
  for (let i = 1; i < 16; i += 1) powers.push(((powers[i - 1] ?? 1n) * base) % modulus)

  let result = 1n
  for (const digit of exponent.toString(16)) {
    result = (result * result) % modulus
    result = (result * result) % modulus
    result = (result * result) % modulus
    result = (result * result) % modulus
    if (digit !== '0') result = (result * (powers[Number.parseInt(digit, 16)] ?? 1n)) % modulus
  }
  return result
}
