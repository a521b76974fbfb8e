import { assertEvent, type DoneActorEvent, type ErrorActorEvent } from 'xstate'
import type { Step } from '../client.ts'
import { AuthError } from '../errors.ts'
import type { Values } from '../fields.ts'
import { type Ask, type AuthContext, auth, keepError } from './setup.ts'

/**
 * The two rests of every form: typing, and waiting for the answer.
 *
 * Waiting has no `submit`, so nothing is sent twice; leaving it aborts the request.
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
      submitting: {
        tags: 'pending',
        entry: 'quiet',
        invoke: {
          src: 'ask',
          input: ({ context, event }) => {
            assertEvent(event, 'submit')
            return { ask: ask(context, event.values) }
          },
          onDone: { target: '#next', actions: keepStep },
          onError: [
            { guard: stepExpired, target: '#signIn', actions: [keepError, 'forget'] },
            { target: 'editing', actions: keepError },
          ],
        },
      },
    },
  })
}

/** For `onDone`: remember what the back end asked for. */
export const keepStep = {
  type: 'keepStep',
  params: ({ event }: { event: DoneActorEvent<Step> }) => ({ step: event.output }),
} as const

/** The ticket is spent, so the only way on is back. */
function stepExpired({ event }: { event: ErrorActorEvent }) {
  return AuthError.from(event.error).code === 'stepExpired'
}

/** The ticket of the step that led here. */
export function ticketOf({ step }: AuthContext): string {
  if (!step || !('ticket' in step)) throw new AuthError('stepExpired')
  return step.ticket
}
