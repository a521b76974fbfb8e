import type { IncomingMessage } from 'node:http'
import { buildSchema, graphql } from 'graphql'
import type { Answer } from './answering.ts'
import { meetingsOf } from './meetings.ts'
import { readJson } from './read-json.ts'
import { Unreadable } from './refusals.ts'
import type { VerifyAccess } from './verify-access.ts'

const schema = buildSchema(`
  type Query {
    "Whose access token this is."
    viewer: Viewer!
    meetings: [Meeting!]!
  }
  type Viewer {
    id: ID!
    groups: [String!]!
  }
  type Meeting {
    id: ID!
    title: String!
    inHours: Int!
    zones: [String!]!
  }
`)

/**
 * Meridian's GraphQL: the token is checked once, before anything is read, and the resolvers see its claims alone.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/
 */
export async function answerGraphql(
  incoming: IncomingMessage,
  verifyAccess: VerifyAccess,
): Promise<Answer> {
  const claims = await verifyAccess(incoming.headers.authorization)
  if (incoming.method !== 'POST') return [405, { errors: [{ message: 'Use POST.' }] }]
  const { query, variables, operationName } = await readJson(incoming)
  if (typeof query !== 'string') throw new Unreadable('Send { "query": "…" }.')
  const { sub, 'cognito:groups': groups = [] } = claims
  const result = await graphql({
    schema,
    source: query,
    rootValue: {
      viewer: { id: sub, groups },
      meetings: () => meetingsOf(sub),
    },
    variableValues: isObject(variables) ? variables : {},
    operationName: typeof operationName === 'string' ? operationName : null,
  })
  return [200, result]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
