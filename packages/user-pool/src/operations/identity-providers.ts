import { type AttributeName, type ProviderKind, providerKinds } from '@portico/core'
import { z } from 'zod'
import { describeDetails, readDetails } from '../federation/provider-details.ts'
import {
  findProviderByDomain,
  type KeptProvider,
  keepProvider,
  keptProvider,
  providersOf,
  removeProvider,
} from '../federation/providers.ts'
import { schemaOf } from '../people/attributes.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'
import { CognitoError, invalidParameter } from '../wire/cognito-error.ts'
import { text } from '../wire/shape.ts'
import { pageToken, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'
import { pageOf } from './page-of.ts'

const texts = z.record(z.string().max(131_072), z.string().max(131_072))
const providerName = text(1, 32, /^[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+$/u)
const identifiers = z.array(text(1, 40, /^[\w\s+=.@-]+$/)).max(50)
// What is to be found may be called anything.
const named = z.object({ UserPoolId: userPoolId, ProviderName: text(1, 32) })
const told = named.extend({
  ProviderDetails: texts.optional(),
  AttributeMapping: z.record(text(1, 32), z.string().max(131_072)).optional(),
  IdpIdentifiers: identifiers.optional(),
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html */
export const createIdentityProvider = forAdmin(
  told.extend({
    ProviderName: providerName,
    ProviderType: z.enum(providerKinds),
    ProviderDetails: texts,
  }),
  async (pool, { ProviderName: id, ProviderType: kind, ProviderDetails, ...input }) => {
    if (providersOf(pool).some(known => known.id === id)) {
      throw new CognitoError(
        'DuplicateProviderException',
        `A provider with name ${id} already exists.`,
      )
    }
    const isSocial = kind !== 'OIDC' && kind !== 'SAML'
    if (isSocial && id !== kind)
      throw invalidParameter(`A provider of type ${kind} is called ${kind}.`)
    const where = await readDetails(pool, kind, ProviderDetails)
    const now = pool.clock()
    return keep(pool, {
      id,
      kind,
      ...where,
      ...readRest(pool, id, input),
      createdAt: now,
      modifiedAt: now,
    })
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html */
export const updateIdentityProvider = forAdmin(
  told,
  async (pool, { ProviderName: id, ProviderDetails, ...input }) => {
    const { oidc, saml, details, ...known }: PoolProvider & Partial<KeptProvider> = knownProvider(
      pool,
      id,
    )
    const asked = ProviderDetails && (await readDetails(pool, known.kind, ProviderDetails))
    const where = asked ?? {
      ...(oidc && { oidc }),
      ...(saml && { saml }),
      ...(details && { details }),
    }
    const now = pool.clock()
    return keep(pool, {
      createdAt: now,
      ...known,
      ...where,
      ...readRest(pool, id, input),
      modifiedAt: now,
    })
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeIdentityProvider.html */
export const describeIdentityProvider = forAdmin(named, (pool, { ProviderName }) => ({
  IdentityProvider: describe(pool, knownProvider(pool, ProviderName)),
}))

/** Only those that were made meanwhile can go. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteIdentityProvider.html */
export const deleteIdentityProvider = forAdmin(named, (pool, { ProviderName }) => {
  const { id } = knownProvider(pool, ProviderName)
  if (pool.own.providers.some(settled => settled.id === id)) {
    throw invalidParameter('This provider is one of the pool’s settings, and stays.')
  }
  removeProvider(pool, id)
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListIdentityProviders.html */
export const listIdentityProviders = forAdmin(
  z.object({
    UserPoolId: userPoolId,
    MaxResults: z.int().min(0).max(60).optional(),
    NextToken: pageToken.optional(),
  }),
  (pool, { MaxResults, NextToken }) => {
    const { page, next } = pageOf('providers', providersOf(pool), MaxResults || 60, NextToken)
    return {
      Providers: page.map(({ id, kind }) => ({
        ProviderName: id,
        ProviderType: kind,
        ...datesOf(pool, id),
      })),
      ...(next && { NextToken: next }),
    }
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetIdentityProviderByIdentifier.html */
export const getIdentityProviderByIdentifier = forAdmin(
  z.object({ UserPoolId: userPoolId, IdpIdentifier: text(1, 40, /^[\w\s+=.@-]+$/) }),
  (pool, { IdpIdentifier }) => {
    const provider = findProviderByDomain(pool, IdpIdentifier)
    if (!provider) throw notFound(IdpIdentifier)
    return { IdentityProvider: describe(pool, provider) }
  },
)

function knownProvider(pool: Pool, id: string): PoolProvider | KeptProvider {
  const provider = providersOf(pool).find(known => known.id === id)
  if (!provider) throw notFound(id)
  return provider
}

const notFound = (id: string) =>
  new CognitoError('ResourceNotFoundException', `Identity provider ${id} does not exist.`)

interface Rest {
  AttributeMapping?: Record<string, string> | undefined
  IdpIdentifiers?: string[] | undefined
}

/** Only what was said: the rest stays. */
function readRest(pool: Pool, id: string, { AttributeMapping: mapping, IdpIdentifiers }: Rest) {
  const unknown = Object.keys(mapping ?? {}).find(name => !canBeMapped(pool, name))
  if (unknown) throw invalidParameter(`${unknown} is no attribute of this pool.`)
  const taken = IdpIdentifiers?.find(one => (findProviderByDomain(pool, one)?.id ?? id) !== id)
  if (taken) throw invalidParameter(`Another provider has the identifier ${taken}.`)
  return {
    // They were checked to be the pool's.
    ...(mapping && { attributeMapping: mapping as Partial<Record<AttributeName, string>> }),
    ...(IdpIdentifiers && { domains: IdpIdentifiers }),
  }
}

const canBeMapped = ({ own }: Pool, name: string): boolean =>
  ['username', 'email_verified', 'phone_number_verified'].includes(name) ||
  schemaOf(own, name) !== undefined

function keep(pool: Pool, provider: KeptProvider): object {
  keepProvider(pool, provider)
  return { IdentityProvider: describe(pool, provider) }
}

const describe = (pool: Pool, provider: PoolProvider | KeptProvider) => ({
  UserPoolId: pool.own.userPoolId,
  ProviderName: provider.id,
  ProviderType: provider.kind,
  ProviderDetails: describeDetails(pool, provider),
  AttributeMapping: { ...usernameOf(provider.kind), ...provider.attributeMapping },
  IdpIdentifiers: provider.domains ?? [],
  ...datesOf(pool, provider.id),
})

/** Those of the pool's settings have none. */
function datesOf(pool: Pool, id: string) {
  const kept = keptProvider(pool, id)
  return kept && { LastModifiedDate: kept.modifiedAt / 1000, CreationDate: kept.createdAt / 1000 }
}

/** What a provider calls the one who is signed in. */
const usernameOf = (kind: ProviderKind): { username?: string } =>
  kind === 'SAML' ? {} : { username: 'sub' }
