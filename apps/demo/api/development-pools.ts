import { demoAccounts, type GivenPoolSettings, type Triggers } from '@portico/user-pool'
import { type Preset, presets } from '../presets.ts'
import { access, loginPagesOf, placeOf } from '../settings.ts'

/** The presets as pools of the development server, each with the triggers it is given by its name. */
export function developmentPools(triggers: Readonly<Record<string, Triggers>>) {
  return Object.fromEntries(
    Object.entries(presets).map(([name, preset]) => {
      const own = triggers[name]
      return [name, { settings: poolOf(name, preset), ...(own && { triggers: own }) }]
    }),
  )
}

function poolOf(name: string, { settings, people, pool, groups = {} }: Preset): GivenPoolSettings {
  const isHere = (account: { username: string }) => Object.hasOwn(people, firstNameOf(account))
  const accounts = demoAccounts
    .filter(isHere)
    .map(account => ({ ...account, groups: groups[firstNameOf(account)] ?? [] }))
  return {
    ...settings,
    ...access,
    ...pool,
    ...placeOf(name),
    loginPages: loginPagesOf(name),
    accounts,
  }
}

const firstNameOf = ({ username }: { username: string }) => username.split('@')[0] ?? ''
