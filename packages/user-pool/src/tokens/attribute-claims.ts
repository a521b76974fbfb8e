import type { JWTPayload } from 'jose'
import { attributesOf, type Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'

/**
 * What an application may know of somebody: attributes it may read, as far as the scopes go. `openid` alone means all of
 * them.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
export function attributeClaims(
  { settings }: Pick<Pool, 'settings'>,
  person: Person,
  scopes: readonly string[],
): JWTPayload {
  const narrow = scopes.filter(scope => scope in byScope)
  const readable = settings.readAttributes
  const isOpen = (name: string) => {
    const attribute = name.replace(/_verified$/, '')
    const isRead = !readable || name === 'sub' || readable.some(known => known === attribute)
    const isAsked = narrow.length === 0 || narrow.some(scope => byScope[scope]?.(attribute))
    return isRead && (name === 'sub' || isAsked)
  }
  const claims = attributesOf(person).flatMap(({ Name, Value }): [string, unknown][] => {
    if (!isOpen(Name)) return []
    if (Name.endsWith('_verified')) return [[Name, Value === 'true']]
    return [[Name, Name === 'address' ? { formatted: Value } : Value]]
  })
  return Object.fromEntries(claims)
}

const contacts = ['email', 'phone_number']

const byScope: Record<string, ((attribute: string) => boolean) | undefined> = {
  email: attribute => attribute === 'email',
  phone: attribute => attribute === 'phone_number',
  profile: attribute => !contacts.includes(attribute),
}
