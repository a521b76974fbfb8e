import type { Pool } from '../pool.ts'
import type { AuthFlow } from '../settings.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { takePassword } from './password.ts'
import { beginAttempt, type Sent } from './sign-in-attempt.ts'
import { askForPasswordProof } from './srp.ts'
import { beginUserAuth } from './user-auth.ts'

/** Begins a sign-in: gives tokens, or the first challenge. */
export function begin(
  pool: Pool,
  flow: Exclude<AuthFlow, 'REFRESH_TOKEN_AUTH'>,
  sent: Sent,
): Promise<object> {
  switch (flow) {
    case 'USER_SRP_AUTH':
      return askForPasswordProof(pool, sent.parameters, beginAttempt(flow, sent))
    case 'USER_PASSWORD_AUTH':
      return takePassword(pool, sent.parameters, beginAttempt(flow, sent))
    case 'USER_AUTH':
      return beginUserAuth(pool, sent)
    case 'CUSTOM_AUTH':
      throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.')
  }
}
