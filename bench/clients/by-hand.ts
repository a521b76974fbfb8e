import type { Place, SignInClient } from './sign-in-client.ts'

interface Reply {
  ChallengeParameters?: Record<string, string>
  AuthenticationResult?: object
}

/**
 * What a careful engineer writes in an hour: native `BigInt`, Web Crypto, square and multiply, and a secret
 * exponent as long as the official clients' (1,024 bits). The measure the others are held against.
 */
export function byHandClient(place: Place): SignInClient {
  const { userPoolId, clientId, endpoint, username, password } = place
  const poolName = userPoolId.split('_')[1] ?? ''
  const N = BigInt(`0x${place.prime}`)
  const g = 2n

  async function call(operation: string, input: object): Promise<Reply> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify({ ClientId: clientId, ...input }),
    })
    return response.json()
  }

  return {
    name: 'by hand, on BigInt and Web Crypto',
    leave: async () => {},
    async signIn() {
      const a = toNumber(crypto.getRandomValues(new Uint8Array(128)))
      const A = power(g, a, N)
      const { ChallengeParameters: asked = {} } = await call('InitiateAuth', {
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: username, SRP_A: A.toString(16) },
      })
      const { SALT = '', SRP_B = '', SECRET_BLOCK = '', USER_ID_FOR_SRP: userId = '' } = asked
      const B = BigInt(`0x${SRP_B}`)
      const k = await hash(toBytes(N), toBytes(g))
      const u = await hash(toBytes(A), toBytes(B))
      const inner = await digest(encode(`${poolName}${userId}:${password}`))
      const x = await hash(toBytes(BigInt(`0x${SALT}`)), inner)
      const base = (((B - k * power(g, x, N)) % N) + N) % N
      const S = power(base, a + u * x, N)

      const extracted = await sign(toBytes(u), toBytes(S))
      const key = (await sign(extracted, encode('Caldera Derived Key\u0001'))).slice(0, 16)
      const moment = timestamp(new Date())
      const block = Uint8Array.from(atob(SECRET_BLOCK), char => char.charCodeAt(0))
      const claim = join(encode(poolName), encode(userId), block, encode(moment))
      const { AuthenticationResult } = await call('RespondToAuthChallenge', {
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: {
          USERNAME: userId,
          PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
          PASSWORD_CLAIM_SIGNATURE: btoa(String.fromCharCode(...(await sign(key, claim)))),
          TIMESTAMP: moment,
        },
      })
      if (!AuthenticationResult) throw new Error('The client made by hand was refused')
    },
  }
}

type Bytes = Uint8Array<ArrayBuffer>

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}

const hash = async (...parts: Bytes[]) => toNumber(await digest(join(...parts)))

const digest = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

async function sign(key: Bytes, message: Bytes): Promise<Bytes> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', key, hmac, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message))
}

/** `Sun Nov 22 23:05:07 UTC 2026` */
function timestamp(date: Date) {
  const [day, number, month, year, time] = date.toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${Number(number)} ${time} UTC ${year}`
}

/** A leading zero byte keeps a number positive, as Java reads it. */
function toBytes(number: bigint): Bytes {
  const hex = number.toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  const positive = /^[89a-f]/.test(even) ? `00${even}` : even
  return Uint8Array.from(positive.match(/../g) ?? [], byte => Number.parseInt(byte, 16))
}

const toNumber = (bytes: Bytes) =>
  BigInt(`0x${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`)

const encode = (text: string): Bytes => new TextEncoder().encode(text)

const join = (...parts: Bytes[]) => Uint8Array.from(parts.flatMap(part => [...part]))
