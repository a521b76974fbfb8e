import {
  type AuthDoor,
  type CodeLink,
  createAuth,
  memoryStorage,
  type PersonEvent,
  type Values,
} from '@portico/core'
import { type CognitoOptions, createCognitoClient } from '@portico/core/cognito'
import {
  createUserPool,
  type DemoAccount,
  demoAccounts,
  demoTotpSecret,
  type GivenPoolSettings,
  type Triggers,
  totpCode,
  type UserPool,
} from '@portico/user-pool'
import { loadScreens } from '../packages/react/src/screen-map.ts'
import { type Authenticator, createAuthenticator, type Mood } from './authenticator.ts'

/** When stories begin, so that a countdown looks the same in every picture. */
const noon = Date.UTC(2026, 0, 15, 12)

/** A visit: a door in this page, over a pool of its own. */
export interface Visit {
  auth: AuthDoor
  pool: UserPool
  /** What happens to requests from now on. */
  network(state: Network): void
  /** Time goes by; seconds. */
  pass(seconds: number): void
  /** The device in front of them: there where the pool takes passkeys. */
  authenticator: Authenticator | null
}

/** They arrive, never come back, find no network, or find a pool of another year. */
type Network = 'up' | 'stalled' | 'down' | 'fromTheFuture'

/** A pool for one story; with triggers, one with a will of its own. */
interface Given extends GivenPoolSettings {
  triggers?: Triggers
  /** The link they came by. */
  link?: CodeLink
  /** How a password is put to the pool. */
  flow?: CognitoOptions['flow']
}

/** One thing a person does; settles when the answer is there. */
export type Doing = (visit: Visit) => Promise<void> | void

/**
 * Reaches a screen the way a person would: by doing these things, in order, over a user pool in the page. For a
 * story's `loaders`.
 */
export function walk(given: Given, ...doings: Doing[]) {
  return async (): Promise<{ visit: Visit }> => {
    // So that a picture shows the screen, and not the moment before.
    await loadScreens()
    const visit = await arrive({ accounts: demoAccounts, ...given })
    for (const doing of doings) await doing(visit)
    return { visit }
  }
}

async function arrive({ triggers = {}, link, flow, ...given }: Given): Promise<Visit> {
  let time = noon
  const clock = () => time
  const passkeys = { relyingPartyId: 'localhost' }
  const pool = createUserPool({ passkeys, ...given }, { clock, triggers })
  const { region, userPoolId, clientId, settings } = pool
  const hasPasskeys = settings.firstFactors.includes('passkey')
  const authenticator = hasPasskeys ? await createAuthenticator() : null
  let state: Network = 'up'
  const fetch: typeof globalThis.fetch = async (...request) => {
    if (state === 'down') throw new TypeError('no network')
    if (state === 'stalled') return new Promise(() => {})
    const response = await pool.fetch(...request)
    return state === 'fromTheFuture' ? renameChallenge(response) : response
  }
  const client = createCognitoClient({
    region,
    userPoolId,
    clientId,
    fetch,
    flow,
    storage: 'memory',
    environment: { webAuthn: authenticator?.webAuthn ?? null },
  })
  const environment = { storage: memoryStorage(), now: clock }
  const auth = createAuth({ client, settings, environment, ...(link && { start: link }) })
  auth.open()
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
  }
}

/** What a pool says that has a challenge nobody knows yet. */
async function renameChallenge(response: Response): Promise<Response> {
  const body = await response.json()
  if (body.ChallengeName && body.ChallengeName !== 'PASSWORD_VERIFIER') {
    body.ChallengeName = 'RETINA_MFA'
  }
  return new Response(JSON.stringify(body), response)
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

/** So much later; seconds. */
export const later =
  (seconds: number): Doing =>
  ({ pass }) =>
    pass(seconds)

/** They come back when what they had begun is given up. */
export const muchLater = later(600)

/** From here on, the pool asks for what nobody knows yet. */
export const fromTheFuture: Doing = ({ network }) => network('fromTheFuture')

/** Types the code that everybody's authenticator app shows. */
export const submitTotp: Doing = async visit =>
  submit({ code: await totpCode(demoTotpSecret, visit.auth.now()) })(visit)

/** Does one thing, and waits for no answer. */
export const begin =
  (event: PersonEvent): Doing =>
  async ({ auth }) => {
    auth.send(event)
    // What was asked of the network comes first, then what is asked of the device.
    await new Promise(resolve => setTimeout(resolve, 100))
  }

/** How the person in front of the device behaves from here on. */
export const person =
  (mood: Mood): Doing =>
  ({ authenticator }) =>
    authenticator?.mood(mood)
