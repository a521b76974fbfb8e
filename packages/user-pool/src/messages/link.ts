import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'

/** The last part of the page's path. */
export const confirmPath = '/confirmUser'

/** The address of the pool's own page that confirms an account. */
export function linkFor({ address, settings }: Pool, person: Person, code: string): string {
  const query = new URLSearchParams({
    client_id: settings.clientId,
    user_name: person.username,
    confirmation_code: code,
  })
  return `${address}${confirmPath}?${query}`
}
