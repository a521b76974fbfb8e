import { createActor } from 'xstate'
import type { KeyValueStorage } from './environment.ts'
import { authMachine } from './machine/machine.ts'
import type { AuthInput } from './machine/setup.ts'
import type { AuthSnapshot } from './view.ts'

/**
 * Where each screen rests, for those worth coming back to. The rest of the chart is reached by itself: signed in
 * through the session, sign-in by default.
 */
const rests = {
  signUp: { signUp: 'editing' },
  forgotPassword: { forgotPassword: 'editing' },
  newPassword: { newPassword: 'editing' },
  // Timers do not survive a reload, so another code may be asked for at once; the back end keeps count.
  confirmSignUp: { confirmSignUp: { form: 'editing', resend: 'ready' } },
  resetPassword: { resetPassword: { form: 'editing', resend: 'ready' } },
} as const

type RestingScreen = keyof typeof rests

interface Resting {
  screen: RestingScreen
  step: AuthSnapshot['context']['step']
  username: string
}

/** Keeps the screen a tab rests on. While a request is out nothing is written: its input holds a password. */
export function keepResting(storage: KeyValueStorage, key: string, snapshot: AuthSnapshot) {
  if (snapshot.hasTag('pending')) return
  const screen = (Object.keys(rests) as RestingScreen[]).find(rest => snapshot.matches(rest))
  if (!screen) return storage.removeItem(key)
  const { step, username } = snapshot.context
  const resting: Resting = { screen, step, username }
  storage.setItem(key, JSON.stringify(resting))
}

/** The snapshot to go on from, or nothing when there is none, or none that can be read. */
export function readResting(
  storage: KeyValueStorage,
  key: string,
  input: AuthInput,
): AuthSnapshot | undefined {
  try {
    const kept: Resting = JSON.parse(storage.getItem(key) ?? 'null')
    if (!kept || !Object.hasOwn(rests, kept.screen)) return undefined
    const needsStep = kept.screen !== 'signUp' && kept.screen !== 'forgotPassword'
    if (needsStep && kept.step?.kind !== kept.screen) return undefined
    const { context } = createActor(authMachine, { input }).getSnapshot()
    return authMachine.resolveState({
      value: rests[kept.screen],
      context: { ...context, step: kept.step, username: String(kept.username) },
    })
  } catch {
    return undefined
  }
}
