/** Somebody a provider of development knows. */
export interface ProviderAccount {
  /** Stable and the provider's own: the `sub` claim, or the name of a SAML subject. */
  subject: string
  email: string
  name: string
}

/** Who has an account at every provider of development. */
export const readyAccounts: readonly ProviderAccount[] = [
  { subject: '1001', email: 'grace@example.com', name: 'Grace Hopper' },
  { subject: '1002', email: 'ada@example.com', name: 'Ada Lovelace' },
  { subject: '1003', email: 'katherine@example.com', name: 'Katherine Johnson' },
]

/** The account somebody made up: the same address is the same person the next time. */
export const madeUp = (email: string, name: string): ProviderAccount => ({
  subject: email
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]/gu, '-'),
  email: email.trim(),
  name: name.trim() || email.trim(),
})
