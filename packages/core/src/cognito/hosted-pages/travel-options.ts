import type { Environment, KeyValueStorage } from '../../environment.ts'
import type { Sessions } from '../session.ts'
import type { HostedPages } from './options.ts'

/** What every trip to the hosted pages needs. */
export interface TravelOptions {
  pages: HostedPages
  clientId: string
  /** The pool's own address, below which it publishes its keys; its `iss` too, unless `pages` says otherwise. */
  poolAddress(): string
  environment: Environment
  sessions: Pick<Sessions, 'keep'>
  /** What outlives a session: which provider was used last. */
  marks: KeyValueStorage
  /** Names what is left in the browser. */
  key: string
}

/** Names the trip in this tab's storage. */
export const tripKey = ({ key }: Pick<TravelOptions, 'key'>) => `${key}.trip`

/** Names the provider that was used last. */
export const providerKey = ({ key }: Pick<TravelOptions, 'key'>) => `${key}.provider`
