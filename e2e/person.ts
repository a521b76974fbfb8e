import { randomInt, randomUUID } from 'node:crypto'

/** Somebody nobody has met before. */
export interface Person {
  name: string
  email: string
  password: string
  /** What they sign in with where that is neither their address nor their number. */
  username?: string
  /** In E.164. */
  phone?: string
}

/** A new person for every test, so that tests never meet. */
export function newPerson(): Person {
  const id = randomUUID().slice(0, 8)
  return {
    name: `Ada ${id}`,
    email: `ada.${id}@example.com`,
    password: `Longitude-${id}-7`,
  }
}

/** The same with a phone number nobody else has; it is nobody's at all. */
export function withPhone(person: Person): Person {
  const digits = randomInt(100_000, 999_999)
  return { ...person, phone: `+351912${digits}` }
}

/** The same with a user name of their own, for pools that have them. */
export function withUsername(person: Person): Person {
  return { ...person, username: person.email.split('@')[0]?.replace('.', '-') ?? '' }
}
