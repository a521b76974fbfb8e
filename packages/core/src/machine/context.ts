import type { AuthClient, RedirectTarget } from '../client.ts'
import type { Session } from '../session.ts'
import type { AuthSettings } from '../settings.ts'
import type { Step } from '../step.ts'
import type { Failure } from './failure.ts'
import type { Notice, OfferScreen, RestingScreen } from './screen.ts'

/** The screens a visit may begin on. */
export type StartScreen = 'signIn' | 'signUp' | 'forgotPassword'

/** Where somebody signs in: in the forms of this page, or on the back end's own pages. */
export type SignInBy = 'form' | 'redirect'

/** What a link into the application says: whom it is for, and perhaps the code it came with. */
export interface CodeLink {
  screen: 'confirmSignUp' | 'resetPassword'
  username: string
  code?: string
}

export interface AuthInput {
  client: AuthClient
  settings: AuthSettings
  /** Where someone who is not signed in begins; `signIn` unless said otherwise. */
  start?: StartScreen | CodeLink
  /** How people sign in: with the forms here, or on the back end's own pages; `form` unless said otherwise. */
  signInBy?: SignInBy
  /** Who is expected, to be filled in; the person may be another. */
  username?: string
  /** The language the person reads. */
  lang?: (() => string | undefined) | undefined
  /** Epoch milliseconds. */
  now: () => number
  /** Where this tab was left, when it was left somewhere worth coming back to. */
  resting?: Resting | null
  /** The code a link came with, to fill in where this tab rests. */
  code?: string
  /** Looks for another tab that rests where this one's address says; `null` when there is no need. */
  find?: Find | null
}

/** Where another tab rests; `null` when none does. */
export type Find = (signal: AbortSignal) => Promise<Resting | null>

/** What a tab keeps of the screen it rests on: no password, no code, no secret. */
export interface Resting {
  screen: RestingScreen | OfferScreen
  step: Step | null
  username: string
  resendAt: number
}

export interface AuthContext extends Required<AuthInput> {
  /** The back end's last word; `null` before the first. */
  step: Step | null
  failure: Failure | null
  notice: Notice | null
  /** Who they said they are: typed once, carried to every screen that asks. */
  username: string
  /** Where they are on their way to. */
  target: RedirectTarget
  /** Whether they asked to stay signed in. */
  keep: boolean
  /** When another code may be asked for; epoch milliseconds. */
  resendAt: number
  /** Whether something was proposed since they signed in: once is enough. */
  proposed: boolean
  /** They are in, though the screen is not the inside yet: a proposal stands, or another tab was quicker. */
  inside: Session | null
  /** Whether that came to be while the present request was out. */
  overtaken: boolean
}
