import { attributesOf, type Person } from './person.ts'

/** Somebody as an administrator sees them. */
export const describePerson = (person: Person) => ({
  Username: person.username,
  UserAttributes: attributesOf(person),
  UserCreateDate: toEpochSeconds(person.createdAt),
  UserLastModifiedDate: toEpochSeconds(person.modifiedAt),
  Enabled: person.enabled,
  UserStatus: person.status,
})

const toEpochSeconds = (milliseconds: number): number => milliseconds / 1000
