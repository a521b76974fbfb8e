import { assign, type ErrorActorEvent, fromCallback, fromPromise, setup } from 'xstate'
import type { AuthClient, Session, Step, StepKind } from '../client.ts'
import { AuthError } from '../errors.ts'
import type { FormScreen, Values } from '../fields.ts'
import type { AuthSettings } from '../settings.ts'
import { type Failure, toFailure } from './failure.ts'

/** Every place a person can be. Each resting state names its own in `meta.screen`. */
export type Screen = FormScreen | 'restoring' | 'signedIn' | 'unsupported'

/** Something went well, and the screen alone does not show it. */
export type Notice = 'confirmed' | 'passwordChanged' | 'codeSent' | 'signedOut'

/** The screens a visit may begin on. */
export type StartScreen = 'signIn' | 'signUp' | 'forgotPassword'

export interface AuthInput {
  client: AuthClient
  settings: AuthSettings
  /** Where someone who is not signed in begins; `signIn` unless said otherwise. */
  start?: StartScreen
  /** Epoch milliseconds. */
  now: () => number
  /** Where this tab was left, when it was left somewhere worth coming back to. */
  resting?: Resting | null
}

/** The screens worth coming back to after a reload. */
export type RestingScreen = Exclude<FormScreen, 'signIn'>

/** What a tab keeps of the screen it rests on: no password, no code. */
export interface Resting {
  screen: RestingScreen
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
  /** When another code may be asked for; epoch milliseconds. */
  resendAt: number
}

/** What a person can do. What a back end does arrives as `onDone` and `onError`, never here. */
export type PersonEvent =
  | { type: 'submit'; values: Values }
  | { type: 'resend' }
  | { type: 'back' }
  | { type: 'go.signIn'; username?: string }
  | { type: 'go.signUp'; username?: string }
  | { type: 'go.forgotPassword'; username?: string }
  | { type: 'signOut'; everywhere?: boolean }

/** What the client tells by itself: somebody signed in or out, here or in another tab. */
export type SessionEvent = { type: 'session.kept'; session: Session } | { type: 'session.ended' }

export type AuthEvent = PersonEvent | SessionEvent

/** One request to the back end, ready to go; leaving the state that asked aborts `signal`. */
export type Ask = (signal: AbortSignal) => Promise<Step>

/** How long a person waits before asking for another code. */
const coolDownSeconds = 30

export const auth = setup({
  types: {
    context: {} as AuthContext,
    events: {} as AuthEvent,
    input: {} as AuthInput,
    meta: {} as { screen: Screen },
    tags: {} as 'pending' | 'resending',
  },
  actors: {
    ask: fromPromise<Step, { ask: Ask }>(({ input, signal }) => input.ask(signal)),
    sessions: fromCallback<SessionEvent, AuthClient>(({ input, sendBack }) =>
      input.subscribe(session =>
        sendBack(session ? { type: 'session.kept', session } : { type: 'session.ended' }),
      ),
    ),
  },
  guards: {
    stepIs: ({ context }, { kind }: { kind: StepKind }) => context.step?.kind === kind,
    startsAtSignUp: ({ context }) => context.start === 'signUp' && maySignUp(context),
    startsAtReset: ({ context }) => context.start === 'forgotPassword' && mayReset(context),
    restsAt: ({ context }, { screen }: { screen: RestingScreen }) =>
      context.resting?.screen === screen,
    mayResume: ({ context }) => context.client.mayResume(),
    maySignUp: ({ context }) => maySignUp(context),
    mayReset: ({ context }) => mayReset(context),
    mayTry: ({ context }) => context.now() >= (context.failure?.retryAt ?? 0),
    mayResend: ({ context }) => context.now() >= context.resendAt,
  },
  actions: {
    keepStep: assign(({ context }, { step }: { step: Step }) => ({
      step,
      ...kept(step, context.now()),
    })),
    keepError: assign(({ context }, { error }: { error: AuthError }) => ({
      failure: toFailure(error, context.now()),
    })),
    keepResting: assign(({ context: { resting } }) => ({
      step: resting?.step ?? null,
      username: resting?.username ?? '',
      resendAt: resting?.resendAt ?? 0,
    })),
    keepUsername: assign(({ context }, { username }: { username: string | undefined }) => ({
      username: username ?? context.username,
    })),
    keepSession: assign((_, { session }: { session: Session }) => ({
      step: { kind: 'signedIn', session } as const,
      failure: null,
      notice: null,
    })),
    say: assign((_, { notice }: { notice: Notice }) => ({ notice })),
    quiet: assign({ failure: null, notice: null }),
    forget: assign({ step: null }),
    forgetUsername: assign({ username: '' }),
  },
})

function maySignUp({ settings, client }: AuthContext): boolean {
  return settings.selfSignUp && client.can.has('signUp')
}

function mayReset({ settings, client }: AuthContext): boolean {
  return settings.recovery.length > 0 && client.can.has('resetPassword')
}

/** What a step says beside where to go: whom it is about, what came to a good end, that a code was sent. */
function kept(step: Step, now: number): Partial<AuthContext> {
  const username = 'username' in step && step.username ? { username: step.username } : {}
  const notice = step.kind === 'signedOut' ? (step.reason ?? null) : null
  const isSent = step.kind === 'confirmSignUp' || step.kind === 'resetPassword'
  const resendAt = isSent && step.sent !== false ? now + coolDownSeconds * 1_000 : 0
  return { ...username, notice, resendAt, failure: null }
}

/** For `onError`: remember why it failed. */
export const keepError = {
  type: 'keepError',
  params: ({ event }: { event: ErrorActorEvent }) => ({ error: AuthError.from(event.error) }),
} as const

/** For `go.*`: carry what was typed to where they go. */
export const carryUsername = {
  type: 'keepUsername',
  params: ({ event }: { event: { username?: string } }) => ({ username: event.username }),
} as const
