import {
  createUserPool,
  demoAccounts,
  type GivenPoolSettings,
  type UserPool,
} from '@portico/user-pool'
import { beginWith } from '../begin-with.test-kit.ts'
import type { AuthClient } from '../client.ts'
import type { Environment } from '../environment.ts'
import { createMemoryBrowser } from '../memory-browser.ts'
import type { Step, StepKind, StepOf } from '../step.ts'
import { type CognitoOptions, createCognitoClient } from './cognito.ts'

export const idle = new AbortController().signal

/** Changes what a request is answered with; gives nothing to let it through. */
export type Meddle = (action: string, body: Record<string, unknown>) => Response | undefined

/** The embedded pool with everybody in it, and a browser in front. */
export function openPool(given: GivenPoolSettings = {}, world: Partial<Environment> = {}) {
  let now = Date.now()
  let meddle: Meddle = () => undefined
  const sent: { action: string; body: Record<string, unknown> }[] = []
  const store = beginWith(given)
  const pool = createUserPool({ accounts: demoAccounts, ...given }, { clock: () => now, store })
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const action = new Headers(init?.headers).get('x-amz-target')?.split('.')[1] ?? ''
    const body = JSON.parse(String(init?.body))
    sent.push({ action, body })
    return meddle(action, body) ?? pool.fetch(url, init)
  }
  const browser = createMemoryBrowser({ fetch, now: () => now, ...world })
  return {
    pool,
    browser,
    sent,
    asked: (action: string) => sent.filter(one => one.action === action),
    /** The client of a page in this tab: without one, in a new tab. */
    openClient: (options: Partial<CognitoOptions> = {}, tab: Environment = browser.openTab()) =>
      openClient(pool, { environment: tab, ...options }),
    meddle: (how: Meddle) => {
      meddle = how
    },
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    now: () => now,
    lastCode: () => pool.outbox.messages().at(-1)?.code ?? '',
  }
}

function openClient(pool: UserPool, options: Partial<CognitoOptions>): AuthClient {
  const { region, userPoolId, clientId } = pool
  return createCognitoClient({ region, userPoolId, clientId, ...options })
}

/** The step, which has to be of this kind. */
export function expectStep<K extends StepKind>(step: Step, kind: K): StepOf<K> {
  if (step.kind !== kind) throw new Error(`Expected the step ${kind}, got ${JSON.stringify(step)}`)
  return step as StepOf<K>
}
