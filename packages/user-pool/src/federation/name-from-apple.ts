import type { Claims } from './map-claims.ts'

/**
 * The name that Apple sends beside the code, at somebody's first visit only. Nobody signed it: it is for showing.
 *
 * @see https://developer.apple.com/documentation/signinwithapple/configuring-your-webpage-for-sign-in-with-apple
 */
export function nameFromApple(user: string | null): Claims {
  try {
    const { name } = Object(JSON.parse(user ?? '{}')) as { name?: unknown }
    const { firstName, lastName } = Object(name) as Record<string, unknown>
    return {
      ...(typeof firstName === 'string' && { firstName }),
      ...(typeof lastName === 'string' && { lastName }),
    }
  } catch {
    return {}
  }
}
