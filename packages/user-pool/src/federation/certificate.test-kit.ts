import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** For tests: an RSA key, and a certificate that says no more than that it is one. */
export interface Certified {
  privateKey: KeyObject
  publicKey: KeyObject
  /** In Base64, as SAML writes it. */
  certificate: string
}

export function certify(): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    privateKey,
    publicKey,
    certificate: selfSigned(privateKey, publicKey).toString('base64'),
  }
}

/** For tests: the same as a pool's setting has it. */
export function newSamlKey() {
  const { privateKey, publicKey, certificate } = certify()
  return {
    publicKey,
    samlKey: {
      privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      certificate: `-----BEGIN CERTIFICATE-----\n${certificate.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    },
  }
}

/** The least that is an X.509 certificate. @see RFC 5280, 4.1 */
function selfSigned(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const sha256WithRsa = der(0x30, hex('06092a864886f70d01010b0500'))
  const name = der(
    0x30,
    der(0x31, der(0x30, hex('0603550403'), der(0x0c, Buffer.from('idp.example')))),
  )
  const time = (text: string) => der(0x17, Buffer.from(text))
  const body = der(
    0x30,
    hex('020101'),
    sha256WithRsa,
    name,
    der(0x30, time('250101000000Z'), time('450101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = Buffer.concat([hex('00'), sign('sha256', body, privateKey)])
  return der(0x30, body, sha256WithRsa, der(0x03, signature))
}

const hex = (text: string) => Buffer.from(text, 'hex')

/** @see ITU-T X.690, 8.1 */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length.toString(16)
  const bytes = hex(size.length % 2 ? `0${size}` : size)
  const length = content.length < 128 ? bytes : Buffer.from([0x80 + bytes.length, ...bytes])
  return Buffer.concat([Buffer.from([tag]), length, content])
}
