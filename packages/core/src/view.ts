import type { SnapshotFrom } from 'xstate'
import type { Delivery, Session } from './client.ts'
import { type FieldSpec, type FormScreen, fieldsOf, isFormScreen } from './fields.ts'
import type { Failure } from './machine/failure.ts'
import type { authMachine } from './machine/machine.ts'
import type { Notice } from './machine/setup.ts'
import type { PasswordPolicy } from './password.ts'

export type AuthSnapshot = SnapshotFrom<typeof authMachine>

interface Common {
  /** A request is out. */
  pending: boolean
  failure: Failure | null
  notice: Notice | null
}

interface FormView extends Common {
  fields: readonly FieldSpec[]
  /** Who they said they are, to fill in or to show. */
  username: string
  passwordPolicy: PasswordPolicy
}

interface CodeView extends FormView {
  /** Where the code went, when the back end tells. */
  delivery: Delivery | null
  /** `false`: no code could be sent yet; ask for one. */
  sent: boolean
  /** Asking for another code: when it may be done (epoch milliseconds), and whether one is on its way. */
  resend: { readyAt: number; pending: boolean }
}

/** What a user interface needs to draw the present screen, and nothing it could get wrong. */
export type AuthView =
  | (Common & { screen: 'restoring' })
  | (FormView & { screen: 'signIn' })
  | (FormView & { screen: 'signUp' })
  | (CodeView & { screen: 'confirmSignUp' })
  | (FormView & { screen: 'forgotPassword' })
  | (CodeView & { screen: 'resetPassword'; required: boolean })
  | (FormView & { screen: 'newPassword' })
  | (Common & { screen: 'signedIn'; session: Session })
  | (Common & { screen: 'unsupported'; challenge: string })

/** The view of one screen: `ViewOf<'signIn'>`. */
export type ViewOf<S extends AuthView['screen']> = Extract<AuthView, { screen: S }>

const views = new WeakMap<AuthSnapshot, AuthView>()

/** Reads the view off a snapshot: pure, and the same object for the same snapshot. */
export function toView(snapshot: AuthSnapshot): AuthView {
  const known = views.get(snapshot)
  if (known) return known
  const view = read(snapshot)
  views.set(snapshot, view)
  return view
}

function read(snapshot: AuthSnapshot): AuthView {
  const { step, notice, failure } = snapshot.context
  const screen = Object.values(snapshot.getMeta()).find(meta => meta?.screen)?.screen
  const common = { pending: snapshot.hasTag('pending'), failure, notice }

  if (screen && isFormScreen(screen)) return formView(snapshot, screen, common)
  if (screen === 'signedIn' && step?.kind === 'signedIn') {
    return { ...common, screen, session: step.session }
  }
  if (screen === 'unsupported') {
    return { ...common, screen, challenge: step?.kind === 'unsupported' ? step.challenge : '' }
  }
  return { ...common, screen: 'restoring' }
}

function formView(snapshot: AuthSnapshot, screen: FormScreen, common: Common): AuthView {
  const { settings, step, username, resendAt } = snapshot.context
  const form = {
    ...common,
    fields: fieldsOf[screen]({ settings, step }),
    username,
    passwordPolicy: settings.passwordPolicy,
  }
  if (screen !== 'confirmSignUp' && screen !== 'resetPassword') return { ...form, screen }
  const sent = {
    ...form,
    delivery: (step && 'delivery' in step && step.delivery) || null,
    sent: !(step && 'sent' in step && step.sent === false),
    resend: { readyAt: resendAt, pending: snapshot.hasTag('resending') },
  }
  if (screen === 'confirmSignUp') return { ...sent, screen }
  return {
    ...sent,
    screen,
    required: step?.kind === 'resetPassword' && step.required === true,
  }
}
