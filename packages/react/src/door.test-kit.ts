import { type AuthDoor, createAuth, memoryStorage, type PersonEvent } from '@portico/core'
import { createCognitoClient } from '@portico/core/cognito'
import {
  createUserPool,
  demoAccounts,
  type GivenPoolSettings,
  type Triggers,
} from '@portico/user-pool'

/** A door over a pool of its own, after these things were done at it. */
export async function doorAfter(
  events: readonly PersonEvent[] = [],
  given: GivenPoolSettings = {},
  triggers: Triggers = {},
): Promise<AuthDoor> {
  const pool = createUserPool({ accounts: demoAccounts, ...given }, { triggers })
  const { region, userPoolId, clientId, settings, fetch } = pool
  const auth = createAuth({
    client: createCognitoClient({ region, userPoolId, clientId, fetch, storage: 'memory' }),
    settings,
    environment: { storage: memoryStorage(), now: () => Date.now() },
  })
  auth.open()
  for (const event of events) {
    auth.send(event)
    while (auth.getView().pending) await new Promise(resolve => setTimeout(resolve, 5))
  }
  return auth
}
