import type { StandardAttribute } from '@portico/core'
import { missingAttributes } from '../people/attributes.ts'
import { newPerson } from '../people/new-person.ts'
import { type Person, save, setAttribute } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import { postConfirmation, preSignUp } from '../triggers/around-sign-up.ts'
import { invalidParameter } from '../wire/cognito-error.ts'

/** What a provider says of somebody. */
export interface ProviderClaims {
  subject: string
  claims: Readonly<Record<string, string>>
}

/**
 * Who it is that a provider sends: somebody new at their first visit, and as the provider describes them at every one.
 * An account that has the same e-mail is another one's.
 *
 * @throws {CognitoError} `InvalidParameterException` for want of a required attribute, or what the trigger says no with
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
 */
export async function federatedPerson(
  pool: Pool,
  provider: PoolProvider,
  { subject, claims }: ProviderClaims,
): Promise<Person> {
  const known = pool.people
    .all()
    .map(([, person]) => person)
    .find(({ identities = [] }) =>
      identities.some(
        ({ providerName, userId }) => providerName === provider.id && userId === subject,
      ),
    )
  const person = known ?? newPerson(pool, `${provider.id}_${subject}`, [])
  const mapped = mapClaims(provider, claims)
  for (const [name, value] of mapped) setAttribute(person, name, value)
  const [missing] = missingAttributes(pool.settings, person.attributes)
  if (missing) throw invalidParameter(`attributes required: [${missing}]`)
  if (known) {
    save(pool, person)
    return person
  }
  await preSignUp(pool, person, 'PreSignUp_ExternalProvider')
  person.status = 'EXTERNAL_PROVIDER'
  person.identities = [
    {
      userId: subject,
      providerName: provider.id,
      providerType: provider.kind,
      issuer: null,
      primary: 'true',
      dateCreated: String(pool.clock()),
    },
  ]
  save(pool, person)
  await postConfirmation(pool, person, 'PostConfirmation_ConfirmSignUp')
  return person
}

function mapClaims(provider: PoolProvider, claims: Readonly<Record<string, string>>) {
  const mapping: Record<string, string | undefined> = { ...usual, ...provider.attributeMapping }
  return Object.entries(mapping).flatMap(([attribute, claim]): [string, string][] => {
    const value = claim === undefined ? undefined : claims[claim]
    return value === undefined || attribute === 'username' ? [] : [[attribute, value]]
  })
}

/** What most providers call by the same names. */
const usual: Partial<Record<StandardAttribute | 'email_verified', string>> = {
  email: 'email',
  email_verified: 'email_verified',
  name: 'name',
}
