import type { StepKind } from '../step.ts'
import type { OfferScreen, RestingScreen } from './screen.ts'

/** The screens of who is in already. */
export const offerScreens: readonly OfferScreen[] = [
  'rememberDevice',
  'passkeyOffer',
  'mfaOffer',
  'verifyAttribute',
]

/** The screens a tab may be left on, with the step each rests on; `null` where it needs none. */
export const restingKinds = {
  signUp: null,
  forgotPassword: null,
  confirmSignUp: 'confirmSignUp',
  checkInbox: 'confirmSignUp',
  awaitApproval: 'awaitApproval',
  resetPassword: 'resetPassword',
  newPassword: 'newPassword',
  chooseFactor: 'chooseFactor',
  password: 'password',
  passkey: 'passkey',
  code: 'code',
  totp: 'totp',
  custom: 'custom',
  chooseSetUp: 'chooseSetUp',
  setUpTotp: 'setUpTotp',
  setUpContact: 'setUpContact',
  rememberDevice: 'rememberDevice',
  passkeyOffer: 'passkeyOffer',
  mfaOffer: 'mfaOffer',
  verifyAttribute: 'verifyAttribute',
} as const satisfies Record<RestingScreen | OfferScreen, StepKind | null>
