import { sha256, toHex, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'

/** Somebody a provider of development knows. */
export interface ProviderAccount {
  /** Stable and the provider's own: the `sub` claim, or the name of a SAML subject. */
  subject: string
  email: string
  /** Whether the provider says that the address is theirs. */
  isVerified: boolean
  name: string
  /** What else it says of them. */
  claims?: Readonly<Record<string, string>>
}

/** Somebody who was made up at one provider. */
export interface KeptAccount extends ProviderAccount {
  /** The provider's id. */
  provider: string
}

/** Who has an account at every provider of development. */
const readyAccounts: readonly ProviderAccount[] = [
  { subject: '1001', email: 'grace@example.com', isVerified: true, name: 'Grace Hopper' },
  { subject: '1002', email: 'ada@example.com', isVerified: true, name: 'Ada Lovelace' },
  { subject: '1003', email: 'katherine@example.com', isVerified: true, name: 'Katherine Johnson' },
]

/** Everybody with an account at a provider: who was made up last comes first. */
export function accountsAt(pool: Pool, { id }: PoolProvider): ProviderAccount[] {
  const kept = pool.providerAccounts.all().map(([, account]) => account)
  const own = kept.filter(({ provider }) => provider === id).toReversed()
  const isReplaced = ({ subject }: ProviderAccount) => own.some(one => one.subject === subject)
  return [...own, ...readyAccounts.filter(account => !isReplaced(account))]
}

export async function keepAccount(
  pool: Pool,
  { id }: PoolProvider,
  account: ProviderAccount,
): Promise<void> {
  const key = toHex(await sha256(utf8(JSON.stringify([id, account.subject]))))
  // Whoever is described anew is the last one.
  pool.providerAccounts.delete(key)
  pool.providerAccounts.set(key, { ...account, provider: id })
}

/** The account that a form makes up, or what is wrong with it. The same address is the same person the next time. */
export function madeUp(form: URLSearchParams): ProviderAccount | string {
  const email = (form.get('email') ?? '').trim()
  if (!email) return 'Say which e-mail address the account has.'
  const claims = readClaims(form.get('claims') ?? '')
  if (typeof claims === 'string') return claims
  const subject = email.toLowerCase().replace(/[^\p{L}\p{N}.-]/gu, '-')
  return {
    subject: claims.sub ?? subject,
    email,
    isVerified: form.has('verified'),
    name: (form.get('name') ?? '').trim() || email,
    claims,
  }
}

/** Reads further claims: a JSON object, or a line for each, as `name=value`. */
function readClaims(text: string): Record<string, string> | string {
  const said = text.trim().startsWith('{') ? fromJson(text) : fromLines(text)
  if (!said) return 'Write claims as a JSON object, or one a line as name=value.'
  const { sub = 'x' } = said
  return /^[\p{L}\p{N}\p{P}\p{S}]{1,90}$/u.test(sub) ? said : 'The claim sub has no blanks in it.'
}

function fromLines(text: string): Record<string, string> | undefined {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const pairs = lines.map(line => /^\s*([^=\s]+)\s*=(.*)$/.exec(line))
  if (pairs.some(pair => !pair)) return undefined
  return Object.fromEntries(pairs.map(pair => [pair?.[1] ?? '', pair?.[2]?.trim() ?? '']))
}

function fromJson(text: string): Record<string, string> | undefined {
  try {
    const said: Record<string, unknown> = JSON.parse(text)
    return Object.fromEntries(
      Object.entries(said).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    )
  } catch {
    return undefined
  }
}
