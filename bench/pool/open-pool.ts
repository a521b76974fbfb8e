import { getDiffieHellman } from 'node:crypto'
import { createUserPool, grace } from '@portico/user-pool'
import { serve } from '@portico/user-pool/node'
import type { Place } from '../clients/sign-in-client.ts'
import type { Exchange } from './replay.ts'

export interface OpenPool {
  place: Place
  /** What was asked and answered since the last time, in order; a browser's preflights are not in it. */
  take(): Exchange[]
  close(): Promise<void>
}

/** The embedded pool behind a free port of this machine, with one person in it, writing down what is said. */
export async function openPool(): Promise<OpenPool> {
  const pool = createUserPool({ accounts: [grace] })
  const exchanges: Exchange[] = []
  const served = await serve({
    outbox: pool.outbox,
    async fetch(input, init) {
      const request = new Request(input, init)
      const operation = request.headers.get('x-amz-target')?.split('.')[1]
      const reply = await pool.fetch(request)
      if (operation) exchanges.push({ operation, reply: await reply.clone().text() })
      return reply
    },
  })
  const { region, userPoolId, clientId } = pool
  const { username, password } = grace
  return {
    place: {
      region,
      userPoolId,
      clientId,
      endpoint: served.url,
      username,
      password,
      // RFC 3526, group 15, is the group that Cognito uses.
      prime: getDiffieHellman('modp15').getPrime('hex'),
    },
    take: () => exchanges.splice(0),
    async close() {
      await served.close()
      await pool.close()
    },
  }
}
