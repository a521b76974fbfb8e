import { assign, type ErrorActorEvent, fromCallback, fromPromise, setup } from 'xstate'
import type { AuthClient, RedirectTarget } from '../client.ts'
import { AuthError } from '../errors.ts'
import type { Session } from '../session.ts'
import type { Step, StepKind } from '../step.ts'
import type { AuthContext, AuthInput, CodeLink, Find, Resting } from './context.ts'
import type { AuthEvent, SessionEvent } from './events.ts'
import { toFailure } from './failure.ts'
import {
  isByRedirect,
  mayAskAdministrator,
  mayChooseAnother,
  mayRedirect,
  mayReset,
  maySignUp,
} from './may.ts'
import { offerScreens } from './resting-kinds.ts'
import type { Notice, OfferScreen, RestingScreen, Screen } from './screen.ts'

/** One request to the back end, ready to go; leaving the state that asked aborts `signal`. */
export type Ask = (signal: AbortSignal) => Promise<Step>

/** How long a person waits before asking for another code. */
const coolDownSeconds = 30

const nothing = { failure: null, notice: null } as const

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
    find: fromPromise<Resting | null, { find: Find | null }>(
      async ({ input, signal }) => (await input.find?.(signal)) ?? null,
    ),
    sessions: fromCallback<SessionEvent, AuthClient>(({ input, sendBack }) =>
      input.subscribe(session =>
        sendBack(session ? { type: 'session.kept', session } : { type: 'session.ended' }),
      ),
    ),
  },
  guards: {
    stepIs: ({ context }, { kind }: { kind: StepKind }) => context.step?.kind === kind,
    confirmsByLink: ({ context }) =>
      context.step?.kind === 'confirmSignUp' && context.settings.verification.by === 'link',
    startsAtSignUp: ({ context }) =>
      context.start === 'signUp' && maySignUp(context) && !isByRedirect(context),
    startsAtReset: ({ context }) =>
      context.start === 'forgotPassword' && mayReset(context) && !isByRedirect(context),
    startsAtNoRecovery: ({ context }) =>
      context.start === 'forgotPassword' && mayAskAdministrator(context),
    startsAtLink: ({ context: { start } }, { screen }: { screen: CodeLink['screen'] }) =>
      typeof start !== 'string' && start.screen === screen,
    restsAt: ({ context }, { screen }: { screen: RestingScreen | OfferScreen }) =>
      context.resting?.screen === screen,
    mustFind: ({ context }) => context.find !== null,
    mayResume: ({ context }) => context.client.mayResume(),
    mayRedirect: ({ context }) => mayRedirect(context),
    leavesToSignUp: ({ context }) => isByRedirect(context) && maySignUp(context),
    isByRedirect: ({ context }) => isByRedirect(context),
    maySignUp: ({ context }) => maySignUp(context),
    mayReset: ({ context }) => mayReset(context),
    mayAskAdministrator: ({ context }) => mayAskAdministrator(context),
    mayChooseAnother: ({ context }) => mayChooseAnother(context),
    mayTry: ({ context }) => context.now() >= (context.failure?.retryAt ?? 0),
    mayResend: ({ context }) => context.now() >= context.resendAt && canResend(context.step),
    lacksSecret: ({ context }) => context.step?.kind === 'setUpTotp' && !context.step.secret,
    wasOvertaken: ({ context }) => context.overtaken,
    isInside: ({ context }) => context.inside !== null,
  },
  actions: {
    keepStep: assign(({ context }, { step }: { step: Step }) => ({
      step,
      ...kept(step, context.now()),
      proposed: context.proposed || offerScreens.some(offer => offer === step.kind),
    })),
    keepError: assign(({ context }, { error }: { error: AuthError }) => ({
      // Who changed their mind needs not be told.
      failure: error.code === 'cancelled' ? null : toFailure(error, context.now()),
    })),
    keepResting: assign(({ context: { resting } }) => ({
      step: resting?.step ?? null,
      username: resting?.username ?? '',
      resendAt: resting?.resendAt ?? 0,
    })),
    keepFound: assign((_, { resting }: { resting: Resting | null }) => ({ resting, find: null })),
    keepLink: assign(({ context: { client, start } }) =>
      typeof start === 'string'
        ? {}
        : {
            step: client.expect(start.screen, start.username),
            username: start.username,
            code: start.code ?? '',
          },
    ),
    keepUsername: assign(({ context }, { username }: { username: string | undefined }) => ({
      username: username ?? context.username,
    })),
    keepTarget: assign((_, { target }: { target: RedirectTarget }) => ({ target })),
    keepChoice: assign((_, { keep }: { keep: boolean }) => ({ keep })),
    keepSession: assign((_, { session }: { session: Session }) => ({
      step: { kind: 'signedIn', session } as const,
      ...nothing,
    })),
    keepAside: assign(({ context }, { session }: { session: Session }) => ({
      inside: session,
      overtaken: context.overtaken || context.inside === null,
    })),
    begin: assign({ ...nothing, overtaken: false }),
    enter: assign(({ context: { inside, step } }) => ({
      step: inside ? ({ kind: 'signedIn', session: inside } as const) : step,
      ...nothing,
    })),
    keepInside: assign((_, { step }: { step: Step }) => ({
      inside: step.kind === 'signedIn' ? step.session : null,
    })),
    leave: assign({ inside: null, overtaken: false }),
    // The code on its way stays good; that another can be had is over, as after a reload that lost the password.
    loseResend: assign(({ context: { step, failure } }) =>
      step?.kind === 'code' && failure?.code === 'stepExpired'
        ? { step: { ...step, canResend: false } }
        : {},
    ),
    say: assign((_, { notice }: { notice: Notice }) => ({ notice })),
    quiet: assign({ failure: null, notice: null }),
    forget: assign({ step: null, proposed: false }),
    forgetUsername: assign({ username: '' }),
  },
})

function canResend(step: Step | null): boolean {
  return !(step?.kind === 'code' && !step.canResend)
}

/** What a step says beside where to go: whom it is about, what came to a good end, that a code was sent. */
function kept(step: Step, now: number): Partial<AuthContext> {
  const username = 'username' in step && step.username ? { username: step.username } : {}
  const notice = step.kind === 'signedOut' ? (step.reason ?? null) : null
  const resendAt =
    sendsCodes.has(step.kind) && !('sent' in step) ? now + coolDownSeconds * 1_000 : 0
  return { ...username, ...nothing, notice, resendAt, code: '', resting: null }
}

const sendsCodes = new Set<StepKind>(['confirmSignUp', 'resetPassword', 'code', 'verifyAttribute'])

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
