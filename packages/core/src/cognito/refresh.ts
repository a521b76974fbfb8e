import { AuthError } from '../errors.ts'
import { isRefusal } from './refusal.ts'
import type { Call } from './transport.ts'
import type { AuthReply, Tokens } from './wire.ts'

/** Changes a refresh token for new tokens, on the device it was given to. */
export type Refresh = (refreshToken: string, deviceKey?: string) => Promise<Tokens>

/** A request nobody can cancel must end by itself; milliseconds. */
const limit = 20_000

/**
 * Prefers the action that also rotates refresh tokens, and remembers when a back end does not have it.
 *
 * @see Cognito `GetTokensFromRefreshToken`, `InitiateAuth` with `REFRESH_TOKEN_AUTH`
 */
export function createRefresh(call: Call): Refresh {
  let known = true
  return async (refreshToken, deviceKey) => {
    const signal = AbortSignal.timeout(limit)
    if (known) {
      try {
        const body = { RefreshToken: refreshToken, DeviceKey: deviceKey }
        return tokensOf(await call('GetTokensFromRefreshToken', body, signal))
      } catch (thrown) {
        if (!isRefusal(thrown, /Unknown|Unsupported|InvalidParameter|InvalidAction/)) throw thrown
        known = false
      }
    }
    const device: Record<string, string> = deviceKey ? { DEVICE_KEY: deviceKey } : {}
    const parameters = { REFRESH_TOKEN: refreshToken, ...device }
    const body = { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: parameters } as const
    return tokensOf(await call('InitiateAuth', body, signal))
  }
}

function tokensOf({ AuthenticationResult: tokens }: AuthReply): Tokens {
  if (!tokens) throw new AuthError('unexpected')
  return tokens
}
