import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { findPerson, holderOf, readNewName } from './names.ts'
import type { Attribute, Person } from './person.ts'

/** Makes out who a new name and its attributes stand for, when nobody has that name. */
export function toNewPerson(pool: Pool, name: string, given: Attribute[]): Person {
  const kind = readNewName(pool.settings, name)
  if (kind === 'username') {
    if (findPerson(pool, name)) throw usernameExists('User already exists')
    return newPerson(pool, name, given)
  }
  if (holderOf(pool, kind, name)) {
    throw usernameExists(`An account with the given ${kind} already exists.`)
  }
  const others = given.filter(({ Name }) => Name !== kind)
  return newPerson(pool, null, [{ Name: kind, Value: name }, ...others])
}

const usernameExists = (message: string) => new CognitoError('UsernameExistsException', message)

/** Somebody new, not yet kept. `username` is left out where people have none of their own. */
export function newPerson(pool: Pool, username: string | null, attributes: Attribute[]): Person {
  const sub = pool.random.uuid()
  const now = pool.clock()
  return {
    sub,
    username: username ?? sub,
    status: 'UNCONFIRMED',
    enabled: true,
    attributes,
    password: null,
    earlierPasswords: [],
    temporaryUntil: null,
    codes: [],
    groups: [],
    createdAt: now,
    modifiedAt: now,
  }
}
