import type { LateScreens } from './screen-map.ts'
import { AwaitApprovalScreen } from './screens/await-approval.tsx'
import { CheckInboxScreen } from './screens/check-inbox.tsx'
import { ChooseFactorScreen } from './screens/choose-factor.tsx'
import { ChooseSetUpScreen } from './screens/choose-set-up.tsx'
import { CodeScreen } from './screens/code.tsx'
import { ConfirmSignUpScreen } from './screens/confirm-sign-up.tsx'
import { CustomScreen } from './screens/custom.tsx'
import { MfaOfferScreen } from './screens/mfa-offer.tsx'
import { NewPasswordScreen } from './screens/new-password.tsx'
import { NoRecoveryScreen } from './screens/no-recovery.tsx'
import { PasskeyScreen } from './screens/passkey.tsx'
import { PasskeyOfferScreen } from './screens/passkey-offer.tsx'
import { PasswordScreen } from './screens/password.tsx'
import { RedirectingScreen } from './screens/redirecting.tsx'
import { RememberDeviceScreen } from './screens/remember-device.tsx'
import { ResetPasswordScreen } from './screens/reset-password.tsx'
import { SetUpContactScreen } from './screens/set-up-contact.tsx'
import { SetUpTotpScreen } from './screens/set-up-totp.tsx'
import { TotpScreen } from './screens/totp.tsx'
import { UnsupportedScreen } from './screens/unsupported.tsx'
import { VerifyAttributeScreen } from './screens/verify-attribute.tsx'

/** The screens of second steps, offers and waits, in one chunk of their own. */
export const lateScreens: LateScreens = {
  awaitApproval: AwaitApprovalScreen,
  checkInbox: CheckInboxScreen,
  chooseFactor: ChooseFactorScreen,
  chooseSetUp: ChooseSetUpScreen,
  code: CodeScreen,
  confirmSignUp: ConfirmSignUpScreen,
  custom: CustomScreen,
  mfaOffer: MfaOfferScreen,
  newPassword: NewPasswordScreen,
  noRecovery: NoRecoveryScreen,
  passkey: PasskeyScreen,
  passkeyOffer: PasskeyOfferScreen,
  password: PasswordScreen,
  redirecting: RedirectingScreen,
  rememberDevice: RememberDeviceScreen,
  resetPassword: ResetPasswordScreen,
  setUpContact: SetUpContactScreen,
  setUpTotp: SetUpTotpScreen,
  totp: TotpScreen,
  unsupported: UnsupportedScreen,
  verifyAttribute: VerifyAttributeScreen,
}
