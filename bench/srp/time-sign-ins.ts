import type { SignInClient } from '../clients/sign-in-client.ts'

/** How long each round took, in milliseconds, by client. */
export type Times = Record<string, number[]>

/**
 * Lets the clients sign in by turns, so that whatever else the machine does meets them all alike. Who begins
 * changes with each round; the first rounds warm up and do not count.
 */
export async function timeSignIns(clients: readonly SignInClient[], rounds: number) {
  const times: Times = Object.fromEntries(clients.map(({ name }) => [name, []]))
  for (let round = -3; round < rounds; round += 1) {
    for (let turn = 0; turn < clients.length; turn += 1) {
      const client = clients[(turn + round + 3) % clients.length]
      if (!client) continue
      const start = performance.now()
      await client.signIn()
      const time = performance.now() - start
      if (round >= 0) times[client.name]?.push(time)
      await client.leave()
    }
  }
  return times
}
