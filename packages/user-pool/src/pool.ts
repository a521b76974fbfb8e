import type { AuthSession } from './challenges/auth-session.ts'
import type { OutboxKeeper } from './messages/outbox.ts'
import type { Attempts } from './people/attempts.ts'
import type { Person } from './people/person.ts'
import type { Random } from './random.ts'
import type { PoolSettings } from './settings.ts'
import type { Collection } from './store.ts'
import type { PoolKeys } from './tokens/keys.ts'
import type { Login } from './tokens/login.ts'

/** Everything an operation may reach. */
export interface Pool {
  settings: PoolSettings
  /** The pool's name as a sign-in's arithmetic knows it: its id behind the `_`. */
  poolName: string
  /** The `iss` of tokens made for this request. */
  issuer: string
  /** Epoch milliseconds. */
  clock(): number
  random: Random
  keys(): Promise<PoolKeys>
  /** By `sub`. */
  people: Collection<Person>
  /** By `origin_jti`. */
  logins: Collection<Login>
  /** By the hash of what the client holds. */
  sessions: Collection<AuthSession>
  attempts: Collection<Attempts>
  outbox: OutboxKeeper
}
