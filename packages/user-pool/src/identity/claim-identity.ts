import type { Pool } from '../pool.ts'
import { CognitoError, notAuthorized } from '../wire/cognito-error.ts'
import {
  changeIdentity,
  type Identity,
  identityOf,
  knownIdentity,
  knownIdentityPool,
  newIdentity,
  removeIdentity,
} from './identity.ts'
import type { ReadLogin } from './read-logins.ts'

/**
 * The identity of whoever asks for one: that of the person, else a new one; a guest's is always new.
 *
 * @throws {CognitoError} `NotAuthorizedException` where guests are not let in
 */
export function toIdentity(pool: Pool, login: ReadLogin | undefined): Identity {
  if (!login) {
    admitGuest(pool)
    return newIdentity(pool, null)
  }
  return identityOf(pool, login.sub) ?? newIdentity(pool, login.sub)
}

/**
 * The identity that is asked for by its id, once it is clear that it is theirs. A guest's becomes that of the person
 * who signs in with it; who has one already keeps theirs, and the guest's is gone: what comes back has another id.
 *
 * @throws {CognitoError} `ResourceNotFoundException`, `NotAuthorizedException`, `ResourceConflictException`
 */
export function claimIdentity(pool: Pool, id: string, login: ReadLogin | undefined): Identity {
  const identity = knownIdentity(pool, id)
  if (identity.closed) throw forbidden(id)
  if (!login) {
    if (identity.sub !== null) throw forbidden(id)
    admitGuest(pool)
    return identity
  }
  if (identity.sub === login.sub) return identity
  const theirs = identityOf(pool, login.sub)
  if (identity.sub !== null) throw theirs ? linkedElsewhere() : mismatch()
  if (!theirs) return changeIdentity(pool, identity, { sub: login.sub })
  removeIdentity(pool, identity)
  return theirs
}

function admitGuest(pool: Pool): void {
  if (knownIdentityPool(pool).guestRoleArn === undefined) {
    throw notAuthorized('Unauthenticated access is not supported for this identity pool.')
  }
}

const forbidden = (id: string) => notAuthorized(`Access to Identity '${id}' is forbidden.`)

const mismatch = () =>
  notAuthorized(
    "Logins don't match. Please include at least one valid login for this identity or identity pool.",
  )

const linkedElsewhere = () =>
  new CognitoError('ResourceConflictException', 'Login is already linked to another identity.')
