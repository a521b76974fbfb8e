/** What a password must have. Lengths count code points, so an emoji is one. */
export interface PasswordPolicy {
  minLength: number
  lowercase?: boolean
  uppercase?: boolean
  number?: boolean
  symbol?: boolean
  /** How many earlier passwords may not come back; 0 when none are remembered. */
  history?: number
}

export type PasswordRule = 'length' | 'lowercase' | 'uppercase' | 'number' | 'symbol'

/** What Cognito counts as a symbol; a space counts too, unless it leads or trails. */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|\S \S/

const tests: Record<PasswordRule, (password: string, policy: PasswordPolicy) => boolean> = {
  length: (password, { minLength }) => [...password].length >= minLength,
  lowercase: password => /[a-z]/.test(password),
  uppercase: password => /[A-Z]/.test(password),
  number: password => /[0-9]/.test(password),
  symbol: password => symbol.test(password),
}

/** The rules a policy has, in the order they are shown. */
export function passwordRules(policy: PasswordPolicy): PasswordRule[] {
  const optional = ['lowercase', 'uppercase', 'number', 'symbol'] as const
  return ['length', ...optional.filter(rule => policy[rule])]
}

/**
 * The rules `password` breaks; empty when it is good.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
export function brokenRules(policy: PasswordPolicy, password: string): PasswordRule[] {
  return passwordRules(policy).filter(rule => !tests[rule](password, policy))
}
