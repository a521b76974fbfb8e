import { type Attribute, attributesOf, type Person } from '../people/person.ts'

/** Somebody's attributes as triggers see them. */
export const userAttributesOf = (person: Person): Record<string, string> => ({
  ...toTexts(attributesOf(person)),
  'cognito:user_status': person.status,
})

export const toTexts = (attributes: readonly Attribute[]): Record<string, string> =>
  Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]))
