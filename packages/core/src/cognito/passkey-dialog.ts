import { AuthError, type AuthErrorCode } from '../errors.ts'

/** What asks in this page now: browsers allow one at a time. */
let open: AbortController | undefined

/**
 * Lets the browser ask for a passkey. Whatever of this page asked before is stopped.
 *
 * @param ask `navigator.credentials.get` or `create`.
 * @throws {AuthError} `cancelled` | `passkeyExists` | `passkeyFailed`
 */
export async function askForPasskey(
  ask: (signal: AbortSignal) => Promise<Credential | null>,
  signal: AbortSignal,
): Promise<PublicKeyCredential> {
  signal.throwIfAborted()
  open?.abort()
  const own = new AbortController()
  open = own
  const leave = () => own.abort(signal.reason)
  signal.addEventListener('abort', leave)
  try {
    const credential = await ask(own.signal)
    if (credential?.type !== 'public-key') throw new AuthError('passkeyFailed')
    return credential as PublicKeyCredential
  } catch (thrown) {
    signal.throwIfAborted()
    throw own.signal.aborted ? new AuthError('cancelled') : toPasskeyError(thrown)
  } finally {
    signal.removeEventListener('abort', leave)
    if (open === own) open = undefined
  }
}

/** Browsers say little on purpose: not allowed may be a cancel, a time-out, or that there is no such passkey. */
const codes: Partial<Record<string, AuthErrorCode>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'passkeyExists',
}

function toPasskeyError(thrown: unknown): AuthError {
  if (thrown instanceof AuthError) return thrown
  const name = thrown instanceof Error ? thrown.name : ''
  return new AuthError(codes[name] ?? 'passkeyFailed', { cause: thrown })
}
