import { code, custom, password, totp } from './challenge.ts'
import { chooseFactor, chooseSetUp } from './choose-factor.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { forgotPassword } from './forgot-password.ts'
import { newPassword } from './new-password.ts'
import { next } from './next.ts'
import { mfaOffer, passkeyOffer, rememberDevice, verifyAttribute } from './offers.ts'
import { passkey } from './passkey.ts'
import { redirecting } from './redirect.ts'
import { resetPassword } from './reset-password.ts'
import { arriving, finding, restoring, start } from './restore.ts'
import { setUpContact, setUpTotp } from './set-up.ts'
import { auth } from './setup.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'
import { signedIn } from './signed-in.ts'
import { awaitApproval, checkInbox, noRecovery } from './waiting-room.ts'

/**
 * The front door as one chart: where a person is, what they can do there, what comes next. Pure: the client,
 * the settings and the time arrive as input; `createAuth` runs it.
 */
export const authMachine = auth.createMachine({
  id: 'auth',
  context: ({ input }) => ({
    start: 'signIn',
    signInBy: 'form',
    resting: null,
    find: null,
    code: '',
    username: '',
    lang: undefined,
    ...input,
    step: null,
    failure: null,
    notice: null,
    target: {},
    keep: false,
    resendAt: 0,
    proposed: false,
    inside: null,
    overtaken: false,
  }),
  invoke: { src: 'sessions', input: ({ context }) => context.client },
  on: {
    'session.kept': {
      target: '#signedIn',
      actions: { type: 'keepSession', params: ({ event }) => ({ session: event.session }) },
    },
    'session.ended': { actions: 'leave' },
  },
  initial: 'arriving',
  states: {
    arriving,
    restoring,
    finding,
    start,
    next,
    signIn,
    signUp,
    confirmSignUp,
    checkInbox,
    awaitApproval,
    forgotPassword,
    noRecovery,
    resetPassword,
    newPassword,
    chooseFactor,
    password,
    passkey,
    redirecting,
    code,
    totp,
    custom,
    chooseSetUp,
    setUpTotp,
    setUpContact,
    rememberDevice,
    passkeyOffer,
    mfaOffer,
    verifyAttribute,
    signedIn,
    unsupported: {
      id: 'unsupported',
      meta: { screen: 'unsupported' },
      on: { back: { target: '#signIn', actions: 'quiet' } },
    },
  },
})
