import { z } from 'zod'
import { toIdentity } from '../federation/federated-person.ts'
import { providersOf } from '../federation/providers.ts'
import { fold } from '../people/names.ts'
import { type FederatedIdentity, type Person, save } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'
import { revokeAll } from '../tokens/login.ts'
import {
  CognitoError,
  invalidParameter,
  limitExceeded,
  userNotFound,
} from '../wire/cognito-error.ts'
import { text } from '../wire/shape.ts'
import { userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'

/** What stands for the subject, whatever the provider calls it. */
const subject = 'Cognito_Subject'
const most = 5

const account = z.object({
  ProviderName: text(1, 32).optional(),
  ProviderAttributeName: z.string().optional(),
  ProviderAttributeValue: z.string().optional(),
})

type Account = z.output<typeof account>

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html */
export const adminLinkProviderForUser = forAdmin(
  z.object({ UserPoolId: userPoolId, DestinationUser: account, SourceUser: account }),
  (pool, { DestinationUser, SourceUser }) => {
    const person = accountOf(pool, DestinationUser)
    if (!person) throw userNotFound()
    const {
      ProviderName: id,
      ProviderAttributeName: name,
      ProviderAttributeValue: value,
    } = SourceUser
    if (id === 'Cognito') throw invalidParameter('SourceUser is no user of an identity provider.')
    const provider = providersOf(pool).find(known => known.id === id)
    if (!provider) throw noProvider(id)
    if (!name || !value)
      throw invalidParameter('SourceUser lacks the name or value of an attribute.')
    if (name !== subject && isSocial(provider)) {
      throw invalidParameter(`SourceUser of ${provider.id} is known by ${subject} alone.`)
    }
    refuseTaken(pool, person, SourceUser)
    const known = person.identities ?? []
    if (known.length >= most) throw limitExceeded()
    const identity = toIdentity(pool, provider, value, { primary: false })
    person.identities = [...known, { ...identity, ...(name !== subject && { by: name }) }]
    save(pool, person)
    return {}
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableProviderForUser.html */
export const adminDisableProviderForUser = forAdmin(
  z.object({ UserPoolId: userPoolId, User: account }),
  (pool, { User }) => {
    const { ProviderName: id, ProviderAttributeValue: value } = User
    if (!id || !value) throw invalidParameter('User lacks a provider or the value of an attribute.')
    if (id !== 'Cognito' && !providersOf(pool).some(known => known.id === id)) throw noProvider(id)
    const person = id === 'Cognito' ? accountOf(pool, User) : holderOf(pool, User)
    if (!person) throw userNotFound()
    if (id === 'Cognito') person.password = null
    else if (person.status === 'EXTERNAL_PROVIDER' && isOwn(person, User)) person.enabled = false
    else person.identities = (person.identities ?? []).filter(identity => !isOf(identity, User))
    if (!person.enabled) revokeAll(pool, person.sub)
    save(pool, person)
    return {}
  },
)

/** A native person by their user name, or a provider's by what the pool made of theirs. */
function accountOf(pool: Pool, { ProviderName: id, ProviderAttributeValue: value = '' }: Account) {
  if (!id || !value)
    throw invalidParameter('DestinationUser lacks a provider or the value of an attribute.')
  const wanted = fold(pool.own, id === 'Cognito' ? value : `${id}_${value}`)
  const people = pool.people.all().map(([, person]) => person)
  return people.find(({ username }) => fold(pool.own, username) === wanted)
}

/** @throws {CognitoError} when the account is somebody's already */
function refuseTaken(pool: Pool, person: Person, source: Account): void {
  const holder = holderOf(pool, source)
  if (!holder) return
  if (holder.sub === person.sub) {
    throw invalidParameter('SourceUser is already linked to DestinationUser')
  }
  if (isOwn(holder, source)) {
    throw invalidParameter(
      'Merging is not currently supported, provide a SourceUser that has not already signed up in order to link',
    )
  }
  throw new CognitoError('AliasExistsException', 'SourceUser is already linked to another user')
}

const holderOf = (pool: Pool, wanted: Account): Person | undefined =>
  pool.people
    .all()
    .map(([, person]) => person)
    .find(({ identities = [] }) => identities.some(identity => isOf(identity, wanted)))

const isOwn = ({ identities = [] }: Person, wanted: Account): boolean =>
  identities.some(identity => identity.primary === 'true' && isOf(identity, wanted))

const isOf = ({ providerName, userId, by = subject }: FederatedIdentity, wanted: Account) =>
  providerName === wanted.ProviderName &&
  userId === wanted.ProviderAttributeValue &&
  by === (wanted.ProviderAttributeName ?? subject)

const isSocial = ({ kind }: PoolProvider): boolean => kind !== 'OIDC' && kind !== 'SAML'

const noProvider = (id: string | undefined) =>
  new CognitoError('ResourceNotFoundException', `Identity provider ${id ?? ''} does not exist.`)
