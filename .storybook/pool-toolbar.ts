import { amazon, apple, facebook, google, type IdentityProvider } from '@portico/react/providers'
import type { GivenPoolSettings } from '@portico/user-pool'
import type { Preview } from '@storybook/react-vite'
import { poolChanges } from './pool-changes.ts'

/** The pool of a story is the one it needs, unless the toolbar says otherwise. */
const own = 'story'

/** What a designer sets of the pool behind all stories at once. */
export const poolGlobalTypes: NonNullable<Preview['globalTypes']> = {
  signInWith: tool('Sign in with', 'user', {
    email: 'Email',
    phone: 'Phone number',
    username: 'Username',
    emailOrPhone: 'Email or phone number',
  }),
  mfa: tool('Second factor', 'lock', {
    off: 'No second factor',
    optional: 'Second factor optional',
    required: 'Second factor required',
  }),
  passwordless: tool('Passwordless', 'key', {
    off: 'With passwords alone',
    on: 'Passwordless as well',
  }),
  providers: tool('Providers', 'users', {
    none: 'No providers',
    social: 'Social providers',
    enterprise: 'Social and enterprise',
  }),
}

export const poolInitialGlobals = {
  signInWith: own,
  mfa: own,
  passwordless: own,
  providers: own,
}

type Icon = 'user' | 'lock' | 'key' | 'users'

function tool(description: string, icon: Icon, choices: Record<string, string>) {
  const chosen = Object.entries(choices).map(([value, title]) => ({ value, title }))
  const items = [{ value: own, title: `${description}: the story’s` }, ...chosen]
  return { description, toolbar: { icon, items, title: description, dynamicTitle: true } }
}

/** What is chosen in the toolbar. */
export type Globals = Readonly<Record<string, unknown>>

/** What of the toolbar makes another pool, as text; empty when each story keeps its own. */
export function poolKey(globals: Globals): string {
  const chosen = Object.keys(poolChanges).filter(key => (globals[key] ?? own) !== own)
  return chosen.map(key => `${key}=${globals[key]}`).join()
}

/** The pool of a story as the toolbar would have it: what is chosen comes before what the story says. */
export function poolFrom<Given extends GivenPoolSettings>(globals: Globals, given: Given): Given {
  let pool = given
  for (const [key, choices] of Object.entries(poolChanges)) {
    const choice = String(globals[key] ?? own)
    if (Object.hasOwn(choices, choice)) pool = { ...pool, ...choices[choice]?.(pool) }
  }
  return pool
}

const social = [google, facebook, amazon, apple]
const sets: Record<string, readonly IdentityProvider[]> = {
  none: [],
  social,
  enterprise: [...social, { id: 'Meridian', name: 'Meridian single sign-on' }],
}

/** Whom people may continue with: as the toolbar says, else as the story does. */
export function providersFrom<Given>(globals: Globals, given: Given) {
  const choice = String(globals.providers ?? own)
  return Object.hasOwn(sets, choice) ? sets[choice] : given
}
