import { toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { type Person, save } from './person.ts'

/** People who belong together; their tokens name it in `cognito:groups`. */
export interface Group {
  name: string
  description: string | null
  /** Goes into ID tokens, as does that of the group that comes first. */
  roleArn: string | null
  /** The smaller, the earlier; a group without one comes last. */
  precedence: number | null
  /** Epoch milliseconds. */
  createdAt: number
  /** Epoch milliseconds. */
  modifiedAt: number
}

/** @throws {CognitoError} `ResourceNotFoundException` */
export function knownGroup(pool: Pool, name: string): Group {
  const group = findGroup(pool, name)
  if (!group) throw new CognitoError('ResourceNotFoundException', 'Group not found.')
  return group
}

export const findGroup = (pool: Pool, name: string): Group | undefined =>
  pool.groups.get(idOf(name))

export const saveGroup = (pool: Pool, group: Group): void =>
  pool.groups.set(idOf(group.name), { ...group, modifiedAt: pool.clock() })

/** Takes a group away, also from those who are in it. */
export function removeGroup(pool: Pool, { name }: Group): void {
  pool.groups.delete(idOf(name))
  for (const person of membersOf(pool, name)) setGroups(pool, person, without(person, name))
}

export const membersOf = (pool: Pool, name: string): Person[] =>
  pool.people
    .all()
    .map(([, person]) => person)
    .filter(({ groups }) => groups.includes(name))

export const join = (pool: Pool, person: Person, { name }: Group): void =>
  setGroups(pool, person, [...without(person, name), name])

export const leave = (pool: Pool, person: Person, { name }: Group): void =>
  setGroups(pool, person, without(person, name))

/** Somebody's groups, by precedence. */
export const groupsOf = (pool: Pool, { groups }: Person): Group[] =>
  groups
    .flatMap(name => findGroup(pool, name) ?? [])
    .toSorted((one, other) => (one.precedence ?? Infinity) - (other.precedence ?? Infinity) || 0)

/** As the wire says it. */
export const describeGroup = ({ settings }: Pool, group: Group) => ({
  GroupName: group.name,
  UserPoolId: settings.userPoolId,
  ...(group.description !== null && { Description: group.description }),
  ...(group.roleArn !== null && { RoleArn: group.roleArn }),
  ...(group.precedence !== null && { Precedence: group.precedence }),
  LastModifiedDate: group.modifiedAt / 1000,
  CreationDate: group.createdAt / 1000,
})

const without = ({ groups }: Person, name: string) => groups.filter(other => other !== name)

function setGroups(pool: Pool, person: Person, groups: string[]): void {
  person.groups = groups
  save(pool, person)
}

/** Names may hold anything, and a store's keys may not. */
const idOf = (name: string): string => toHex(utf8(name))
