import type { AuthFlow } from '../app-client.ts'
import { findPerson } from '../people/names.ts'
import type { Pool } from '../pool.ts'
import { preAuthentication } from '../triggers/around-sign-in.ts'
import { migrate } from '../triggers/user-migration.ts'
import { beginCustom } from './begin-custom.ts'
import { required } from './parameters.ts'
import { takePassword } from './password.ts'
import { beginAttempt, type Sent } from './sign-in-attempt.ts'
import { askForPasswordProof } from './srp.ts'
import { beginUserAuth } from './user-auth.ts'

/** Begins a sign-in: gives tokens, or the first challenge. */
export async function begin(
  given: Pool,
  flow: Exclude<AuthFlow, 'REFRESH_TOKEN_AUTH'>,
  sent: Sent,
): Promise<object> {
  // Here the app's word is for those that check it; the others hear what comes with an answer.
  const pool = { ...given, validationData: given.clientMetadata, clientMetadata: {} }
  const typed = required(sent.parameters, 'USERNAME')
  const { PASSWORD } = sent.parameters
  if (flow === 'USER_PASSWORD_AUTH' && PASSWORD && !findPerson(pool, typed)) {
    await migrate(pool, typed, PASSWORD)
  }
  await preAuthentication(pool, typed)
  switch (flow) {
    case 'USER_SRP_AUTH':
      return askForPasswordProof(pool, sent.parameters, beginAttempt(flow, sent))
    case 'USER_PASSWORD_AUTH':
      return takePassword(pool, sent.parameters, beginAttempt(flow, sent))
    case 'USER_AUTH':
      return beginUserAuth(pool, sent)
    case 'CUSTOM_AUTH':
      return beginCustom(pool, sent)
  }
}
