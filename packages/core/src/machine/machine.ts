import { confirmSignUp } from './confirm-sign-up.ts'
import { forgotPassword } from './forgot-password.ts'
import { newPassword } from './new-password.ts'
import { next } from './next.ts'
import { resetPassword } from './reset-password.ts'
import { arriving, restoring, start } from './restore.ts'
import { auth } from './setup.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'
import { signedIn } from './signed-in.ts'

/**
 * The front door as one chart: where a person is, what they can do there, what comes next. Pure: the client,
 * the settings and the time arrive as input; `createAuth` runs it.
 */
export const authMachine = auth.createMachine({
  id: 'auth',
  context: ({ input }) => ({
    start: 'signIn',
    resting: null,
    ...input,
    step: null,
    failure: null,
    notice: null,
    username: '',
    resendAt: 0,
  }),
  invoke: { src: 'sessions', input: ({ context }) => context.client },
  on: {
    'session.kept': {
      target: '#signedIn',
      actions: { type: 'keepSession', params: ({ event }) => ({ session: event.session }) },
    },
  },
  initial: 'arriving',
  states: {
    arriving,
    restoring,
    start,
    next,
    signIn,
    signUp,
    confirmSignUp,
    forgotPassword,
    resetPassword,
    newPassword,
    signedIn,
    unsupported: {
      id: 'unsupported',
      meta: { screen: 'unsupported' },
      on: { back: { target: '#signIn', actions: 'quiet' } },
    },
  },
})
