import { toBase64Url } from '../bytes.ts'
import { usedCredential } from '../passkeys/credential.ts'
import { makeUpPasskey } from '../passkeys/make-up-passkey.ts'
import { relyingPartyOf } from '../passkeys/relying-party.ts'
import { requestOptions } from '../passkeys/request-options.ts'
import { usablePasskeys } from '../passkeys/usable-passkeys.ts'
import { answersWithPasskey } from '../passkeys/use-passkey.ts'
import type { Person } from '../people/person.ts'
import { makeUp } from '../people/unknown.ts'
import type { Pool } from '../pool.ts'
import { invalidParameter, notAuthorized } from '../wire/cognito-error.ts'
import { admit } from './admit.ts'
import { closeSession, openSession } from './auth-session.ts'
import { required } from './parameters.ts'
import { resume } from './resume.ts'
import type { Sent, SignInAttempt } from './sign-in-attempt.ts'

/** Asks for a passkey; of somebody who does not exist too, so that nobody can tell. */
export async function askForPasskey(
  pool: Pool,
  person: Person | null,
  typed: string,
  attempt: SignInAttempt,
): Promise<object> {
  const passkeys = person ? usablePasskeys(pool, person) : [await makeUpPasskey(pool, typed)]
  const { username } = person ?? (await makeUp(pool, typed))
  const relyingPartyId = relyingPartyOf(pool) ?? passkeys[0]?.relyingPartyId ?? 'localhost'
  const challenge = toBase64Url(pool.random.bytes(32))
  const asked = { sub: person?.sub ?? null, username, attempt, challenge, relyingPartyId }
  const options = requestOptions(pool, challenge, relyingPartyId, passkeys)
  return {
    ChallengeName: 'WEB_AUTHN',
    Session: await openSession(pool, { kind: 'webAuthn', ...asked }),
    ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
  }
}

/** `WEB_AUTHN`: checks the passkey, and lets them in. The question is good once. */
export async function takePasskey(pool: Pool, sent: Sent): Promise<object> {
  const credential = readCredential(required(sent.parameters, 'CREDENTIAL'))
  const { asked, person, session, attempt } = await resume(pool, sent, 'webAuthn')
  await closeSession(pool, session)
  if (!person || !(await answersWithPasskey(pool, person, asked, credential))) {
    throw notAuthorized('The passkey could not be verified.')
  }
  return admit(pool, person, attempt)
}

function readCredential(json: string) {
  try {
    const read = usedCredential.safeParse(JSON.parse(json))
    if (read.success) return read.data
  } catch {
    // No JSON, so no credential.
  }
  throw invalidParameter('CREDENTIAL is not a valid public key credential.')
}
