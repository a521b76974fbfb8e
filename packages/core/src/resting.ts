import type { KeyValueStorage } from './environment.ts'
import type { Resting } from './machine/context.ts'
import { restingKinds } from './machine/resting-kinds.ts'
import type { Screen } from './machine/screen.ts'
import type { Step } from './step.ts'
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
    if (!isResting(screen)) storage.removeItem(key)
    else {
      const resting: Resting = { screen, step: withoutSecret(step), username, resendAt }
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
    if (!kept || !isResting(kept.screen)) return null
    const kind = restingKinds[kept.screen]
    if (kind && !isStepOf(kind, kept.step)) return null
    return { ...kept, username: String(kept.username), resendAt: Number(kept.resendAt) || 0 }
  } catch {
    return null
  }
}

const isResting = (screen: Screen): screen is Resting['screen'] =>
  Object.hasOwn(restingKinds, screen)

/** The key of an authenticator app is asked for again rather than kept. */
const withoutSecret = (step: Step | null): Step | null =>
  step?.kind === 'setUpTotp' ? { ...step, secret: '' } : step

/** Whether it is a step as we write it: another version, or another hand, may have written it. */
function isStepOf(kind: Step['kind'], step: unknown): boolean {
  const said = (step ?? {}) as Record<string, unknown>
  const { channel, to } = (said.delivery ?? { channel: 'email', to: '' }) as Record<string, unknown>
  return (
    said.kind === kind &&
    (kind === 'awaitApproval' || typeof said.ticket === 'string') &&
    typeof said.username === 'string' &&
    (channel === 'email' || channel === 'sms') &&
    typeof to === 'string' &&
    (texts[kind] ?? []).every(name => typeof said[name] === 'string') &&
    (lists[kind] ?? []).every(name => Array.isArray(said[name]) && areTexts(said[name])) &&
    (kind !== 'custom' || areTexts(said.parameters))
  )
}

const areTexts = (all: unknown) =>
  typeof all === 'object' &&
  all !== null &&
  Object.values(all).every(one => typeof one === 'string')

const texts: Partial<Record<Step['kind'], string[]>> = {
  chooseFactor: ['purpose'],
  code: ['purpose'],
  setUpTotp: ['secret'],
  setUpContact: ['contact'],
  verifyAttribute: ['contact'],
}

const lists: Partial<Record<Step['kind'], string[]>> = {
  newPassword: ['missing'],
  chooseFactor: ['factors'],
  chooseSetUp: ['methods'],
  mfaOffer: ['methods'],
}
