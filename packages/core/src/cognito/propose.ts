import type { Contact, MfaMethod, Offer } from '../settings.ts'
import type { Step } from '../step.ts'
import { askToVerify } from './ask-to-verify.ts'
import { mayPropose } from './declines.ts'
import { type Inside, inside } from './inside.ts'
import { canCreatePasskey } from './passkey.ts'
import type { Pool } from './pool.ts'
import { asking } from './ticket.ts'

/** How long somebody who is in already waits for a proposal; milliseconds. */
const patience = 4_000

/**
 * What to propose to who just came in: the first of `offers` that applies, and was not declined lately.
 *
 * @returns `signedIn` when there is none.
 */
export async function propose(
  pool: Pool,
  offers: readonly Offer[],
  signal: AbortSignal,
): Promise<Step> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)])
  const person = await inside(pool)
  for (const offer of offers) {
    if (!mayPropose(pool, person.user.id, offer)) continue
    try {
      const step = await proposals[offer](pool, person, limit)
      if (step) return step
    } catch {
      // One that cannot be made is no reason to leave out the next.
      signal.throwIfAborted()
    }
  }
  return pool.resume()
}

type Propose = (pool: Pool, person: Inside, signal: AbortSignal) => Promise<Step | null>

const proposals: Record<Offer, Propose> = {
  passkey: async (pool, { AccessToken }, signal) => {
    if (!(await canCreatePasskey(pool))) return null
    const { Credentials = [] } = await pool.call('ListWebAuthnCredentials', { AccessToken }, signal)
    return Credentials.length === 0
      ? { kind: 'passkeyOffer', ...asking('passkeyOffer', nobody) }
      : null
  },

  mfa: async (pool, { AccessToken, isVerified }, signal) => {
    const { UserMFASettingList = [] } = await pool.call('GetUser', { AccessToken }, signal)
    if (UserMFASettingList.length > 0) return null
    const methods: MfaMethod[] = ['totp']
    if (isVerified('email')) methods.push('email')
    if (isVerified('phone_number')) methods.push('sms')
    return { kind: 'mfaOffer', ...asking('mfaOffer', nobody), methods }
  },

  verification: async (pool, { user, isVerified }, signal) => {
    const contacts: Contact[] = ['email', 'phone_number']
    const contact = contacts.find(name => user.attributes[name] && !isVerified(name))
    return contact ? askToVerify(pool, contact, signal) : null
  },
}

/** No name was typed for this; the one they signed in with stays. */
const nobody = { username: '' }
