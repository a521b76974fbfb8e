import type { DoneActorEvent, ErrorActorEvent } from 'xstate'
import { AuthError } from '../errors.ts'
import type { Values } from '../fields.ts'
import type { Step } from '../step.ts'
import type { AuthContext } from './context.ts'
import type { AuthEvent } from './events.ts'
import { offersOf } from './may.ts'
import { type Ask, auth, keepError } from './setup.ts'

/**
 * The two rests of every form: typing, and waiting for the answer.
 *
 * @param ask what a filled form asks of the back end.
 */
export function form(ask: (context: AuthContext, values: Values) => Ask) {
  return auth.createStateConfig({
    initial: 'editing',
    states: {
      editing: {
        on: { submit: { guard: 'mayTry', target: 'submitting' } },
      },
      submitting: waiting((context, event) => ask(context, valuesOf(event))),
    },
  })
}

/** A form that is one way in among several: another can be had from it. */
export function firstFactorForm(ask: (context: AuthContext, values: Values) => Ask) {
  return auth.createStateConfig({
    initial: 'editing',
    states: {
      editing: {
        on: {
          submit: { guard: 'mayTry', target: 'submitting' },
          'go.chooseFactor': { guard: 'mayChooseAnother', target: 'choosing' },
        },
      },
      submitting: waiting((context, event) => ask(context, valuesOf(event))),
      choosing: anotherWay,
    },
  })
}

/**
 * Waiting for the answer. There is no `submit` here, so nothing is sent twice; leaving aborts the request. What fails
 * leads back to `editing`.
 */
export function waiting(ask: (context: AuthContext, event: AuthEvent) => Ask) {
  return auth.createStateConfig({
    tags: 'pending',
    entry: 'begin',
    invoke: {
      src: 'ask',
      input: ({ context, event }) => ({ ask: proposing(context, ask(context, event)) }),
      onDone: { target: '#next', actions: keepStep },
      onError: [
        { guard: 'wasOvertaken', target: '#signedIn', actions: 'enter' },
        { guard: isOver, target: '#signIn', actions: [keepError, 'forget'] },
        { target: 'editing', actions: keepError },
      ],
    },
    on: {
      // Our own answer comes with more than that there is a session; another tab's waits for it.
      'session.kept': {
        actions: { type: 'keepAside', params: ({ event }) => ({ session: event.session }) },
      },
    },
  })
}

/** For `onDone`: remember what the back end asked for. */
export const keepStep = {
  type: 'keepStep',
  params: ({ event }: { event: DoneActorEvent<Step> }) => ({ step: event.output }),
} as const

/** Begins the sign-in again with nothing preferred, so that the back end lists the ways. */
export const anotherWay = waiting(
  ({ client, username, keep }) =>
    signal =>
      client.signIn({ username, keep }, signal),
)

/** The ticket of the step that led here. */
export function ticketOf({ step }: AuthContext): string {
  if (!step || !('ticket' in step)) throw new AuthError('stepExpired')
  return step.ticket
}

/** Lets a sign-in end with a proposal, where one is wanted and applies. */
function proposing(context: AuthContext, ask: Ask): Ask {
  const { client, proposed } = context
  // After one proposal no second: people came for the application.
  const offers = proposed ? [] : offersOf(context)
  return async signal => {
    const step = await ask(signal)
    if (step.kind !== 'signedIn' || offers.length === 0) return step
    // They are in; what cannot be proposed is not worth an error.
    const offer = await client.propose(offers, signal).catch(() => step)
    return hasChoice(offer, context) ? offer : step
  }
}

/** The client says what this person could set up; the settings say what the pool takes. */
function hasChoice(offer: Step, { settings: { mfa } }: AuthContext): boolean {
  return offer.kind !== 'mfaOffer' || offer.methods.some(method => mfa.methods.includes(method))
}

function valuesOf(event: AuthEvent): Values {
  return event.type === 'submit' ? event.values : {}
}

/** The ticket is spent, so the only way on is back. */
function isOver({ event }: { event: ErrorActorEvent }) {
  const { code } = AuthError.from(event.error)
  return code === 'stepExpired' || code === 'stepFailed'
}
