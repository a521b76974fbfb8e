import { keepStep } from './form.ts'
import { auth, keepError } from './setup.ts'

/** The first moment: straight to the form, unless a session may be waiting. */
export const arriving = auth.createStateConfig({
  always: [{ guard: 'mayResume', target: 'restoring' }, { target: '#start' }],
})

/** A session may be kept in this tab, or in another one: ask, and show no form meanwhile. */
export const restoring = auth.createStateConfig({
  id: 'restoring',
  meta: { screen: 'restoring' },
  tags: 'pending',
  invoke: {
    src: 'ask',
    input: ({ context }) => ({ ask: signal => context.client.resume(signal) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'signedOut',
        target: '#start',
      },
      { target: '#next', actions: keepStep },
    ],
    onError: { target: '#start', actions: keepError },
  },
})

/** Where somebody who is not signed in begins. */
export const start = auth.createStateConfig({
  id: 'start',
  always: [
    {
      guard: { type: 'startsAt', params: { screen: 'signUp' } },
      target: '#signUp',
    },
    {
      guard: { type: 'startsAt', params: { screen: 'forgotPassword' } },
      target: '#forgotPassword',
    },
    { target: '#signIn' },
  ],
})
