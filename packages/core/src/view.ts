import type { SnapshotFrom } from 'xstate'
import { type FieldSpec, type FormScreen, fieldsOf } from './fields.ts'
import type { Failure } from './machine/failure.ts'
import type { authMachine } from './machine/machine.ts'
import { isByRedirect } from './machine/may.ts'
import type { Notice, Screen } from './machine/screen.ts'
import type { PasswordPolicy } from './password.ts'
import { providerFor } from './providers.ts'
import type { Session } from './session.ts'
import type { Contact, MfaMethod, ProviderSetting } from './settings.ts'
import type { Delivery, Factor, Purpose, Step, StepKind, StepOf } from './step.ts'

export type AuthSnapshot = SnapshotFrom<typeof authMachine>

interface Common {
  /** A request is out. */
  pending: boolean
  failure: Failure | null
  notice: Notice | null
}

interface Known extends Common {
  /** Who they said they are, to fill in or to show. */
  username: string
}

interface FormView extends Known {
  fields: readonly FieldSpec[]
  passwordPolicy: PasswordPolicy
}

interface Leading {
  /** The id of the provider they came from the last time, in this browser. */
  lastProvider: string | null
  /** There is nothing to fill in: they sign in on the back end's own pages. */
  byRedirect: boolean
}

interface Sent {
  /** Where it went, when the back end tells. */
  delivery: Delivery | null
  /** `false`: nothing could be sent yet; ask for it. */
  sent: boolean
  /** Asking again: when it may be done (epoch milliseconds), and whether one is on its way. `null`: it cannot be. */
  resend: { readyAt: number; pending: boolean } | null
}

interface CodeView extends FormView, Sent {
  /** The code a link came with, to fill in; else empty. */
  code: string
}

/** What a user interface needs to draw the present screen, and nothing it could get wrong. */
export type AuthView =
  | (Common & { screen: 'restoring' })
  | (FormView & Leading & { screen: 'signIn'; autofill: boolean })
  | (FormView & Leading & { screen: 'signUp' })
  /** `provider`: where they are on their way to; `null` for the back end's own pages. */
  | (Known & { screen: 'redirecting'; provider: ProviderSetting | null })
  | (CodeView & { screen: 'confirmSignUp' })
  | (Known & Sent & { screen: 'checkInbox' })
  | (Known & { screen: 'awaitApproval' })
  | (FormView & { screen: 'forgotPassword' })
  | (Known & { screen: 'noRecovery' })
  | (CodeView & { screen: 'resetPassword'; required: boolean; compromised: boolean })
  | (FormView & { screen: 'newPassword' })
  | (Known & { screen: 'chooseFactor'; purpose: Purpose; factors: readonly Factor[] })
  | (FormView & { screen: 'password' })
  | (Known & { screen: 'passkey' })
  | (CodeView & { screen: 'code'; purpose: Purpose })
  | (FormView & { screen: 'totp' })
  | (FormView & { screen: 'custom'; parameters: Readonly<Record<string, string>> })
  | (Known & { screen: 'chooseSetUp'; methods: readonly MfaMethod[] })
  /** `inside`: it was proposed to who is in already. */
  | (FormView & { screen: 'setUpTotp'; secret: string; inside: boolean })
  | (FormView & { screen: 'setUpContact'; contact: Contact })
  | (Known & { screen: 'rememberDevice' })
  | (Known & { screen: 'passkeyOffer' })
  | (Known & { screen: 'mfaOffer'; methods: readonly MfaMethod[] })
  | (CodeView & { screen: 'verifyAttribute'; contact: Contact })
  | (Common & { screen: 'signedIn'; session: Session })
  | (Common & { screen: 'unsupported'; challenge: string })

/** The view of one screen: `ViewOf<'signIn'>`. */
export type ViewOf<S extends AuthView['screen']> = Extract<AuthView, { screen: S }>

const views = new WeakMap<AuthSnapshot, AuthView>()

/** Reads the view off a snapshot: pure, and the same object for the same snapshot. */
export function toView(snapshot: AuthSnapshot): AuthView {
  const known = views.get(snapshot)
  if (known) return known
  const screen = Object.values(snapshot.getMeta()).find(meta => meta?.screen)?.screen
  const view = draw[screen ?? 'restoring'](snapshot)
  views.set(snapshot, view)
  return view
}

/** One line per screen: what it shows beside what all show. A new screen without a line does not compile. */
const draw: { [S in Screen]: (snapshot: AuthSnapshot) => ViewOf<S> } = {
  restoring: snapshot => ({ screen: 'restoring', ...common(snapshot) }),
  signIn: snapshot => ({
    screen: 'signIn',
    ...form(snapshot, 'signIn'),
    ...leading(snapshot),
    autofill: snapshot.context.client.discover !== undefined,
  }),
  signUp: snapshot => ({ screen: 'signUp', ...form(snapshot, 'signUp'), ...leading(snapshot) }),
  redirecting: snapshot => {
    const { target, settings } = snapshot.context
    const provider =
      settings.providers.find(({ id }) => id === target.provider) ??
      providerFor(settings, `@@${target.identifier ?? ''}`)
    return { screen: 'redirecting', ...known(snapshot), provider }
  },
  confirmSignUp: snapshot => ({ screen: 'confirmSignUp', ...codeForm(snapshot, 'confirmSignUp') }),
  checkInbox: snapshot => ({ screen: 'checkInbox', ...known(snapshot), ...sent(snapshot) }),
  awaitApproval: snapshot => ({ screen: 'awaitApproval', ...known(snapshot) }),
  forgotPassword: snapshot => ({ screen: 'forgotPassword', ...form(snapshot, 'forgotPassword') }),
  noRecovery: snapshot => ({ screen: 'noRecovery', ...known(snapshot) }),
  resetPassword: snapshot => {
    const { required = false, compromised = false } = stepOf(snapshot, 'resetPassword') ?? {}
    const shown = codeForm(snapshot, 'resetPassword')
    return { screen: 'resetPassword', ...shown, required, compromised }
  },
  newPassword: snapshot => ({ screen: 'newPassword', ...form(snapshot, 'newPassword') }),
  chooseFactor: snapshot => {
    const { purpose = 'signIn', factors = [] } = stepOf(snapshot, 'chooseFactor') ?? {}
    return { screen: 'chooseFactor', ...known(snapshot), purpose, factors }
  },
  password: snapshot => ({ screen: 'password', ...form(snapshot, 'password') }),
  passkey: snapshot => ({ screen: 'passkey', ...known(snapshot) }),
  code: snapshot => {
    const { purpose = 'signIn' } = stepOf(snapshot, 'code') ?? {}
    return { screen: 'code', ...codeForm(snapshot, 'code'), purpose }
  },
  totp: snapshot => ({ screen: 'totp', ...form(snapshot, 'totp') }),
  custom: snapshot => {
    const { parameters = {} } = stepOf(snapshot, 'custom') ?? {}
    return { screen: 'custom', ...form(snapshot, 'custom'), parameters }
  },
  chooseSetUp: snapshot => {
    const { methods = [] } = stepOf(snapshot, 'chooseSetUp') ?? {}
    return { screen: 'chooseSetUp', ...known(snapshot), methods }
  },
  setUpTotp: snapshot => {
    const { secret = '' } = stepOf(snapshot, 'setUpTotp') ?? {}
    const inside = snapshot.context.inside !== null
    return { screen: 'setUpTotp', ...form(snapshot, 'setUpTotp'), secret, inside }
  },
  setUpContact: snapshot => {
    const { contact = 'email' } = stepOf(snapshot, 'setUpContact') ?? {}
    return { screen: 'setUpContact', ...form(snapshot, 'setUpContact'), contact }
  },
  rememberDevice: snapshot => ({ screen: 'rememberDevice', ...known(snapshot) }),
  passkeyOffer: snapshot => ({ screen: 'passkeyOffer', ...known(snapshot) }),
  mfaOffer: snapshot => {
    const { methods = [] } = stepOf(snapshot, 'mfaOffer') ?? {}
    const { mfa } = snapshot.context.settings
    const both = mfa.methods.filter(method => methods.includes(method))
    return { screen: 'mfaOffer', ...known(snapshot), methods: both }
  },
  verifyAttribute: snapshot => {
    const { contact = 'email' } = stepOf(snapshot, 'verifyAttribute') ?? {}
    return { screen: 'verifyAttribute', ...codeForm(snapshot, 'verifyAttribute'), contact }
  },
  signedIn: snapshot => {
    const step = stepOf(snapshot, 'signedIn')
    if (!step) throw new Error('The machine says that somebody is signed in, and has no session.')
    return { screen: 'signedIn', ...common(snapshot), session: step.session }
  },
  unsupported: snapshot => {
    const { challenge = '' } = stepOf(snapshot, 'unsupported') ?? {}
    return { screen: 'unsupported', ...common(snapshot), challenge }
  },
}

function stepOf<K extends StepKind>({ context }: AuthSnapshot, kind: K): StepOf<K> | undefined {
  const is = (step: Step | null): step is StepOf<K> => step?.kind === kind
  return is(context.step) ? context.step : undefined
}

function common(snapshot: AuthSnapshot): Common {
  const { notice, failure } = snapshot.context
  return { pending: snapshot.hasTag('pending'), failure, notice }
}

function known(snapshot: AuthSnapshot): Known {
  return { ...common(snapshot), username: snapshot.context.username }
}

function form(snapshot: AuthSnapshot, screen: FormScreen): FormView {
  const { settings, step } = snapshot.context
  const elsewhere = screen === 'signIn' && isByRedirect(snapshot.context)
  const fields = elsewhere ? [] : fieldsOf[screen]({ settings, step })
  return { ...known(snapshot), fields, passwordPolicy: settings.passwordPolicy }
}

function leading({ context }: AuthSnapshot): Leading {
  const lastProvider = context.client.lastProvider?.() ?? null
  return { lastProvider, byRedirect: isByRedirect(context) }
}

function sent(snapshot: AuthSnapshot): Sent {
  const { step, resendAt } = snapshot.context
  const resend = { readyAt: resendAt, pending: snapshot.hasTag('resending') }
  return {
    delivery: (step && 'delivery' in step && step.delivery) || null,
    sent: !(step && 'sent' in step && step.sent === false),
    resend: step?.kind === 'code' && !step.canResend ? null : resend,
  }
}

function codeForm(snapshot: AuthSnapshot, screen: FormScreen): CodeView {
  return { ...form(snapshot, screen), ...sent(snapshot), code: snapshot.context.code }
}
