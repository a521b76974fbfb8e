import type { StepKind } from '../step.ts'
import type { Screen } from './screen.ts'
import { auth } from './setup.ts'

/** The switchboard: one line per answer the back end can give. A new kind of step without a line does not compile. */
export const targets = {
  signedIn: '#signedIn',
  signedOut: '#signIn',
  confirmSignUp: '#confirmSignUp',
  awaitApproval: '#awaitApproval',
  resetPassword: '#resetPassword',
  newPassword: '#newPassword',
  chooseFactor: '#chooseFactor',
  password: '#password',
  code: '#code',
  totp: '#totp',
  chooseSetUp: '#chooseSetUp',
  setUpTotp: '#setUpTotp',
  setUpContact: '#setUpContact',
  passkey: '#passkey',
  custom: '#custom',
  rememberDevice: '#rememberDevice',
  passkeyOffer: '#passkeyOffer',
  mfaOffer: '#mfaOffer',
  verifyAttribute: '#verifyAttribute',
  unsupported: '#unsupported',
} as const satisfies Record<StepKind, `#${Screen}`>

/** Entered after every success. What no line knows lands on `unsupported`, never silently at the start. */
export const next = auth.createStateConfig({
  id: 'next',
  always: [
    { guard: 'confirmsByLink', target: '#checkInbox' },
    ...Object.entries(targets).map(([kind, target]) => ({
      guard: { type: 'stepIs' as const, params: { kind: kind as StepKind } },
      target,
    })),
    { target: '#unsupported' },
  ],
})
