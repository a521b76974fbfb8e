import type { Offer } from '../settings.ts'
import type { AuthContext } from './context.ts'

export function maySignUp({ settings, client }: AuthContext): boolean {
  return settings.selfSignUp && client.can.has('signUp')
}

export function mayReset(context: AuthContext): boolean {
  return hasPasswords(context) && context.settings.recovery.length > 0
}

/** Whether there is somewhere to go to. */
export function mayRedirect({ client }: AuthContext): boolean {
  return client.redirect !== undefined
}

/** Whether they sign in on the back end's own pages rather than here. */
export function isByRedirect(context: AuthContext): boolean {
  return context.signInBy === 'redirect' && mayRedirect(context)
}

/** Where nobody can reset a password alone, the screen says whom to ask. */
export function mayAskAdministrator(context: AuthContext): boolean {
  return hasPasswords(context) && context.settings.recovery.length === 0
}

/** Whether the step on screen is one way in among several. */
export function mayChooseAnother({ settings: { firstFactors }, step }: AuthContext): boolean {
  const isFirst = step?.kind !== 'code' || step.purpose === 'signIn'
  return isFirst && firstFactors.filter(factor => factor !== 'custom').length > 1
}

/** What may be proposed after a sign-in, as far as the pool goes. */
export function offersOf({ settings, client }: AuthContext): readonly Offer[] {
  if (!client.can.has('offers')) return []
  const { offers, firstFactors, mfa } = settings
  const suits: Record<Offer, boolean> = {
    passkey: firstFactors.includes('passkey'),
    mfa: mfa.mode === 'optional' && mfa.methods.length > 0,
    verification: true,
  }
  return offers.filter(offer => suits[offer])
}

function hasPasswords({ settings, client }: AuthContext): boolean {
  return settings.firstFactors.includes('password') && client.can.has('resetPassword')
}
