import type { Attribute, Person } from '../people/person.ts'

/** Somebody's attributes as triggers see them. */
export const userAttributesOf = (person: Person): Record<string, string> => ({
  sub: person.sub,
  ...toTexts(person.attributes),
  'cognito:user_status': person.status,
})

export const toTexts = (attributes: readonly Attribute[]): Record<string, string> =>
  Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]))
