import type { AuthClient } from '../../client.ts'
import { AuthError, type AuthErrorCode } from '../../errors.ts'
import type { Session } from '../../session.ts'
import { sampleSteps } from './sample-steps.test-kit.ts'

/** A back end that says what no pool says at this point: for the edges that only trouble takes. */
export function createAnyClient() {
  const listeners = new Set<(session: Session | null) => void>()
  let code: AuthErrorCode = 'unexpected'
  let also: Session | null = null
  const refuse = async () => {
    if (also) tell(also)
    throw new AuthError(code)
  }
  const tell = (session: Session | null) => {
    for (const listener of listeners) listener(session)
  }
  const client: AuthClient = {
    can: new Set(['signUp', 'resetPassword', 'offers']),
    mayResume: () => false,
    resume: refuse,
    signIn: refuse,
    answer: refuse,
    signUp: refuse,
    confirmSignUp: refuse,
    resend: refuse,
    forgotPassword: refuse,
    resetPassword: refuse,
    expect: (kind, username) => ({ ...sampleSteps[kind], username }),
    propose: async () => sampleSteps.signedIn,
    getAccessToken: async () => null,
    getIdToken: async () => null,
    signOut: async () => {
      if (code !== 'cancelled') await refuse()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    client,
    tell,
    /** Every request fails like this; with a session, after another tab began it. */
    fails(next: AuthErrorCode, meanwhile: Session | null = null) {
      code = next
      also = meanwhile
    },
  }
}
