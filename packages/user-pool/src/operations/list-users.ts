import { z } from 'zod'
import { describePerson } from '../people/describe.ts'
import { attributeOf, type Person } from '../people/person.ts'
import { invalidParameter } from '../wire/cognito-error.ts'
import { attributeName, pageToken, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'
import { pageOf } from './page-of.ts'

const filterable = [
  'username',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
  'sub',
]

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export const listUsers = forAdmin(
  z.object({
    UserPoolId: userPoolId,
    AttributesToGet: z.array(attributeName).optional(),
    Filter: z.string().max(256).optional(),
    Limit: z.int().min(0).max(60).optional(),
    PaginationToken: pageToken.optional(),
  }),
  (pool, { AttributesToGet, Filter, Limit, PaginationToken }) => {
    const matches = readFilter(Filter ?? '')
    const found = pool.people
      .all()
      .map(([, person]) => person)
      .filter(matches)
      .toSorted((one, other) => one.createdAt - other.createdAt)
    const { page, next } = pageOf('users', found, Limit || 60, PaginationToken)
    return {
      Users: page.map(person => {
        const { UserAttributes, ...described } = describePerson(person)
        const shown = ({ Name }: { Name: string }) => AttributesToGet?.includes(Name) ?? true
        return { ...described, Attributes: UserAttributes.filter(shown) }
      }),
      ...(next && { PaginationToken: next }),
    }
  },
)

/** `name = "value"`, or `name ^= "value"` for what begins with it. */
function readFilter(filter: string): (person: Person) => boolean {
  if (filter.trim() === '') return () => true
  const [, name = '', operator, quoted = ''] =
    /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/s.exec(filter) ?? []
  if (!filterable.includes(name)) throw invalidParameter('Error while parsing filter')
  const value = quoted.replace(/\\(.)/gs, '$1')
  return person => {
    const has = filteredValue(person, name)
    return operator === '=' ? has === value : (has?.startsWith(value) ?? false)
  }
}

function filteredValue(person: Person, name: string): string | undefined {
  if (name === 'username') return person.username
  if (name === 'sub') return person.sub
  if (name === 'cognito:user_status') return person.status
  if (name === 'status') return person.enabled ? 'Enabled' : 'Disabled'
  return attributeOf(person, name)
}
