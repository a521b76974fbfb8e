import { z } from 'zod'
import { seenBy } from '../oauth/seen-by.ts'
import type { Person } from '../people/person.ts'
import type { Pool } from '../pool.ts'
import { type Bearer, readAccessToken } from '../tokens/access.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { read } from '../wire/shape.ts'
import { checkSecret } from './check-secret.ts'
import { parameters } from './members.ts'

export interface Operation {
  /** Whether only a caller with AWS credentials may ask for it. */
  admin: boolean
  /** Checks what was sent and answers it. */
  answer(pool: Pool, sent: unknown): Promise<object>
}

/** An operation of the app client: anybody may ask. */
export function forClient<Shape extends z.ZodType<{ ClientId: string }>>(
  shape: Shape,
  run: (pool: Pool, input: z.output<Shape>) => object | Promise<object>,
): Operation {
  return {
    admin: false,
    answer: async (pool, sent) => {
      const input = read(shape, sent)
      const client = asClient(pool, input.ClientId)
      await checkSecret(client, sent)
      return run(told(client, sent, input.ClientId), input)
    },
  }
}

/** An operation of somebody who is signed in. */
export function forPerson<Shape extends z.ZodType<{ AccessToken: string }>>(
  shape: Shape,
  run: (
    pool: Pool,
    input: z.output<Shape>,
    person: Person,
    bearer: Bearer,
  ) => object | Promise<object>,
): Operation {
  return {
    admin: false,
    answer: async (pool, sent) => {
      const input = read(shape, sent)
      const bearer = await readAccessToken(pool, input.AccessToken)
      return run(
        told(asClient(pool, bearer.clientId), sent, bearer.clientId),
        input,
        bearer.person,
        bearer,
      )
    },
  }
}

/** An operation of somebody who is signed in, or on the way; it reads for itself which. */
export function forEither<Shape extends z.ZodType>(
  shape: Shape,
  run: (pool: Pool, input: z.output<Shape>) => object | Promise<object>,
): Operation {
  return {
    admin: false,
    answer: async (pool, sent) => run(told(pool, sent, pool.settings.clientId), read(shape, sent)),
  }
}

/** An operation of whoever runs the pool. */
export function forAdmin<Shape extends z.ZodType<{ UserPoolId: string }>>(
  shape: Shape,
  run: (pool: Pool, input: z.output<Shape>) => object | Promise<object>,
): Operation {
  return {
    admin: true,
    answer: async (pool, sent) => {
      const input = read(shape, sent)
      checkPool(pool, input.UserPoolId)
      return run(told(pool, sent), input)
    },
  }
}

/** An operation of an app's own server, on behalf of its client. */
export function forServer<Shape extends z.ZodType<{ UserPoolId: string; ClientId: string }>>(
  shape: Shape,
  run: (pool: Pool, input: z.output<Shape>) => object | Promise<object>,
): Operation {
  return {
    admin: true,
    answer: async (pool, sent) => {
      const input = read(shape, sent)
      checkPool(pool, input.UserPoolId)
      const client = asClient(pool, input.ClientId)
      await checkSecret(client, sent)
      return run(told(client, sent, input.ClientId), input)
    },
  }
}

function asClient(pool: Pool, clientId: string): Pool {
  const seen = seenBy(pool, clientId)
  if (!seen) throw notFound(`User pool client ${clientId} does not exist.`)
  return seen
}

function checkPool({ settings }: Pool, userPoolId: string): void {
  if (userPoolId !== settings.userPoolId) {
    throw notFound(`User pool ${userPoolId} does not exist.`)
  }
}

const withMetadata = z.object({ ClientMetadata: parameters.optional() })

/** The pool as triggers of this request see it. */
const told = (pool: Pool, sent: unknown, caller: string = pool.caller): Pool => ({
  ...pool,
  caller,
  clientMetadata: read(withMetadata, sent).ClientMetadata ?? {},
})

const notFound = (message: string) => new CognitoError('ResourceNotFoundException', message)
