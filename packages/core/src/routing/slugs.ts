import type { Screen } from '../machine/screen.ts'

/** The screens that have an address: all but those that are none of the door's. */
export type RoutedScreen = Exclude<Screen, 'restoring' | 'redirecting' | 'signedIn'>

/** What each screen is called in an address. A screen without a name does not compile. */
export const slugs = {
  signIn: 'sign-in',
  signUp: 'sign-up',
  confirmSignUp: 'confirm-sign-up',
  checkInbox: 'check-inbox',
  awaitApproval: 'await-approval',
  forgotPassword: 'forgot-password',
  noRecovery: 'no-recovery',
  resetPassword: 'reset-password',
  newPassword: 'new-password',
  chooseFactor: 'choose-factor',
  password: 'password',
  passkey: 'passkey',
  code: 'code',
  totp: 'totp',
  custom: 'custom',
  chooseSetUp: 'choose-set-up',
  setUpTotp: 'set-up-totp',
  setUpContact: 'set-up-contact',
  rememberDevice: 'remember-device',
  passkeyOffer: 'passkey-offer',
  mfaOffer: 'mfa-offer',
  verifyAttribute: 'verify-attribute',
  unsupported: 'unsupported',
} as const satisfies Record<RoutedScreen, string>

/** The same on pages that stand in for Cognito's own, by its names: screens share them. */
export const pageSlugs = {
  ...slugs,
  signIn: 'login',
  signUp: 'signup',
  confirmSignUp: 'confirmUser',
  checkInbox: 'confirmUser',
  forgotPassword: 'forgotPassword',
  resetPassword: 'resetpassword',
  totp: 'mfa',
  code: 'mfa',
  chooseSetUp: 'mfa',
  setUpTotp: 'mfa',
  setUpContact: 'mfa',
} as const satisfies Record<RoutedScreen, string>

export function isRouted(screen: string): screen is RoutedScreen {
  return Object.hasOwn(slugs, screen)
}
