import type { AttributeName } from '@portico/core'
import { z } from 'zod'
import type { AuthFlow, GivenAppClient, OAuthFlow } from '../app-client.ts'
import { providersOf } from '../federation/providers.ts'
import { ownAddresses } from '../oauth/own-addresses.ts'
import { customScopesOf } from '../oauth/resource-servers.ts'
import { schemaOf } from '../people/attributes.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, invalidParameter } from '../wire/cognito-error.ts'
import { text } from '../wire/shape.ts'
import { attributeName, userPoolId } from './members.ts'

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

/** An app client's settings on the wire. @see Cognito `CreateUserPoolClientRequest` */
export const appClientSettings = z.object({
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

type Input = z.output<typeof appClientSettings>

/**
 * Reads them. What is not said is as Cognito has it, not as the pool's first client does.
 *
 * @throws {CognitoError} `InvalidParameterException`, `InvalidOAuthFlowException`, `ScopeDoesNotExistException`
 */
export function readAppClient(
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
  checkProviders(pool, input.SupportedIdentityProviders ?? [])
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

function checkProviders(pool: Pool, said: readonly string[]): void {
  const known = ['COGNITO', ...providersOf(pool).map(({ id }) => id)]
  const foreign = said.find(id => !known.includes(id))
  if (foreign === undefined) return
  throw invalidParameter(
    `The provider ${foreign} does not exist for User Pool ${pool.own.userPoolId}.`,
  )
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

/** An app client on the wire. @see Cognito `UserPoolClientType` */
export function describeAppClient(pool: Pool) {
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
