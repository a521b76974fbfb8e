import type { AuthSettings, ProviderSetting } from './settings.ts'

/** Who speaks for this e-mail address, by its domain; `null` where nobody but the pool does. */
export function providerFor(
  { providers }: Pick<AuthSettings, 'providers'>,
  address: string,
): ProviderSetting | null {
  const domain = domainOf(address)
  const speaks = (known: string) => known.toLowerCase() === domain
  return (domain && providers.find(({ domains = [] }) => domains.some(speaks))) || null
}

/** What stands behind the `@`, in small letters; empty for what is no address. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  return at > 0
    ? address
        .slice(at + 1)
        .trim()
        .toLowerCase()
    : ''
}
