import type { Pool } from '../pool.ts'
import type { Passkey } from './passkey.ts'

/**
 * What a page hands to `navigator.credentials.get`, as JSON.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson
 */
export const requestOptions = (
  { settings }: Pool,
  challenge: string,
  rpId: string,
  passkeys: readonly Pick<Passkey, 'id' | 'transports'>[],
) => ({
  challenge,
  timeout: settings.lifetimes.sessionSeconds * 1000,
  rpId,
  allowCredentials: passkeys.map(({ id, transports }) => ({ type: 'public-key', id, transports })),
  userVerification: settings.passkeys.userVerification,
})
