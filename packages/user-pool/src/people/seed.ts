import type { DemoAccount, DemoMfa } from '../demo-accounts.ts'
import type { Pool } from '../pool.ts'
import type { GroupSetting } from '../settings.ts'
import { saveGroup } from './groups.ts'
import type { PersonMfa } from './mfa.ts'
import { hasUsernames } from './names.ts'
import { newPerson } from './new-person.ts'
import { setAnyPassword } from './passwords.ts'
import { save, setAttribute } from './person.ts'

const day = 24 * 60 * 60 * 1000

/** Puts somebody into a new pool; rules for new accounts do not apply to them. */
export async function seed(pool: Pool, account: DemoAccount): Promise<void> {
  const { username, state, password, attributes = {}, unverified = [], mfa, groups = [] } = account
  const person = newPerson(pool, hasUsernames(pool.settings) ? nameOf(pool, username) : null, [])
  for (const [name, value] of Object.entries(attributes)) setAttribute(person, name, value ?? '')
  for (const contact of ['email', 'phone_number'] as const) {
    if (state !== 'unconfirmed' && attributes[contact]) {
      setAttribute(person, `${contact}_verified`, String(!unverified.includes(contact)))
    }
  }
  if (password !== '') await setAnyPassword(pool, person, password)
  if (state === 'invited') {
    person.status = 'FORCE_CHANGE_PASSWORD'
    person.temporaryUntil = pool.clock() + pool.settings.lifetimes.temporaryPasswordDays * day
  }
  if (state === 'confirmed') person.status = 'CONFIRMED'
  if (mfa) person.mfa = toMfa(mfa)
  person.groups = [...groups]
  save(pool, person)
}

/** Puts a group into a new pool. */
export function seedGroup(
  pool: Pool,
  { name, description, roleArn, precedence }: GroupSetting,
): void {
  const now = pool.clock()
  saveGroup(pool, {
    name,
    description: description ?? null,
    roleArn: roleArn ?? null,
    precedence: precedence ?? null,
    createdAt: now,
    modifiedAt: now,
  })
}

const toMfa = ({ enabled, preferred, totpSecret }: DemoMfa): PersonMfa => ({
  totp: totpSecret === undefined ? null : { secret: totpSecret, name: null, usedStep: 0 },
  newSecret: null,
  enabled: [...enabled],
  preferred: preferred ?? null,
})

/** Where people choose a user name, an e-mail cannot be one: its first part is. */
const nameOf = ({ settings }: Pool, username: string): string =>
  settings.signInWith.includes('email') ? (username.split('@')[0] ?? username) : username
