import { AuthError } from '../errors.ts'

/**
 * Fetches a part of the client that the first screen does without.
 *
 * @throws {AuthError} `offline` when it cannot be had
 */
export async function lazily<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new AuthError('offline', { cause })
  }
}
