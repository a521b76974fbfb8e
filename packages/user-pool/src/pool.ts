import type { GivenAppClient } from './app-client.ts'
import type { AuthSession } from './challenges/auth-session.ts'
import type { Device } from './devices/device.ts'
import type { Errand } from './federation/errand.ts'
import type { KeptAccount } from './federation/provider-account.ts'
import type { KeptProvider } from './federation/providers.ts'
import type { SpentAssertion } from './federation/spent-assertion.ts'
import type { Identity } from './identity/identity.ts'
import type { RoleSession } from './identity/role-session.ts'
import type { OutboxKeeper } from './messages/outbox.ts'
import type { CodeGrant } from './oauth/code-grant.ts'
import type { HostedVisit } from './oauth/hosted-visit.ts'
import type { PoolDomain } from './oauth/pool-domain.ts'
import type { Passkey } from './passkeys/passkey.ts'
import type { Attempts } from './people/attempts.ts'
import type { Group } from './people/groups.ts'
import type { Person } from './people/person.ts'
import type { Random } from './random.ts'
import type { PoolSettings, ResourceServer } from './settings.ts'
import type { Collection } from './store.ts'
import type { PoolKeys } from './tokens/keys.ts'
import type { Login } from './tokens/login.ts'
import type { Triggers } from './triggers/triggers.ts'

/** Everything an operation may reach. */
export interface Pool {
  /** As the app client that asks has them. */
  settings: PoolSettings
  /** As the pool itself has them, with its first app client. */
  own: PoolSettings
  /** App clients that were made meanwhile, by their ids. */
  clients: Collection<GivenAppClient>
  /** APIs that were made or changed meanwhile, by their identifiers. */
  resourceServers: Collection<ResourceServer>
  domains: Collection<PoolDomain>
  /** The pool's name as a sign-in's arithmetic knows it: its id behind the `_`. */
  poolName: string
  /** The `iss` of tokens made for this request. */
  issuer: string
  /** The origin of the page that asks; `undefined` when it is no page. */
  page: string | undefined
  /** Epoch milliseconds. */
  clock(): number
  random: Random
  keys(): Promise<PoolKeys>
  /** By `sub`. */
  people: Collection<Person>
  /** By their names. */
  groups: Collection<Group>
  /** Authorization codes, by their hashes. */
  codes: Collection<CodeGrant>
  /** Whom the hosted pages know, by the hash of the browser's cookie. */
  visits: Collection<HostedVisit>
  /** Trips to a provider, by the hash of what it is to send back. */
  errands: Collection<Errand>
  /** Providers that were made or changed meanwhile, by their ids in hexadecimal digits. */
  providers: Collection<KeptProvider>
  /** Accounts that were made up at providers of development. */
  providerAccounts: Collection<KeptAccount>
  /** SAML assertions that were used and are not yet over, by their hashes. */
  assertions: Collection<SpentAssertion>
  /** By `origin_jti`. */
  logins: Collection<Login>
  /** By the hash of what the client holds. */
  sessions: Collection<AuthSession>
  attempts: Collection<Attempts>
  devices: Collection<Device>
  passkeys: Collection<Passkey>
  /** Those of the identity pool. */
  identities: Collection<Identity>
  /** By their access key ids. */
  roleSessions: Collection<RoleSession>
  outbox: OutboxKeeper
  triggers: Triggers
  /** How long a trigger may take, in milliseconds. */
  patience: number
  /** Runs somebody else's code, and lets other requests in until it is done. */
  lend<T>(foreign: () => Promise<T>): Promise<T>
  /** Where this request was sent to, without a slash at its end. */
  address: string
  /** Who asks: the app client, or what triggers are told when an administrator does. */
  caller: string
  /** What the app has to say to triggers in this request. */
  clientMetadata: Readonly<Record<string, string>>
  /** What it has to say to those that check it, before anything is done. */
  validationData: Readonly<Record<string, string>>
}
