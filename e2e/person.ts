import { randomUUID } from 'node:crypto'

/** Somebody nobody has met before. */
export interface Person {
  name: string
  email: string
  password: string
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
