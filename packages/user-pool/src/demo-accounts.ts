import type { AttributeName } from '@portico/core'

/** Somebody who is there from the first start. */
export interface DemoAccount {
  /** What they type to sign in. */
  username: string
  password: string
  /** `invited`: their password is a temporary one. */
  state: 'confirmed' | 'unconfirmed' | 'invited'
  attributes?: Partial<Record<AttributeName, string>>
}

/** The one password of every demo account; it meets Cognito's default policy. */
export const demoPassword = 'Portico-Demo-1'

/** Signs straight in. */
export const grace = account('grace', 'confirmed', 'Grace')

/** Signed up, and never entered the code. */
export const joan = account('joan', 'unconfirmed', 'Joan')

/** Was invited: has a temporary password, and no name yet. */
export const margaret = account('margaret', 'invited')

/** Has an account, and another password than the one she remembers. */
export const frances = {
  ...account('frances', 'confirmed', 'Frances'),
  password: 'Forgotten-Long-Ago-1',
} satisfies DemoAccount

/**
 * Everybody: one person per path through the front door. Nobody here is called Ada: she is the newcomer who signs up in
 * stories and tests (`ada@example.com`), so the person with an authenticator app is Annie.
 */
export const demoAccounts: readonly DemoAccount[] = [grace, joan, margaret, frances]

function account(name: string, state: DemoAccount['state'], called?: string): DemoAccount {
  const email = `${name}@example.com`
  return {
    username: email,
    password: demoPassword,
    state,
    attributes: { email, ...(called ? { name: called } : {}) },
  }
}
