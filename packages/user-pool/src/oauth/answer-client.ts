import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { clientOf } from './client-of.ts'
import { answerJson, OAuthError, refuseJson } from './oauth-error.ts'

/** Answers an application that has proved which app client it is, or tells it why not. */
export async function answerClient(
  pool: Pool,
  request: Request,
  form: URLSearchParams,
  run: (client: Pool, form: URLSearchParams) => object | Promise<object>,
): Promise<Response> {
  try {
    return answerJson(await run(clientOf(pool, request, form), form))
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) return refuseJson(thrown)
    return refuseJson(new OAuthError('invalid_grant', thrown.message))
  }
}
