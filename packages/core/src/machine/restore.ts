import { keepStep } from './form.ts'
import type { OfferScreen, RestingScreen } from './screen.ts'
import { auth, keepError } from './setup.ts'

const rests: { [S in RestingScreen]: `#${S}` } = {
  signUp: '#signUp',
  confirmSignUp: '#confirmSignUp',
  checkInbox: '#checkInbox',
  awaitApproval: '#awaitApproval',
  forgotPassword: '#forgotPassword',
  resetPassword: '#resetPassword',
  newPassword: '#newPassword',
  chooseFactor: '#chooseFactor',
  password: '#password',
  code: '#code',
  totp: '#totp',
  passkey: '#passkey',
  custom: '#custom',
  chooseSetUp: '#chooseSetUp',
  setUpTotp: '#setUpTotp',
  setUpContact: '#setUpContact',
}

const offers: { [S in OfferScreen]: `#${S}` } = {
  rememberDevice: '#rememberDevice',
  passkeyOffer: '#passkeyOffer',
  mfaOffer: '#mfaOffer',
  verifyAttribute: '#verifyAttribute',
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
      { guard: ({ event }) => event.output.kind === 'signedOut', target: '#start' },
      ...back(offers),
      { target: '#next', actions: keepStep },
    ],
    onError: { target: '#start', actions: keepError },
  },
})

/** The address says that another tab may rest there: ask it, and show no form meanwhile. */
export const finding = auth.createStateConfig({
  id: 'finding',
  meta: { screen: 'restoring' },
  tags: 'pending',
  invoke: {
    src: 'find',
    input: ({ context }) => ({ find: context.find }),
    onDone: {
      target: '#start',
      actions: { type: 'keepFound', params: ({ event }) => ({ resting: event.output }) },
    },
    onError: { target: '#start', actions: { type: 'keepFound', params: { resting: null } } },
  },
})

/** Where somebody who is not signed in goes: where a link leads, where this tab was left, or where visits begin. */
export const start = auth.createStateConfig({
  id: 'start',
  always: [
    { guard: 'mustFind', target: '#finding' },
    {
      guard: { type: 'startsAtLink', params: { screen: 'confirmSignUp' } },
      target: '#confirmSignUp',
      actions: 'keepLink',
    },
    {
      guard: { type: 'startsAtLink', params: { screen: 'resetPassword' } },
      target: '#resetPassword',
      actions: 'keepLink',
    },
    ...back(rests),
    { guard: 'startsAtSignUp', target: '#signUp' },
    { guard: 'startsAtReset', target: '#forgotPassword' },
    { target: '#signIn' },
  ],
})

/** One line for each screen a tab may have been left on. */
function back<S extends RestingScreen | OfferScreen>(screens: { [K in S]: `#${K}` }) {
  return (Object.entries(screens) as [S, `#${S}`][]).map(([screen, target]) => ({
    guard: { type: 'restsAt' as const, params: { screen } },
    target,
    actions: 'keepResting' as const,
  }))
}
