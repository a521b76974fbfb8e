import { toCode, toE164 } from '../new-account.ts'
import { form, ticketOf, waiting } from './form.ts'
import { auth } from './setup.ts'

const back = { target: '#signIn', actions: 'quiet' } as const

const firstCode = form(
  (context, { code = '' }) =>
    signal =>
      context.client.answer(ticketOf(context), { kind: 'setUpTotp', code: toCode(code) }, signal),
)

/** An authenticator app: its key, and the first code as proof that it arrived. */
export const setUpTotp = auth.createStateConfig({
  id: 'setUpTotp',
  meta: { screen: 'setUpTotp' },
  on: {
    back,
    // Proposed to who is in already: a renewed session changes nothing, an ended one leads back to the door.
    'session.kept': {
      guard: 'isInside',
      actions: { type: 'keepAside', params: ({ event }) => ({ session: event.session }) },
    },
    'session.ended': {
      guard: 'isInside',
      target: '#signIn',
      actions: ['leave', { type: 'say', params: { notice: 'signedOut' } }],
    },
  },
  initial: 'arriving',
  states: {
    // The key is kept nowhere, so after a reload there is another.
    arriving: { always: [{ guard: 'lacksSecret', target: 'renewing' }, { target: 'editing' }] },
    renewing: waiting(context => signal => context.client.resend(ticketOf(context), signal)),
    ...firstCode.states,
  },
})

/** An address that codes shall go to. */
export const setUpContact = auth.createStateConfig({
  id: 'setUpContact',
  meta: { screen: 'setUpContact' },
  on: { back },
  ...form((context, { email, phone_number }) => {
    const value = email?.trim() ?? toE164(phone_number ?? '')
    return signal =>
      context.client.answer(ticketOf(context), { kind: 'setUpContact', value }, signal)
  }),
})
