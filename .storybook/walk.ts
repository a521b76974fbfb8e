import {
  type AuthDoor,
  createAuth,
  memoryStorage,
  type PersonEvent,
  type Values,
} from '@portico/core'
import { createCognitoClient } from '@portico/core/cognito'
import {
  createUserPool,
  type DemoAccount,
  demoAccounts,
  type GivenPoolSettings,
  type UserPool,
} from '@portico/user-pool'

/** When stories take place, so that a countdown looks the same in every picture. */
const noon = Date.UTC(2026, 0, 15, 12)

/** A visit: a door in this page, over a pool of its own. */
export interface Visit {
  auth: AuthDoor
  pool: UserPool
  /** What happens to requests from now on: they arrive, never come back, or find no network. */
  network(state: 'up' | 'stalled' | 'down'): void
}

/** One thing a person does; settles when the answer is there. */
export type Doing = (visit: Visit) => Promise<void> | void

/**
 * Reaches a screen the way a person would: by doing these things, in order, over a user pool in the page. For a
 * story's `loaders`.
 */
export function walk(settings: GivenPoolSettings, ...doings: Doing[]) {
  return async (): Promise<{ visit: Visit }> => {
    const visit = arrive({ accounts: demoAccounts, ...settings })
    for (const doing of doings) await doing(visit)
    return { visit }
  }
}

function arrive(given: GivenPoolSettings): Visit {
  const clock = () => noon
  const pool = createUserPool(given, { clock })
  const { region, userPoolId, clientId, settings } = pool
  let state = 'up'
  const fetch: typeof globalThis.fetch = (...request) => {
    if (state === 'down') return Promise.reject(new TypeError('no network'))
    return state === 'stalled' ? new Promise(() => {}) : pool.fetch(...request)
  }
  const client = createCognitoClient({ region, userPoolId, clientId, fetch, storage: 'memory' })
  const environment = { storage: memoryStorage(), now: clock }
  const auth = createAuth({ client, settings, environment })
  auth.open()
  return {
    auth,
    pool,
    network(next) {
      state = next
    },
  }
}

/** Does one thing, and waits for the answer. */
export function act(event: PersonEvent): Doing {
  return async ({ auth }) => {
    auth.send(event)
    while (auth.getView().pending) await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** Fills in the form and sends it. */
export const submit = (values: Values) => act({ type: 'submit', values })

/** Fills in the form with the code that was sent last, and whatever else it asks. */
export const submitCode =
  (values: Values = {}): Doing =>
  visit =>
    submit({ ...values, code: visit.pool.outbox.messages().at(-1)?.code ?? '' })(visit)

/** Signs in as one of the demo accounts. */
export const signInAs = ({ username, password }: DemoAccount) => submit({ username, password })

/** From here on, requests never come back: for the wait. */
export const stalled: Doing = ({ network }) => network('stalled')

/** From here on, there is no network. */
export const unplugged: Doing = ({ network }) => network('down')
