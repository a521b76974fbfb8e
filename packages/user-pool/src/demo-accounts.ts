import type { AttributeName, Contact, MfaMethod } from '@portico/core'

/** Somebody who is there from the first start. */
export interface DemoAccount {
  /** What they type to sign in. */
  username: string
  /** Empty for somebody who has none. */
  password: string
  /** `invited`: their password is a temporary one. */
  state: 'confirmed' | 'unconfirmed' | 'invited'
  attributes?: Partial<Record<AttributeName, string>>
  /** The contacts of a confirmed person that nobody proved to be theirs. */
  unverified?: readonly Contact[]
  mfa?: DemoMfa
  /** By their names, out of the pool's `groups`. */
  groups?: readonly string[]
}

/** What somebody has set up as a second factor; asked for as far as the pool allows it. */
export interface DemoMfa {
  enabled: readonly MfaMethod[]
  /** Without it, who has several is asked to choose. */
  preferred?: MfaMethod
  /** Base32: what their authenticator app was given. */
  totpSecret?: string
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

/** The secret in the authenticator app of everybody who has one; `totpCode` tells what the app shows. */
export const demoTotpSecret = 'PORTICODEMOSECRETFORTHEAPPOFEVERYBODYWHOHASONE234567'

/** Has an authenticator app. */
export const annie = {
  ...account('annie', 'confirmed', 'Annie'),
  mfa: { enabled: ['totp'], totpSecret: demoTotpSecret },
} satisfies DemoAccount

/** Gets a code by e-mail as a second factor. */
export const hedy = {
  ...account('hedy', 'confirmed', 'Hedy'),
  mfa: { enabled: ['email'] },
} satisfies DemoAccount

/** Gets a code by text message as a second factor. */
export const dorothy = {
  ...account('dorothy', 'confirmed', 'Dorothy', '+15550100001'),
  mfa: { enabled: ['sms'] },
} satisfies DemoAccount

/** Has all second factors, and chooses among those the pool allows. */
export const katherine = {
  ...account('katherine', 'confirmed', 'Katherine', '+15550100002'),
  mfa: { enabled: ['totp', 'sms', 'email'], totpSecret: demoTotpSecret },
} satisfies DemoAccount

/** Has no second factor: sets up an app where the pool requires one, and codes by e-mail will not do. */
export const barbara = account('barbara', 'confirmed', 'Barbara')

/** Has no second factor, and an e-mail address that is not proved to be hers. */
export const jean = {
  ...account('jean', 'confirmed', 'Jean'),
  unverified: ['email'],
} satisfies DemoAccount

/** Has no password: gets a code by e-mail or text message instead. */
export const radia = {
  ...account('radia', 'confirmed', 'Radia', '+15550100003'),
  password: '',
} satisfies DemoAccount

/**
 * Everybody: one person per path through the front door. Nobody here is called Ada: she is the newcomer who signs up in
 * stories and tests (`ada@example.com`), so the person with an authenticator app is Annie.
 */
export const demoAccounts: readonly DemoAccount[] = [
  grace,
  joan,
  margaret,
  frances,
  annie,
  hedy,
  dorothy,
  katherine,
  barbara,
  jean,
  radia,
]

function account(
  name: string,
  state: DemoAccount['state'],
  called?: string,
  phone?: string,
): DemoAccount {
  const email = `${name}@example.com`
  return {
    username: email,
    password: demoPassword,
    state,
    attributes: {
      email,
      ...(called ? { name: called } : {}),
      ...(phone ? { phone_number: phone } : {}),
    },
  }
}
