import type { Environment } from '@portico/core'
import { newAuthenticator } from '../packages/user-pool/src/passkeys/authenticator.test-kit.ts'

/** How the person in front of the device behaves. */
export type Mood =
  /** Confirms at once. */
  | 'willing'
  /** Is still looking for their finger. */
  | 'slow'
  /** Closes the dialog. */
  | 'unwilling'
  /** Has a passkey on this device already. */
  | 'equipped'
  /** Has a device that does not know what to do. */
  | 'puzzled'

/** A device with a screen lock, made of code: it makes passkeys and proves them, as a browser would. */
export interface Authenticator {
  webAuthn: NonNullable<Environment['webAuthn']>
  mood(next: Mood): void
  /** Settles when somebody slow was asked for the first time. */
  asked: Promise<void>
}

export async function createAuthenticator(): Promise<Authenticator> {
  const device = await newAuthenticator()
  let mood: Mood = 'willing'
  let ask = () => {}
  const asked = new Promise<void>(resolve => {
    ask = resolve
  })

  /** Waits for the person; browsers call every no “not allowed”. */
  function person(signal: AbortSignal | undefined): Promise<void> {
    if (mood === 'unwilling') throw new DOMException('', 'NotAllowedError')
    if (mood === 'equipped') throw new DOMException('', 'InvalidStateError')
    if (mood === 'puzzled') throw new DOMException('', 'NotReadableError')
    if (mood === 'willing') return Promise.resolve()
    ask()
    return new Promise((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    )
  }

  return {
    webAuthn: {
      credentials: {
        async create({ publicKey, signal } = {}) {
          await person(signal)
          if (!publicKey?.rp.id) return null
          const { challenge, rp } = publicKey
          return toCredential(
            await device.create({ challenge: toBase64Url(challenge), rp: { id: rp.id ?? '' } }),
          )
        },
        async get({ publicKey, signal } = {}) {
          await person(signal)
          if (!publicKey?.rpId) return null
          const { challenge, rpId } = publicKey
          return toCredential(await device.get({ challenge: toBase64Url(challenge), rpId }))
        },
      },
      publicKey: { isUserVerifyingPlatformAuthenticatorAvailable: async () => true },
    },
    mood(next) {
      mood = next
    },
    asked,
  }
}

/** What a page gets to see of a credential: enough to hand it on. */
function toCredential(json: { id: string; type: string }): Credential {
  return { id: json.id, type: json.type, toJSON: () => json } as Credential
}

function toBase64Url(source: BufferSource): string {
  const bytes = new Uint8Array(source instanceof ArrayBuffer ? source : source.buffer)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
