import type { KeyValueStorage } from './environment.ts'
import { isFormScreen } from './fields.ts'
import type { Resting } from './machine/setup.ts'
import type { AuthSnapshot } from './view.ts'
import { toView } from './view.ts'

/**
 * Keeps the screen a tab rests on: its step and the user name, never what was typed. While a request is out, or a
 * session is looked for, the last rest stands.
 */
export function keepResting(storage: KeyValueStorage, key: string, snapshot: AuthSnapshot) {
  const { screen, pending } = toView(snapshot)
  if (pending) return
  const { step, username, resendAt } = snapshot.context
  try {
    if (!isFormScreen(screen) || screen === 'signIn') storage.removeItem(key)
    else {
      const resting: Resting = { screen, step, username, resendAt }
      storage.setItem(key, JSON.stringify(resting))
    }
  } catch {
    // Storage may be full or forbidden; a reload then begins anew, and nothing else is lost.
  }
}

/** Where this tab was left; `null` when that is nowhere, or cannot be read. */
export function readResting(storage: KeyValueStorage, key: string): Resting | null {
  try {
    const kept: Resting | null = JSON.parse(storage.getItem(key) ?? 'null')
    if (!kept || !isFormScreen(kept.screen)) return null
    const needsStep = kept.screen !== 'signUp' && kept.screen !== 'forgotPassword'
    if (needsStep && !isStepOf(kept.screen, kept.step)) return null
    return { ...kept, username: String(kept.username), resendAt: Number(kept.resendAt) || 0 }
  } catch {
    return null
  }
}

/** Whether it is a step as we write it: another version, or another hand, may have written it. */
function isStepOf(screen: string, step: unknown): boolean {
  const { kind, ticket, username, delivery, missing } = (step ?? {}) as Record<string, unknown>
  const { channel, to } = (delivery ?? { channel: 'email', to: '' }) as Record<string, unknown>
  return (
    kind === screen &&
    typeof ticket === 'string' &&
    typeof username === 'string' &&
    (channel === 'email' || channel === 'sms') &&
    typeof to === 'string' &&
    (kind !== 'newPassword' || Array.isArray(missing))
  )
}
