import { demoAccounts, type GivenPoolSettings } from '@portico/user-pool'
import { access, loginPagesOf, placeOf, settings } from '../settings.ts'

/** A pool whose login pages other people's applications use: it is found by its address, as OpenID Connect has it. */
export function partiesPool(): { settings: GivenPoolSettings } {
  const { issuer: _, ...place } = placeOf('parties')
  const providers = [{ id: 'Google', kind: 'Google' }] as const
  const pages = { loginPages: loginPagesOf('parties'), providers }
  return { settings: { ...settings, ...access, ...place, ...pages, accounts: demoAccounts } }
}
