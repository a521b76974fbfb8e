import type { StepKind } from '../client.ts'
import { auth, type Screen } from './setup.ts'

/** The switchboard: one line per answer the back end can give. A new kind of step without a line does not compile. */
const targets = {
  signedIn: '#signedIn',
  signedOut: '#signIn',
  confirmSignUp: '#confirmSignUp',
  resetPassword: '#resetPassword',
  newPassword: '#newPassword',
  unsupported: '#unsupported',
} as const satisfies Record<StepKind, `#${Screen}`>

/** Entered after every success. What no line knows lands on `unsupported`, never silently at the start. */
export const next = auth.createStateConfig({
  id: 'next',
  always: [
    ...Object.entries(targets).map(([kind, target]) => ({
      guard: { type: 'stepIs' as const, params: { kind: kind as StepKind } },
      target,
    })),
    { target: '#unsupported' },
  ],
})
