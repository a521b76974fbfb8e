import {
  type AuthDoor,
  type AuthOptions,
  type CodeLink,
  createAuth,
  memoryStorage,
} from '@portico/core'
import { type CognitoOptions, createCognitoClient } from '@portico/core/cognito'
import type { GivenPoolSettings, Triggers, UserPool } from '@portico/user-pool'
import { type Authenticator, createAuthenticator } from './authenticator.ts'
import { type Away, createAway } from './away.ts'
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
  /** Where they are when they have left this page: at a provider's. */
  away: Away
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
  /** Where they sign in. */
  signInBy?: AuthOptions['signInBy']
}

/** Where providers send people back to. */
const home = 'https://app.example.com/'

/** Opens a door over a new pool. Time stands still, and chance is the same every time. */
export async function arrive({
  triggers = {},
  link,
  flow,
  signInBy,
  ...said
}: Given): Promise<Visit> {
  let time = noon
  let state: Network = 'up'
  const now = () => time
  const passkeys = { relyingPartyId: 'localhost' }
  const leads = signInBy === 'redirect' || (said.providers ?? []).length > 0
  const given = leads
    ? { callbackUrls: [home], loginPages: 'https://login.example.com', ...said }
    : said
  const pool = await createStoryPool({ passkeys, ...given }, { clock: now, triggers })
  const { region, userPoolId, clientId, settings } = pool
  const away = createAway(pool, home)
  const hasPasskeys = settings.firstFactors.includes('passkey')
  const authenticator = hasPasskeys ? await createAuthenticator() : null
  const client = createCognitoClient({
    region,
    userPoolId,
    clientId,
    fetch: troubled(pool.fetch, () => state),
    flow,
    hostedPages: leads ? { domain: away.domain, redirectTo: home } : undefined,
    storage: 'memory',
    environment: {
      now,
      crypto: seededCrypto(4),
      place: away.place,
      webAuthn: authenticator?.webAuthn ?? null,
      // Other visits in this page, or in another tab, are none of its business.
      openChannel: () => ({ post() {}, listen: () => () => {} }),
      withLock: (_, task) => task(),
    },
  })
  const environment = { storage: memoryStorage(), now }
  const start = link && { start: link }
  const auth = createAuth({ client, settings, signInBy, environment, ...start })
  let close = auth.open()
  return {
    auth,
    pool,
    authenticator,
    away,
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
