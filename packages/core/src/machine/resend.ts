import { keepStep, ticketOf } from './form.ts'
import { auth, keepError } from './setup.ts'

/** Another code: not yet, on request, on its way. Runs beside the form, and never touches what is typed in it. */
export const resend = auth.createStateConfig({
  initial: 'waiting',
  states: {
    waiting: {
      entry: 'startCoolDown',
      after: { coolDown: 'ready' },
    },
    ready: {
      on: { resend: 'sending' },
    },
    sending: {
      tags: 'resending',
      entry: 'quiet',
      invoke: {
        src: 'ask',
        input: ({ context }) => ({
          ask: signal => context.client.resend(ticketOf(context), signal),
        }),
        onDone: {
          target: 'waiting',
          actions: [keepStep, { type: 'say', params: { notice: 'codeSent' } }],
        },
        onError: { target: 'ready', actions: keepError },
      },
    },
  },
})
