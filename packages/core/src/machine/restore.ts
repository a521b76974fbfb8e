import { keepStep } from './form.ts'
import { auth, keepError, type RestingScreen } from './setup.ts'

const rests: { [S in RestingScreen]: `#${S}` } = {
  signUp: '#signUp',
  forgotPassword: '#forgotPassword',
  newPassword: '#newPassword',
  confirmSignUp: '#confirmSignUp',
  resetPassword: '#resetPassword',
}

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

/** Where somebody who is not signed in goes: to the screen this tab was left on, or where visits begin. */
export const start = auth.createStateConfig({
  id: 'start',
  always: [
    ...(Object.entries(rests) as [RestingScreen, `#${RestingScreen}`][]).map(
      ([screen, target]) => ({
        guard: { type: 'restsAt' as const, params: { screen } },
        target,
        actions: 'keepResting' as const,
      }),
    ),
    { guard: 'startsAtSignUp', target: '#signUp' },
    { guard: 'startsAtReset', target: '#forgotPassword' },
    { target: '#signIn' },
  ],
})
