import type { JWTPayload } from 'jose'
import { attributesOf, type Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import type { PoolSettings } from '../settings.ts'

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
  const narrow = scopes.filter(scope => byScope.has(scope))
  const isOpen = (name: string) => {
    const attribute = name.replace(/_verified$/, '')
    const isAsked = narrow.length === 0 || narrow.some(scope => byScope.get(scope)?.(attribute))
    return mayRead(settings, name) && (name === 'sub' || isAsked)
  }
  const claims = attributesOf(person).flatMap(({ Name, Value }): [string, unknown][] => {
    if (!isOpen(Name)) return []
    if (Name.endsWith('_verified')) return [[Name, Value === 'true']]
    return [[Name, Name === 'address' ? { formatted: Value } : Value]]
  })
  return Object.fromEntries(claims)
}

/** Whether the app client may see an attribute: all, unless it says which. */
export const mayRead = ({ readAttributes }: PoolSettings, name: string): boolean =>
  name === 'sub' ||
  (readAttributes?.some(known => known === name.replace(/_verified$/, '')) ?? true)

const contacts = ['email', 'phone_number']

const byScope: ReadonlyMap<string, (attribute: string) => boolean> = new Map([
  ['email', (attribute: string) => attribute === 'email'],
  ['phone', (attribute: string) => attribute === 'phone_number'],
  ['profile', (attribute: string) => !contacts.includes(attribute)],
])
