import { newAuthenticator } from '../../../user-pool/src/passkeys/authenticator.test-kit.ts'
import type { WebAuthn } from '../environment.ts'

/** What the person does when the browser asks: touches it, waves it away, or looks elsewhere. */
export type Gesture = 'touch' | 'cancel' | 'wait'

interface Json {
  id: string
  rawId: string
  type: string
  response: { [part: string]: string | string[] }
}

/** A browser with one passkey's worth of authenticator, which signs for real. */
export async function softwarePasskeys({ modern = false } = {}) {
  const authenticator = await newAuthenticator()
  const gestures: Gesture[] = []
  const signalled: object[] = []
  const prompts: string[] = []
  let made = false

  const gesture = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const refuse = (name: string) => reject(new DOMException('', name))
      if (signal?.aborted) return refuse('AbortError')
      signal?.addEventListener('abort', () => refuse('AbortError'))
      const next = gestures.shift() ?? 'touch'
      if (next === 'touch') resolve()
      if (next === 'cancel') refuse('NotAllowedError')
    })

  const credentials: WebAuthn['credentials'] = {
    async create({ publicKey, signal } = {}) {
      prompts.push('create')
      await gesture(signal)
      if (!publicKey) throw new TypeError('No options')
      const excluded = publicKey.excludeCredentials?.map(({ id }) => toText(id)) ?? []
      if (made && excluded.includes(authenticator.id)) {
        throw new DOMException('', 'InvalidStateError')
      }
      const challenge = toText(publicKey.challenge)
      const json = await authenticator.create({ challenge, rp: { id: publicKey.rp.id ?? '' } })
      made = true
      return toCredential(json)
    },
    async get({ publicKey, signal } = {}) {
      prompts.push('get')
      await gesture(signal)
      if (!publicKey) throw new TypeError('No options')
      const allowed = publicKey.allowCredentials?.map(({ id }) => toText(id)) ?? []
      if (!made || !allowed.includes(authenticator.id))
        throw new DOMException('', 'NotAllowedError')
      const challenge = toText(publicKey.challenge)
      return toCredential(await authenticator.get({ challenge, rpId: publicKey.rpId ?? '' }))
    },
  }
  const publicKey: WebAuthn['publicKey'] = {
    isUserVerifyingPlatformAuthenticatorAvailable: async () => true,
    signalUnknownCredential: async options => void signalled.push(options),
    ...(modern && {
      getClientCapabilities: async () => ({ passkeyPlatformAuthenticator: true }),
      parseCreationOptionsFromJSON: json => ({
        ...(json as object),
        rp: json.rp,
        pubKeyCredParams: json.pubKeyCredParams,
        challenge: toBytes(json.challenge),
        user: { ...json.user, id: toBytes(json.user.id) },
        excludeCredentials: (json.excludeCredentials ?? []).map(toDescriptor),
      }),
      parseRequestOptionsFromJSON: json => ({
        ...(json as object),
        challenge: toBytes(json.challenge),
        allowCredentials: (json.allowCredentials ?? []).map(toDescriptor),
      }),
    }),
  }
  return {
    webAuthn: { credentials, publicKey },
    id: authenticator.id,
    /** What was asked of the browser. */
    prompts,
    signalled,
    /** What the person does the next times; then they touch it. */
    will: (...next: Gesture[]) => void gestures.push(...next),
  }

  function toCredential(json: Json) {
    const { transports = [], ...response } = json.response
    const parts = Object.entries(response).map(([name, text]) => [name, toBytes(text).buffer])
    return {
      ...json,
      rawId: toBytes(json.rawId).buffer,
      response: { ...Object.fromEntries(parts), getTransports: () => transports },
      ...(modern && { toJSON: () => json }),
    }
  }
}

function toDescriptor({ id }: { id: string }) {
  return { id: toBytes(id), type: 'public-key' as const }
}

function toBytes(text: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(String(text), 'base64url'))
}

function toText(source: BufferSource): string {
  const bytes = ArrayBuffer.isView(source) ? source.buffer : source
  return Buffer.from(bytes).toString('base64url')
}
