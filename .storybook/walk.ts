import type { AuthView, PersonEvent, Values } from '@portico/core'
import { type DemoAccount, demoTotpSecret, totpCode } from '@portico/user-pool'
import type { Mood } from './authenticator.ts'
import { loadOnce } from './load-once.ts'
import type { Network } from './network.ts'
import { type Doing, type Trip, travel } from './travel.ts'
import type { Visit } from './visit.ts'

export type { Doing, Trip, Visit }

/**
 * Reaches a screen the way a person would: by doing these things, in order, over a user pool in the page. For a
 * story's `loaders`.
 */
export function walk(...trip: Trip) {
  return loadOnce(async globals => ({ visit: await travel(globals, trip) }))
}

/** Goes on several trips, each by its name and over a pool of its own: for a sheet of screens. */
export function walks<Name extends string>(trips: Readonly<Record<Name, Trip>>) {
  return loadOnce(async globals => {
    const arrived = Object.entries<Trip>(trips).map(
      async ([name, trip]) => [name, await travel(globals, trip)] as const,
    )
    return { visits: Object.fromEntries(await Promise.all(arrived)) as Record<Name, Visit> }
  })
}

/** Does one thing, and waits for the answer. */
export function act(event: PersonEvent): Doing {
  return async ({ auth }) => {
    auth.send(event)
    await settle({ auth })
  }
}

function settle({ auth }: Pick<Visit, 'auth'>): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (isWaiting(auth.getView())) return
      stop()
      resolve()
    }
    const stop = auth.subscribe(look)
    look()
  })
}

const isWaiting = (view: AuthView) =>
  view.pending || ('resend' in view && view.resend?.pending === true)

/** Fills in the form and sends it. */
export const submit = (values: Values) => act({ type: 'submit', values })

/** Fills in the form with the code that was sent last, and whatever else it asks. */
export const submitCode =
  (values: Values = {}): Doing =>
  visit =>
    submit({ ...values, code: lastCode(visit) })(visit)

/** What the message that was sent last says. */
export const lastCode = ({ pool }: Visit) => pool.outbox.messages().at(-1)?.code ?? ''

/** Signs in as one of the demo accounts. */
export const signInAs = ({ username, password }: DemoAccount) => submit({ username, password })

/** What becomes of everything they ask for from here on. */
export const withNetwork =
  (state: Network): Doing =>
  ({ network }) =>
    network(state)

/** From here on, requests never come back: for the wait. */
export const stalled = withNetwork('stalled')

/** From here on, there is no network. */
export const unplugged = withNetwork('down')

/** From here on, the pool asks for what nobody knows yet. */
export const fromTheFuture = withNetwork('fromTheFuture')

/** So much later; seconds. */
export const later =
  (seconds: number): Doing =>
  ({ pass }) =>
    pass(seconds)

/** They come back when what they had begun is given up. */
export const muchLater = later(600)

/** Types the code that everybody's authenticator app shows. */
export const submitTotp: Doing = async visit =>
  submit({ code: await totpCode(demoTotpSecret, visit.auth.now()) })(visit)

/** Does one thing, and waits until the device asks them for theirs. */
export const begin =
  (event: PersonEvent): Doing =>
  async ({ auth, authenticator }) => {
    auth.send(event)
    await authenticator?.asked
  }

/** They go to a provider, and stay there. */
export const goTo =
  (provider: string): Doing =>
  async ({ auth, away }) => {
    auth.send({ type: 'redirect', provider })
    await away.left()
  }

/** There they press the button of this name, and come home with the answer. */
export const atProvider =
  (button: RegExp): Doing =>
  async visit => {
    await visit.away.press(button)
    visit.reload()
    await settle(visit)
  }

/** How the person in front of the device behaves from here on. */
export const person =
  (mood: Mood): Doing =>
  ({ authenticator }) =>
    authenticator?.mood(mood)
