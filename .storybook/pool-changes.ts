import type { AttributeSetting, Contact, SignInName } from '@portico/core'
import type { GivenPoolSettings } from '@portico/user-pool'

/** How a story’s pool changes by what is chosen in the toolbar; what does not go together gives way. */
type Change = (story: GivenPoolSettings) => GivenPoolSettings

export const poolChanges: Record<string, Record<string, Change>> = {
  signInWith: {
    email: signInWith(['email'], ['email'], ['email']),
    phone: signInWith(['phone_number'], ['phone_number'], ['phone_number']),
    username: signInWith(['username'], ['email'], ['email']),
    emailOrPhone: signInWith(['email', 'phone_number'], ['email', 'phone_number'], []),
  },
  mfa: {
    off: () => ({ mfa: { mode: 'off', methods: [] } }),
    optional: secondFactor('optional'),
    required: secondFactor('required'),
  },
  passwordless: {
    off: ({ preferredFactor: _, ...story }) => ({ ...story, firstFactors: ['password'] }),
    on: () => ({ firstFactors: ['password', 'emailCode', 'smsCode', 'passkey'] }),
  },
}

/** @param required what an account must have for it. */
function signInWith(
  names: readonly SignInName[],
  contacts: readonly Contact[],
  required: readonly Contact[],
): Change {
  return ({ attributes = [], recovery, verification }) => ({
    signInWith: names,
    attributes: [...required.map(require), ...attributes.filter(({ name }) => !isContact(name))],
    // A story about a pool that recovers or verifies nothing stays one.
    ...(recovery?.length !== 0 && { recovery: contacts }),
    ...(verification?.contacts.length !== 0 && {
      verification: {
        contacts,
        // A link goes by e-mail alone.
        by: contacts.includes('phone_number') ? 'code' : (verification?.by ?? 'code'),
      },
    }),
  })
}

function secondFactor(mode: 'optional' | 'required'): Change {
  return ({ mfa }) => ({
    mfa: { mode, methods: mfa?.methods.length ? mfa.methods : ['totp', 'sms', 'email'] },
  })
}

const require = (name: Contact): AttributeSetting => ({ name, required: true })

const isContact = (name: string) => name === 'email' || name === 'phone_number'
