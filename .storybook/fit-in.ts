import type { AuthView, PersonEvent, Values } from '@portico/core'
import type { DemoAccount, PoolSettings } from '@portico/user-pool'
import type { Given } from './visit.ts'

/** The people of a pool, as far as they suit it: where one signs in by phone alone, everybody has one. */
export function moveIn({ accounts = [], signInWith }: Given): readonly DemoAccount[] {
  if (!signInWith?.every(name => name === 'phone_number')) return accounts
  return accounts.map((account, at) => ({
    ...account,
    attributes: { phone_number: `+15550101${100 + at}`, ...account.attributes },
  }))
}

/**
 * What they do who meant to do it in another pool: under the name they have here, and with what is asked here beside
 * what they thought of.
 */
export function fitIn(
  event: PersonEvent,
  view: AuthView,
  { accounts, signInWith }: PoolSettings,
): PersonEvent {
  if ('username' in event) return { ...event, username: nameHere(event.username ?? '') }
  if (event.type !== 'submit' || !('fields' in view)) return event
  const values: Values = {}
  for (const { name, required } of view.fields) {
    const meant = event.values[name] ?? (required ? newcomer(name) : undefined)
    if (meant !== undefined) values[name] = name === 'username' ? nameHere(meant) : meant
  }
  return { ...event, values }

  function nameHere(name: string): string {
    const person = accounts.find(({ username }) => username === name)
    const phone = person?.attributes?.phone_number
    return signInWith.every(way => way === 'phone_number') && phone ? phone : name
  }

  /** What who signs up says to a question the story did not expect. */
  function newcomer(name: string): string | undefined {
    const known: Record<string, string> = {
      username: signInWith.includes('username') ? 'ada' : 'ada@example.com',
      email: 'ada@example.com',
      phone_number: '+442079460958',
      password: 'Analytical-Engine-1',
    }
    return known[name]
  }
}
