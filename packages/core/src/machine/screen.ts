import type { FormScreen } from '../fields.ts'

/** Every place a person can be. Each resting state names its own in `meta.screen`. */
export type Screen =
  | FormScreen
  | OfferScreen
  | 'restoring'
  | 'chooseFactor'
  | 'chooseSetUp'
  | 'passkey'
  | 'redirecting'
  | 'checkInbox'
  | 'awaitApproval'
  | 'noRecovery'
  | 'signedIn'
  | 'unsupported'

/** The screens that propose something to somebody who is in already. */
export type OfferScreen = 'rememberDevice' | 'passkeyOffer' | 'mfaOffer' | 'verifyAttribute'

/** The screens worth coming back to after a reload. */
export type RestingScreen =
  | Exclude<FormScreen, 'signIn' | OfferScreen>
  | 'chooseFactor'
  | 'chooseSetUp'
  | 'passkey'
  | 'checkInbox'
  | 'awaitApproval'

/** Something went well, and the screen alone does not show it. */
export type Notice = 'confirmed' | 'passwordChanged' | 'codeSent' | 'signedOut'
