import { z } from 'zod'
import type { GivenAppClient } from '../app-client.ts'
import { toBase64Url } from '../bytes.ts'
import { clientIdsOf, seenBy } from '../oauth/seen-by.ts'
import type { Pool } from '../pool.ts'
import { CognitoError, invalidParameter } from '../wire/cognito-error.ts'
import { text } from '../wire/shape.ts'
import { appClientSettings, describeAppClient, readAppClient } from './app-client-settings.ts'
import { clientId, pageToken, userPoolId } from './members.ts'
import { forAdmin } from './operation.ts'
import { pageOf } from './page-of.ts'

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const createUserPoolClient = forAdmin(
  appClientSettings.extend({
    ClientName: text(1, 128, /^[\w\s+=,.@-]+$/),
    GenerateSecret: z.boolean().optional(),
  }),
  (pool, input) => {
    const id = pool.random.uuid().replaceAll('-', '').slice(0, 26)
    const secret = input.GenerateSecret ? toBase64Url(pool.random.bytes(38)) : undefined
    return keep(pool, {
      ...readAppClient(pool, input, secret),
      clientId: id,
      clientName: input.ClientName,
      ...(secret && { clientSecret: secret }),
    })
  },
)

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html */
export const updateUserPoolClient = forAdmin(
  appClientSettings.extend({ ClientId: clientId }),
  (pool, input) => {
    const { settings: known } = knownClient(pool, input.ClientId)
    const secret = known.clientSecret === undefined ? {} : { clientSecret: known.clientSecret }
    const clientName = input.ClientName ?? known.clientName
    const said = readAppClient(pool, input, known.clientSecret)
    return keep(pool, { ...said, clientId: input.ClientId, clientName, ...secret })
  },
)

const named = z.object({ UserPoolId: userPoolId, ClientId: clientId })

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html */
export const describeUserPoolClient = forAdmin(named, (pool, { ClientId }) => ({
  UserPoolClient: describeAppClient(knownClient(pool, ClientId)),
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
    const { page, next } = pageOf('clients', clientIdsOf(pool), MaxResults, NextToken)
    return {
      UserPoolClients: page.map(id => ({
        ClientId: id,
        UserPoolId: pool.own.userPoolId,
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
  return { UserPoolClient: describeAppClient(knownClient(pool, client.clientId)) }
}
