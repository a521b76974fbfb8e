import type { Screen } from '@portico/core'
import type { ComponentType } from 'react'
import { ForgotPasswordScreen } from './screens/forgot-password.tsx'
import { RestoringScreen } from './screens/restoring.tsx'
import { SignInScreen } from './screens/sign-in.tsx'
import { SignUpScreen } from './screens/sign-up.tsx'

/** One component per screen. A new screen without one does not compile. */
export type Screens = Record<Exclude<Screen, 'signedIn'>, ComponentType>

/** Where a visit begins: part of the first load. */
const early = {
  restoring: RestoringScreen,
  signIn: SignInScreen,
  signUp: SignUpScreen,
  forgotPassword: ForgotPasswordScreen,
} satisfies Partial<Screens>

/** The screens that come later: fetched while the first answer is awaited, or when a link leads to one. */
export type LateScreens = Omit<Screens, keyof typeof early>

/** Whether a screen is part of the first load, with its words. */
export const isFirst = (screen: string) => Object.hasOwn(early, screen)

let late: LateScreens | null = null
let loading: Promise<void> | null = null

/** Our components that are here: all of them once those that come later are fetched. */
export function screensHere(): Partial<Screens> {
  return late ? { ...early, ...late } : early
}

/** Fetches the screens that come later, once. */
export function loadScreens(): Promise<void> {
  loading ??= import('./late-screens.ts').then(
    ({ lateScreens }) => {
      late = lateScreens
    },
    cause => {
      // The next who needs them asks again.
      loading = null
      throw cause
    },
  )
  return loading
}
