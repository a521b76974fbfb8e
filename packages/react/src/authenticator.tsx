'use client'

import type { Screen } from '@portico/core'
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useArrival } from './arrival.ts'
import * as Auth from './parts.ts'
import { AuthProvider, type AuthProviderProps, useHasRoot, useRoot } from './root.tsx'
import { AwaitApprovalScreen } from './screens/await-approval.tsx'
import { CheckInboxScreen } from './screens/check-inbox.tsx'
import { ChooseFactorScreen } from './screens/choose-factor.tsx'
import { ChooseSetUpScreen } from './screens/choose-set-up.tsx'
import { CodeScreen } from './screens/code.tsx'
import { ConfirmSignUpScreen } from './screens/confirm-sign-up.tsx'
import { CustomScreen } from './screens/custom.tsx'
import { ForgotPasswordScreen } from './screens/forgot-password.tsx'
import { MfaOfferScreen } from './screens/mfa-offer.tsx'
import { NewPasswordScreen } from './screens/new-password.tsx'
import { NoRecoveryScreen } from './screens/no-recovery.tsx'
import { PasskeyScreen } from './screens/passkey.tsx'
import { PasskeyOfferScreen } from './screens/passkey-offer.tsx'
import { PasswordScreen } from './screens/password.tsx'
import { RememberDeviceScreen } from './screens/remember-device.tsx'
import { ResetPasswordScreen } from './screens/reset-password.tsx'
import { RestoringScreen } from './screens/restoring.tsx'
import { SetUpContactScreen } from './screens/set-up-contact.tsx'
import { SetUpTotpScreen } from './screens/set-up-totp.tsx'
import { SignInScreen } from './screens/sign-in.tsx'
import { SignUpScreen } from './screens/sign-up.tsx'
import { TotpScreen } from './screens/totp.tsx'
import { UnsupportedScreen } from './screens/unsupported.tsx'
import { VerifyAttributeScreen } from './screens/verify-attribute.tsx'

/** One component per screen. A new screen without one does not compile. */
export type Screens = Record<Exclude<Screen, 'signedIn'>, ComponentType>

const ours: Screens = {
  restoring: RestoringScreen,
  signIn: SignInScreen,
  signUp: SignUpScreen,
  confirmSignUp: ConfirmSignUpScreen,
  forgotPassword: ForgotPasswordScreen,
  resetPassword: ResetPasswordScreen,
  newPassword: NewPasswordScreen,
  awaitApproval: AwaitApprovalScreen,
  checkInbox: CheckInboxScreen,
  chooseFactor: ChooseFactorScreen,
  chooseSetUp: ChooseSetUpScreen,
  code: CodeScreen,
  custom: CustomScreen,
  mfaOffer: MfaOfferScreen,
  noRecovery: NoRecoveryScreen,
  passkey: PasskeyScreen,
  passkeyOffer: PasskeyOfferScreen,
  password: PasswordScreen,
  rememberDevice: RememberDeviceScreen,
  setUpContact: SetUpContactScreen,
  setUpTotp: SetUpTotpScreen,
  totp: TotpScreen,
  verifyAttribute: VerifyAttributeScreen,
  unsupported: UnsupportedScreen,
}

interface DoorProps {
  /** Screens of your own, made of the same parts; ours stand in for the rest. */
  screens?: Partial<Screens> | undefined
  /**
   * `page` (default) fills the window, `inline` takes the place it is given, `dialog` stands over the page
   * while `open`.
   */
  presentation?: Auth.PageState['presentation'] | undefined
  /** For `dialog`: whether it is shown. */
  open?: boolean | undefined
  /** For `dialog`: hears that the person closed it, or came in. */
  onOpenChange?: ((open: boolean) => void) | undefined
  /** Shown once someone is signed in. */
  children?: Auth.SignedInProps['children'] | undefined
}

type Alone = Omit<AuthProviderProps, 'children'>

/** `client` and its kin are given here, or once on an `<AuthProvider>` above. */
export type AuthenticatorProps = DoorProps & (Alone | { [K in keyof Alone]?: undefined })

/**
 * The front door, assembled: sign in first, then `children`.
 *
 * Alone it opens its own door over `client`; inside `<AuthProvider>` it uses the one that is lent.
 */
export function Authenticator({
  screens,
  presentation,
  open,
  onOpenChange,
  children,
  ...root
}: AuthenticatorProps) {
  const lent = useHasRoot()
  const door = <Door {...{ screens, presentation, open, onOpenChange, children }} />
  if (lent) return door
  if (!root.client) {
    throw new Error(
      '<Authenticator> has no client. Pass client={createCognitoClient({ … })}, or put it inside <AuthProvider>.',
    )
  }
  return <AuthProvider {...(root as Alone)}>{door}</AuthProvider>
}

const Dialog = lazy(async () => ({ default: (await import('./parts/dialog.tsx')).Dialog }))

function Door(props: DoorProps) {
  const { presentation = 'page', open = false, onOpenChange, children } = props
  const { view, titleId } = useRoot('Authenticator')
  const { screen } = view
  useArrival(screen, titleId)
  const isIn = screen === 'signedIn'

  // Left open, it would stand there again after signing out.
  useEffect(() => {
    if (isIn && open) onOpenChange?.(false)
  }, [isIn, open, onOpenChange])

  if (screen === 'signedIn') return <Auth.SignedIn>{children}</Auth.SignedIn>

  const Here = props.screens?.[screen] ?? ours[screen]
  const card = (
    <Auth.Card>
      <Here key={screen} />
    </Auth.Card>
  )
  if (presentation !== 'dialog') return <Auth.Page presentation={presentation}>{card}</Auth.Page>
  return (
    <Opened when={open}>
      <Dialog open={open} onOpenChange={next => onOpenChange?.(next)}>
        {card}
      </Dialog>
    </Opened>
  )
}

/** The dialog is fetched when it is first opened, and stays, so that it can close with grace. */
function Opened({ when, children }: { when: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState(when)
  if (when && !opened) setOpened(true)
  return opened ? <Suspense>{children}</Suspense> : null
}
