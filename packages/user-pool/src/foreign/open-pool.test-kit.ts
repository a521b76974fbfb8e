import { afterAll } from 'vitest'
import { serve } from '../node/serve.ts'
import type { GivenPoolSettings } from '../settings.ts'
import type { Triggers } from '../triggers/triggers.ts'
import { createUserPool, type UserPool } from '../user-pool.ts'

export interface OpenPool {
  pool: UserPool
  /** Where it answers over HTTP. */
  endpoint: string
  /** The code last sent to this address. */
  codeTo(to: string): string
  /** One request over HTTP, as any client makes it. */
  post<Body = Record<string, unknown>>(operation: string, input: object): Promise<Reply<Body>>
  /** Moves the pool's clock on. */
  pass(milliseconds: number): void
}

export interface Reply<Body> {
  status: number
  body: Body
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Good under the strictest policy used here. */
export const password = 'Correct-Horse-7-Battery'
export const otherPassword = 'Another-Staple-8-Paper'

/** A pool behind a free port, closed when the file's tests are done. */
export async function openPool(
  settings: GivenPoolSettings = {},
  triggers: Triggers = {},
): Promise<OpenPool> {
  let ahead = 0
  const pool = createUserPool(settings, { clock: () => Date.now() + ahead, triggers })
  const served = await serve(pool)
  afterAll(async () => {
    await served.close()
    await pool.close()
  })
  return {
    pool,
    endpoint: served.url,
    codeTo: to => pool.outbox.messages().findLast(message => message.to === to)?.code ?? '',
    post: async (operation, input) => {
      const reply = await fetch(served.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      })
      return { status: reply.status, body: await reply.json() }
    },
    pass: milliseconds => {
      ahead += milliseconds
    },
  }
}

let people = 0

/** An e-mail address nobody has had yet. */
export function newEmail(name = 'ada') {
  people += 1
  return `${name}.${people}@example.com`
}
