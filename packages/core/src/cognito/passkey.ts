import type { WebAuthn } from '../environment.ts'
import { AuthError } from '../errors.ts'
import { askForPasskey } from './passkey-dialog.ts'
import type { Pool } from './pool.ts'
import { isRefusal } from './refusal.ts'
import { respond } from './respond.ts'
import type { Ticket } from './ticket.ts'
import { toCreationOptions, toCredentialJson, toRequestOptions } from './web-authn-json.ts'
import type { AuthReply } from './wire.ts'

/**
 * Answers with a passkey: the browser asks the person for it. After `cancelled` and `passkeyFailed` the ticket is as
 * good as before.
 *
 * @param ticket of the step `passkey`.
 * @see Cognito `WEB_AUTHN`
 */
export async function provePasskey(
  pool: Pool,
  ticket: Ticket,
  signal: AbortSignal,
): Promise<AuthReply> {
  const { credentials, publicKey } = here(pool)
  const json = readOptions(ticket.options)
  const asked = toRequestOptions(json, publicKey)
  const credential = await askForPasskey(
    own => credentials.get({ publicKey: asked, signal: own }),
    signal,
  )
  try {
    const CREDENTIAL = JSON.stringify(toCredentialJson(credential))
    return await respond(pool, ticket, 'WEB_AUTHN', { CREDENTIAL }, signal)
  } catch (thrown) {
    if (saysUnknown(thrown) && json.rpId) {
      // So that the browser stops offering what the pool does not take.
      const unknown = { rpId: json.rpId, credentialId: credential.id }
      await publicKey.signalUnknownCredential?.(unknown).catch(() => {})
    }
    throw thrown
  }
}

/**
 * Makes a passkey for who is signed in.
 *
 * @throws {AuthError} `cancelled` | `passkeyExists` | `passkeyFailed`
 * @see Cognito `StartWebAuthnRegistration`, `CompleteWebAuthnRegistration`
 */
export async function createPasskey(
  pool: Pool,
  AccessToken: string,
  signal: AbortSignal,
): Promise<void> {
  const { credentials, publicKey } = here(pool)
  const started = await pool.call('StartWebAuthnRegistration', { AccessToken }, signal)
  const wanted = toCreationOptions(started.CredentialCreationOptions, publicKey)
  const credential = await askForPasskey(
    own => credentials.create({ publicKey: wanted, signal: own }),
    signal,
  )
  const Credential = toCredentialJson(credential)
  await pool.call('CompleteWebAuthnRegistration', { AccessToken, Credential }, signal)
}

/** Whether this device is one that people make passkeys on: it has a screen lock, or a phone can lend its own. */
export async function canCreatePasskey({ webAuthn }: Pick<Pool, 'webAuthn'>): Promise<boolean> {
  const kind = webAuthn?.publicKey
  const able = await kind?.getClientCapabilities?.().catch(() => undefined)
  if (able?.passkeyPlatformAuthenticator) return true
  return (await kind?.isUserVerifyingPlatformAuthenticatorAvailable?.().catch(() => false)) ?? false
}

function here({ webAuthn }: Pick<Pool, 'webAuthn'>): WebAuthn {
  if (!webAuthn) throw new AuthError('passkeyFailed')
  return webAuthn
}

function readOptions(text = ''): PublicKeyCredentialRequestOptionsJSON {
  try {
    return JSON.parse(text)
  } catch {
    throw new AuthError('stepExpired')
  }
}

/** Saying so of a passkey the pool does know would hide it from its owner, so nothing less will do. */
function saysUnknown(thrown: unknown): boolean {
  const words = /(passkey|credential).*(unknown|not found|does not exist|not registered)/i
  return isRefusal(thrown, /./) && words.test(thrown.message)
}
