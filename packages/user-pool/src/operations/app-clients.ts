import type { AttributeName } from '@portico/core'
import { z } from 'zod'
import type { AuthFlow, GivenAppClient, OAuthFlow } from '../app-client.ts'
import { toBase64Url } from '../bytes.ts'
import { providersOf } from '../federation/providers.ts'
import { ownAddresses } from '../oauth/own-addresses.ts'
import { customScopesOf } from '../oauth/resource-servers.ts'
import { seenBy } from '../oauth/seen-by.ts'
import { schemaOf } from '../people/attributes.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, invalidParameter } from '../wire/cognito-error.ts'
import { text } from '../wire/shape.ts'
import { attributeName, clientId, pageToken, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'
import { pageOf } from './page-of.ts'

const addresses = z.array(text(1, 1024)).max(100)
const unitSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const
const explicitFlows = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
] as const
const unit = z.enum(['seconds', 'minutes', 'hours', 'days'])

const settings = z.object({
  UserPoolId: userPoolId,
  ClientName: text(1, 128, /^[\w\s+=,.@-]+$/).optional(),
  ExplicitAuthFlows: z.array(z.enum(explicitFlows)).optional(),
  AllowedOAuthFlows: z.array(z.enum(['code', 'implicit', 'client_credentials'])).optional(),
  AllowedOAuthScopes: z.array(text(1, 256)).max(50).optional(),
  CallbackURLs: addresses.optional(),
  LogoutURLs: addresses.optional(),
  SupportedIdentityProviders: z.array(text(1, 32)).optional(),
  AccessTokenValidity: z.int().min(1).optional(),
  IdTokenValidity: z.int().min(1).optional(),
  RefreshTokenValidity: z.int().min(0).optional(),
  TokenValidityUnits: z
    .object({ AccessToken: unit, IdToken: unit, RefreshToken: unit })
    .partial()
    .optional(),
  PreventUserExistenceErrors: z.enum(['ENABLED', 'LEGACY']).optional(),
  ReadAttributes: z.array(attributeName).optional(),
  WriteAttributes: z.array(attributeName).optional(),
  RefreshTokenRotation: z.object({ Feature: z.enum(['ENABLED', 'DISABLED']) }).optional(),
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const createUserPoolClient = forAdmin(
  settings.extend({
    ClientName: text(1, 128, /^[\w\s+=,.@-]+$/),
    GenerateSecret: z.boolean().optional(),
  }),
  (pool, input) => {
    const id = pool.random.uuid().replaceAll('-', '').slice(0, 26)
    const secret = input.GenerateSecret ? toBase64Url(pool.random.bytes(38)) : undefined
    return keep(pool, {
      ...read(pool, input, secret),
      clientId: id,
      clientName: input.ClientName,
      ...(secret && { clientSecret: secret }),
    })
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html */
export const updateUserPoolClient = forAdmin(
  settings.extend({ ClientId: clientId }),
  (pool, input) => {
    const { settings: known } = knownClient(pool, input.ClientId)
    const secret = known.clientSecret === undefined ? {} : { clientSecret: known.clientSecret }
    const clientName = input.ClientName ?? known.clientName
    const said = read(pool, input, known.clientSecret)
    return keep(pool, { ...said, clientId: input.ClientId, clientName, ...secret })
  },
)

const named = z.object({ UserPoolId: userPoolId, ClientId: clientId })

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html */
export const describeUserPoolClient = forAdmin(named, (pool, { ClientId }) => ({
  UserPoolClient: describe(knownClient(pool, ClientId)),
}))

/** Only those that were made meanwhile can go. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html */
export const deleteUserPoolClient = forAdmin(named, (pool, { ClientId }) => {
  knownClient(pool, ClientId)
  if (!pool.clients.get(ClientId)) {
    throw invalidParameter('This client is one of the pool’s settings, and stays.')
  }
  pool.clients.delete(ClientId)
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html */
export const listUserPoolClients = forAdmin(
  z.object({
    UserPoolId: userPoolId,
    MaxResults: z.int().min(1).max(60).optional(),
    NextToken: pageToken.optional(),
  }),
  (pool, { MaxResults = 60, NextToken }) => {
    const { own, clients } = pool
    const ids = [own.clientId, ...own.clients.map(known => known.clientId)]
    const all = [...new Set([...ids, ...clients.all().map(([id]) => id)])]
    const { page, next } = pageOf('clients', all, MaxResults, NextToken)
    return {
      UserPoolClients: page.map(id => ({
        ClientId: id,
        UserPoolId: own.userPoolId,
        ClientName: seenBy(pool, id)?.settings.clientName,
      })),
      ...(next && { NextToken: next }),
    }
  },
)

function knownClient(pool: Pool, id: string): Pool {
  const client = seenBy(pool, id)
  if (client) return client
  throw new CognitoError('ResourceNotFoundException', `User pool client ${id} does not exist.`)
}

function keep(pool: Pool, client: GivenAppClient): object {
  pool.clients.set(client.clientId, client)
  return { UserPoolClient: describe(knownClient(pool, client.clientId)) }
}

type Input = z.output<typeof settings>

/** What is not said is as Cognito has it, not as the pool's first client does. */
function read(
  pool: Pool,
  input: Input,
  secret: string | undefined,
): Omit<GivenAppClient, 'clientId'> {
  const { TokenValidityUnits: units = {} } = input
  const last = (count: number | undefined, named: keyof typeof unitSeconds, usual: number) =>
    count ? count * unitSeconds[named] : usual
  checkFlows(input.AllowedOAuthFlows ?? [], secret)
  for (const address of [...(input.CallbackURLs ?? []), ...(input.LogoutURLs ?? [])]) {
    if (ownAddresses(pool, [address]).length === 0) {
      throw invalidParameter(`${address} is no address that people may be sent to.`)
    }
  }
  const scopes = input.AllowedOAuthScopes ?? []
  const known = [...standardScopes, ...customScopesOf(pool)]
  const foreign = scopes.find(scope => !known.includes(scope))
  if (foreign) {
    throw new CognitoError('ScopeDoesNotExistException', `Invalid scope requested: ${foreign}`)
  }
  return {
    authFlows: toAuthFlows(input.ExplicitAuthFlows),
    oauthFlows: input.AllowedOAuthFlows ?? [],
    scopes,
    callbackUrls: input.CallbackURLs ?? [],
    logoutUrls: input.LogoutURLs ?? [],
    clientProviders: input.SupportedIdentityProviders ?? [],
    preventUserExistenceErrors: input.PreventUserExistenceErrors === 'ENABLED',
    refreshRotation: input.RefreshTokenRotation?.Feature === 'ENABLED',
    ...(input.ReadAttributes && { readAttributes: toNames(pool, input.ReadAttributes) }),
    ...(input.WriteAttributes && { writeAttributes: toNames(pool, input.WriteAttributes) }),
    lifetimes: {
      accessTokenSeconds: last(input.AccessTokenValidity, units.AccessToken ?? 'hours', 3600),
      idTokenSeconds: last(input.IdTokenValidity, units.IdToken ?? 'hours', 3600),
      refreshTokenSeconds: last(
        input.RefreshTokenValidity,
        units.RefreshToken ?? 'days',
        2_592_000,
      ),
    },
  }
}

const standardScopes = ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin']

function checkFlows(flows: readonly OAuthFlow[], secret: string | undefined): void {
  if (!flows.includes('client_credentials')) return
  const why =
    flows.length > 1
      ? 'can not be selected along with code flow or implicit flow.'
      : secret === undefined && 'can not be selected if client does not have a client secret.'
  if (why) throw new CognitoError('InvalidOAuthFlowException', `client_credentials flow ${why}`)
}

/** Where nothing is said, it is what new app clients of Cognito's have. */
function toAuthFlows(said: Input['ExplicitAuthFlows']): AuthFlow[] {
  const usual = ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const
  return (said ?? usual).flatMap(flow => (isOfServers(flow) ? [] : toAuthFlow[flow]))
}

/** A pool lets servers in whatever its clients may do. */
const isOfServers = (flow: string): flow is 'ALLOW_ADMIN_USER_PASSWORD_AUTH' =>
  flow === 'ALLOW_ADMIN_USER_PASSWORD_AUTH'

const toAuthFlow = {
  ALLOW_CUSTOM_AUTH: 'CUSTOM_AUTH',
  ALLOW_REFRESH_TOKEN_AUTH: 'REFRESH_TOKEN_AUTH',
  ALLOW_USER_AUTH: 'USER_AUTH',
  ALLOW_USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
  ALLOW_USER_SRP_AUTH: 'USER_SRP_AUTH',
} as const satisfies Record<string, AuthFlow>

function toNames({ own }: Pool, said: readonly string[]): AttributeName[] {
  // Whether a contact is proved goes with the contact.
  const names = said.filter(name => !/^(email|phone_number)_verified$/.test(name))
  return names.map(name => {
    const known = schemaOf(own, name)
    if (known) return known.name
    throw invalidParameter(`Invalid attribute specified for a client: ${name}`)
  })
}

function describe(pool: Pool) {
  const { settings: client, own } = pool
  return {
    UserPoolId: own.userPoolId,
    ClientId: client.clientId,
    ClientName: client.clientName,
    ...(client.clientSecret ? { ClientSecret: client.clientSecret } : {}),
    ExplicitAuthFlows: client.authFlows.map(flow => `ALLOW_${flow}`),
    AllowedOAuthFlows: client.oauthFlows,
    AllowedOAuthFlowsUserPoolClient: client.oauthFlows.length > 0,
    AllowedOAuthScopes: client.scopes,
    CallbackURLs: client.callbackUrls,
    LogoutURLs: client.logoutUrls,
    SupportedIdentityProviders: client.clientProviders ?? [
      'COGNITO',
      ...providersOf(pool).map(({ id }) => id),
    ],
    AccessTokenValidity: client.lifetimes.accessTokenSeconds,
    IdTokenValidity: client.lifetimes.idTokenSeconds,
    RefreshTokenValidity: client.lifetimes.refreshTokenSeconds,
    TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
    ...(client.readAttributes && { ReadAttributes: client.readAttributes }),
    ...(client.writeAttributes && { WriteAttributes: client.writeAttributes }),
    EnableTokenRevocation: true,
    RefreshTokenRotation: { Feature: client.refreshRotation ? 'ENABLED' : 'DISABLED' },
    PreventUserExistenceErrors: client.preventUserExistenceErrors ? 'ENABLED' : 'LEGACY',
  }
}
