import { type AuthDoor, type CodeLink, createAuth, memoryStorage } from '@portico/core'
import { type CognitoOptions, createCognitoClient } from '@portico/core/cognito'
import type { GivenPoolSettings, Triggers, UserPool } from '@portico/user-pool'
import { type Authenticator, createAuthenticator } from './authenticator.ts'
import { type Network, troubled } from './network.ts'
import { seededCrypto } from './seeded.ts'
import { createStoryPool, noon } from './story-pool.ts'

/** A visit: a door in this page, over a pool of its own. */
export interface Visit {
  auth: AuthDoor
  pool: UserPool
  /** What happens to requests from now on. */
  network(state: Network): void
  /** Time goes by; seconds. */
  pass(seconds: number): void
  /** They load the page anew: what the tab keeps stays. */
  reload(): void
  /** The device in front of them: there where the pool takes passkeys. */
  authenticator: Authenticator | null
}

/** A pool for one story; with triggers, one with a will of its own. */
export interface Given extends GivenPoolSettings {
  triggers?: Triggers
  /** The link they came by. */
  link?: CodeLink
  /** How a password is put to the pool. */
  flow?: CognitoOptions['flow']
}

/** Opens a door over a new pool. Time stands still, and chance is the same every time. */
export async function arrive({ triggers = {}, link, flow, ...given }: Given): Promise<Visit> {
  let time = noon
  let state: Network = 'up'
  const now = () => time
  const passkeys = { relyingPartyId: 'localhost' }
  const pool = await createStoryPool({ passkeys, ...given }, { clock: now, triggers })
  const { region, userPoolId, clientId, settings } = pool
  const hasPasskeys = settings.firstFactors.includes('passkey')
  const authenticator = hasPasskeys ? await createAuthenticator() : null
  const client = createCognitoClient({
    region,
    userPoolId,
    clientId,
    fetch: troubled(pool.fetch, () => state),
    flow,
    storage: 'memory',
    environment: {
      now,
      crypto: seededCrypto(4),
      webAuthn: authenticator?.webAuthn ?? null,
      // Other visits in this page, or in another tab, are none of its business.
      openChannel: () => ({ post() {}, listen: () => () => {} }),
      withLock: (_, task) => task(),
    },
  })
  const environment = { storage: memoryStorage(), now }
  const auth = createAuth({ client, settings, environment, ...(link && { start: link }) })
  let close = auth.open()
  return {
    auth,
    pool,
    authenticator,
    network(next) {
      state = next
    },
    pass(seconds) {
      time += 1_000 * seconds
    },
    reload() {
      close()
      close = auth.open()
    },
  }
}
