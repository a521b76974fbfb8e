import type { Pool } from '../pool.ts'
import type { Verifier } from '../srp/verifier.ts'
import type { PersonMfa } from './mfa.ts'

/** A name and a value, in the wire's own spelling. */
export interface Attribute {
  Name: string
  Value: string
}

type PersonStatus =
  | 'UNCONFIRMED'
  | 'CONFIRMED'
  | 'FORCE_CHANGE_PASSWORD'
  | 'RESET_REQUIRED'
  | 'EXTERNAL_PROVIDER'

/** What a code is good for: an account's first confirmation, a new password, or an attribute. */
export type CodePurpose = 'signUp' | 'reset' | 'email' | 'phone_number'

interface SentCode {
  purpose: CodePurpose
  code: string
  /** The attribute it was sent to, which the right code proves. */
  contact: 'email' | 'phone_number'
  /** Epoch milliseconds. */
  expiresAt: number
}

/** Somebody at another provider who is the same person, in Cognito's own spelling. */
export interface FederatedIdentity {
  userId: string
  providerName: string
  providerType: string
  issuer: string | null
  primary: string
  /** Epoch milliseconds, as text. */
  dateCreated: string
  /** The claim that says so, where it is not the subject; known to the pool alone. */
  by?: string
}

export interface Person {
  sub: string
  /** The pool's own name for them: what they chose, or `sub` where people sign in by e-mail or phone. */
  username: string
  status: PersonStatus
  enabled: boolean
  /** Without `sub`. */
  attributes: Attribute[]
  /** `null` until a password is set. */
  password: Verifier | null
  /** Earlier passwords, newest first. */
  earlierPasswords: Verifier[]
  /** When a temporary password ends; epoch milliseconds. */
  temporaryUntil: number | null
  codes: SentCode[]
  groups: string[]
  /** Who else says who they are, where somebody does. */
  identities?: FederatedIdentity[]
  /** Left out until they set something up. */
  mfa?: PersonMfa
  /** Epoch milliseconds. */
  createdAt: number
  /** Epoch milliseconds. */
  modifiedAt: number
}

export const attributeOf = (person: Person, name: string): string | undefined =>
  person.attributes.find(({ Name }) => Name === name)?.Value

export const isVerified = (person: Person, contact: 'email' | 'phone_number'): boolean =>
  attributeOf(person, `${contact}_verified`) === 'true'

/** Sets or replaces; an empty value takes the attribute away. */
export function setAttribute(person: Person, name: string, value: string): void {
  const others = person.attributes.filter(({ Name }) => Name !== name)
  person.attributes = value === '' ? others : [...others, { Name: name, Value: value }]
}

/** As the wire lists them: `sub` first. */
export const attributesOf = (person: Person): Attribute[] => [
  { Name: 'sub', Value: person.sub },
  ...identitiesOf(person),
  ...person.attributes,
]

/** Cognito's own JSON: its types are not those of the claim of the same name. */
function identitiesOf({ identities = [] }: Person): Attribute[] {
  const said = identities.map(({ by: _, ...identity }) => ({
    ...identity,
    primary: identity.primary === 'true',
    dateCreated: Number(identity.dateCreated),
  }))
  return said.length > 0 ? [{ Name: 'identities', Value: JSON.stringify(said) }] : []
}

/** The claim of an ID token; left out where nobody else says who they are. */
export const identityClaims = ({ identities = [] }: Person) =>
  identities.length > 0 ? { identities: identities.map(({ by: _, ...identity }) => identity) } : {}

/** Keeps what was changed about somebody. */
export function save(pool: Pool, person: Person): void {
  person.modifiedAt = pool.clock()
  pool.people.set(person.sub, person)
}
