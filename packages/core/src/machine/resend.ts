import { keepStep, ticketOf } from './form.ts'
import { auth, keepError } from './setup.ts'

/** Another code: on request, once the last one had time to arrive. Runs beside the form, and never touches what is typed in it. */
export const resend = auth.createStateConfig({
  initial: 'idle',
  states: {
    idle: {
      on: { resend: { guard: 'mayResend', target: 'sending' } },
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
          target: 'idle',
          actions: [keepStep, { type: 'say', params: { notice: 'codeSent' } }],
        },
        onError: { target: 'idle', actions: [keepError, 'loseResend'] },
      },
    },
  },
})
