import { anotherWay, ticketOf, waiting } from './form.ts'
import { auth } from './setup.ts'

const asking = waiting(
  context => signal => context.client.answer(ticketOf(context), { kind: 'passkey' }, signal),
)

/** The browser asks for the passkey at once; whoever cancels may try again, or go another way. */
export const passkey = auth.createStateConfig({
  id: 'passkey',
  meta: { screen: 'passkey' },
  on: { back: { target: '#signIn', actions: 'quiet' } },
  initial: 'arriving',
  states: {
    // After a reload nobody pressed anything: browsers want a press first.
    arriving: {
      always: [
        { guard: { type: 'restsAt', params: { screen: 'passkey' } }, target: 'editing' },
        { target: 'submitting' },
      ],
    },
    editing: {
      on: {
        accept: 'submitting',
        'go.chooseFactor': { guard: 'mayChooseAnother', target: 'choosing' },
      },
    },
    submitting: {
      ...asking,
      // The device may wait for long; nobody has to.
      on: {
        ...asking.on,
        'go.chooseFactor': { guard: 'mayChooseAnother', target: 'choosing' },
      },
    },
    choosing: anotherWay,
  },
})
