import type { StepKind, StepOf } from '../../step.ts'

const asked = { ticket: 'ticket', username: 'ada@example.com' }

/** A step of each kind, for when only the kind matters. */
export const sampleSteps: { [K in StepKind]: StepOf<K> } = {
  signedIn: {
    kind: 'signedIn',
    session: {
      user: { id: 'ada', username: 'ada', label: 'Ada', attributes: {}, groups: [] },
      expiresAt: 0,
    },
  },
  signedOut: { kind: 'signedOut' },
  confirmSignUp: { kind: 'confirmSignUp', ...asked },
  awaitApproval: { kind: 'awaitApproval', username: asked.username },
  resetPassword: { kind: 'resetPassword', ...asked },
  newPassword: { kind: 'newPassword', ...asked, missing: [] },
  chooseFactor: { kind: 'chooseFactor', ...asked, purpose: 'signIn', factors: ['password'] },
  password: { kind: 'password', ...asked },
  code: { kind: 'code', ...asked, purpose: 'signIn', canResend: true },
  totp: { kind: 'totp', ...asked },
  chooseSetUp: { kind: 'chooseSetUp', ...asked, methods: ['totp'] },
  setUpTotp: { kind: 'setUpTotp', ...asked, secret: 'JBSWY3DPEHPK3PXP' },
  setUpContact: { kind: 'setUpContact', ...asked, contact: 'email' },
  passkey: { kind: 'passkey', ...asked },
  custom: { kind: 'custom', ...asked, parameters: {} },
  rememberDevice: { kind: 'rememberDevice', ...asked },
  passkeyOffer: { kind: 'passkeyOffer', ...asked },
  mfaOffer: { kind: 'mfaOffer', ...asked, methods: ['totp'] },
  verifyAttribute: { kind: 'verifyAttribute', ...asked, contact: 'email' },
  unsupported: { kind: 'unsupported', challenge: 'RETINA_SCAN' },
}
