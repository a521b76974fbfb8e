import type { Pool } from '../pool.ts'
import type { Person } from './person.ts'

/** Forgets somebody, and everything that was waiting for them. */
export function removePerson(pool: Pool, { sub }: Person): void {
  pool.people.delete(sub)
  for (const [id, login] of pool.logins.all()) if (login.sub === sub) pool.logins.delete(id)
  for (const [id, session] of pool.sessions.all()) if (session.sub === sub) pool.sessions.delete(id)
  for (const [id, device] of pool.devices.all()) if (device.sub === sub) pool.devices.delete(id)
  for (const [id, passkey] of pool.passkeys.all()) if (passkey.sub === sub) pool.passkeys.delete(id)
  for (const [id] of pool.attempts.all()) if (id.endsWith(sub)) pool.attempts.delete(id)
}
