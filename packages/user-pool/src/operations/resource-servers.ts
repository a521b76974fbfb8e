import { z } from 'zod'
import { resourceServersOf } from '../oauth/resource-servers.ts'
import type { Pool } from '../pool.ts'
import type { ResourceServer } from '../settings.ts'
import { CognitoError, invalidParameter } from '../wire/cognito-error.ts'
import { text } from '../wire/shape.ts'
import { pageToken, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'
import { pageOf } from './page-of.ts'

const named = z.object({
  UserPoolId: userPoolId,
  Identifier: text(1, 256, /^[\x21\x23-\x5B\x5D-\x7E]+$/),
})

const scope = z.object({
  ScopeName: text(1, 256, /^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+$/),
  ScopeDescription: text(1, 256),
})

const told = named.extend({
  Name: text(1, 256, /^[\w\s+=,.@-]+$/),
  Scopes: z.array(scope).max(100).optional(),
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html */
export const createResourceServer = forAdmin(told, (pool, input) => {
  if (find(pool, input.Identifier)) {
    throw invalidParameter(`A resource server has the identifier ${input.Identifier} already.`)
  }
  return keep(pool, input)
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateResourceServer.html */
export const updateResourceServer = forAdmin(told, (pool, input) => {
  known(pool, input.Identifier)
  return keep(pool, input)
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeResourceServer.html */
export const describeResourceServer = forAdmin(named, (pool, { Identifier }) => ({
  ResourceServer: describe(pool, known(pool, Identifier)),
}))

/** Only those that were made meanwhile can go. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteResourceServer.html */
export const deleteResourceServer = forAdmin(named, (pool, { Identifier }) => {
  known(pool, Identifier)
  if (pool.own.resourceServers.some(({ identifier }) => identifier === Identifier)) {
    throw invalidParameter('This resource server is one of the pool’s settings, and stays.')
  }
  pool.resourceServers.delete(Identifier)
  return {}
})

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListResourceServers.html */
export const listResourceServers = forAdmin(
  z.object({
    UserPoolId: userPoolId,
    MaxResults: z.int().min(1).max(50).optional(),
    NextToken: pageToken.optional(),
  }),
  (pool, { MaxResults = 50, NextToken }) => {
    const { page, next } = pageOf('servers', resourceServersOf(pool), MaxResults, NextToken)
    return {
      ResourceServers: page.map(server => describe(pool, server)),
      ...(next && { NextToken: next }),
    }
  },
)

const find = (pool: Pool, wanted: string) =>
  resourceServersOf(pool).find(({ identifier }) => identifier === wanted)

function known(pool: Pool, wanted: string): ResourceServer {
  const server = find(pool, wanted)
  if (server) return server
  throw new CognitoError('ResourceNotFoundException', `Resource server ${wanted} does not exist.`)
}

function keep(pool: Pool, { Identifier, Name, Scopes = [] }: z.output<typeof told>): object {
  const scopes = Scopes.map(({ ScopeName, ScopeDescription }) => ({
    name: ScopeName,
    description: ScopeDescription,
  }))
  pool.resourceServers.set(Identifier, { identifier: Identifier, name: Name, scopes })
  return { ResourceServer: describe(pool, known(pool, Identifier)) }
}

const describe = ({ own }: Pool, { identifier, name, scopes }: ResourceServer) => ({
  UserPoolId: own.userPoolId,
  Identifier: identifier,
  Name: name,
  Scopes: scopes.map(scope => ({ ScopeName: scope.name, ScopeDescription: scope.description })),
})
