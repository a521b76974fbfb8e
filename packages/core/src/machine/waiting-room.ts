import { ticketOf, waiting } from './form.ts'
import { resend } from './resend.ts'
import { auth } from './setup.ts'

const back = { target: '#signIn', actions: 'quiet' } as const

/** The link in the message has to be followed, here or on another device. */
export const checkInbox = auth.createStateConfig({
  id: 'checkInbox',
  meta: { screen: 'checkInbox' },
  type: 'parallel',
  on: { back },
  states: {
    form: {
      initial: 'editing',
      states: {
        editing: { on: { accept: 'submitting' } },
        submitting: waiting(
          context => signal =>
            context.client.answer(ticketOf(context), { kind: 'confirmSignUp' }, signal),
        ),
      },
    },
    resend,
  },
})

/** An administrator has to let them in. */
export const awaitApproval = auth.createStateConfig({
  id: 'awaitApproval',
  meta: { screen: 'awaitApproval' },
  on: { back },
})

/** Nobody can reset a password here but an administrator. */
export const noRecovery = auth.createStateConfig({
  id: 'noRecovery',
  meta: { screen: 'noRecovery' },
  on: { back },
})
