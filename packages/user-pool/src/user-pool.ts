import type { GivenAppClient } from './app-client.ts'
import type { AuthSession } from './challenges/auth-session.ts'
import type { Device } from './devices/device.ts'
import type { Errand } from './federation/errand.ts'
import type { KeptAccount } from './federation/provider-account.ts'
import type { KeptProvider } from './federation/providers.ts'
import type { SpentAssertion } from './federation/spent-assertion.ts'
import type { Identity } from './identity/identity.ts'
import type { RoleSession } from './identity/role-session.ts'
import { createOutbox, type Outbox, type OutboxMessage } from './messages/outbox.ts'
import type { CodeGrant } from './oauth/code-grant.ts'
import type { HostedVisit } from './oauth/hosted-visit.ts'
import type { PoolDomain } from './oauth/pool-domain.ts'
import { findOperation } from './operations/services.ts'
import { findPage } from './pages/find-page.ts'
import type { Passkey } from './passkeys/passkey.ts'
import type { Attempts } from './people/attempts.ts'
import type { Group } from './people/groups.ts'
import type { Person } from './people/person.ts'
import { seed, seedGroup } from './people/seed.ts'
import type { Pool } from './pool.ts'
import { createRandom } from './random.ts'
import {
  completePoolSettings,
  type GivenPoolSettings,
  type PoolSettings,
  type ResourceServer,
} from './settings.ts'
import { createKeeper, type PoolStore } from './store.ts'
import { createKeyRing, type KeptKeys } from './tokens/keys.ts'
import type { Login } from './tokens/login.ts'
import type { Triggers } from './triggers/triggers.ts'
import { createTurns } from './turns.ts'
import { parse } from './wire/body.ts'
import { CognitoError } from './wire/cognito-error.ts'
import { type Caller, createEndpoint, ownPage, unknownOperation } from './wire/endpoint.ts'
import { internalError } from './wire/respond.ts'

/** A user pool that speaks Cognito's wire. */
export interface UserPool {
  readonly region: string
  readonly userPoolId: string
  readonly clientId: string
  readonly settings: PoolSettings
  /**
   * Answers what would be sent to Cognito: POST to any path with `X-Amz-Target`; the OAuth 2.0 endpoints; and GET of
   * `…/outbox`, `…/{userPoolId}/.well-known/jwks.json` and `…/openid-configuration`. Operations that need AWS credentials
   * need a signed request; any signature will do. Rejects only when its signal aborts.
   */
  fetch: typeof globalThis.fetch
  outbox: Outbox
  /**
   * Asks for an operation without HTTP; for those of an administrator no signature is needed. `ClientId` and
   * `UserPoolId` are filled in when left out.
   *
   * @throws {CognitoError} `name` is Cognito's exception, `status` its HTTP status
   */
  call<Output = Record<string, unknown>>(operation: string, input: object): Promise<Output>
  /** Waits until everything is answered and written. */
  close(): Promise<void>
}

export interface UserPoolOptions {
  /** Where state survives a restart. Without it, the pool forgets everything when it goes. */
  store?: PoolStore
  /** Epoch milliseconds. */
  clock?: () => number
  /** Fills the bytes with chance. */
  random?: (bytes: Uint8Array<ArrayBuffer>) => void
  /** What the pool does at its turning points. They may ask the pool for things themselves. */
  triggers?: Triggers
  /** How long a trigger may take before it has failed, in milliseconds; Cognito's five seconds by default. */
  triggerPatience?: number
}

/** What triggers are told as the app client of an administrator's request. */
const notApplicable = 'CLIENT_ID_NOT_APPLICABLE'

/** Makes a user pool: for development, stories and tests, never for production. */
export function createUserPool(
  given: GivenPoolSettings = {},
  {
    store,
    clock = Date.now,
    random: fill = bytes => crypto.getRandomValues(bytes),
    triggers = {},
    triggerPatience = 5000,
  }: UserPoolOptions = {},
): UserPool {
  const settings = completePoolSettings(given)
  const { region, userPoolId, clientId } = settings
  const random = createRandom(fill)
  const keeper = createKeeper(store)
  const kept = keeper.collection<{ at: number }>('pool')
  const outbox = createOutbox(keeper.collection<OutboxMessage>('outbox'))
  const address = `https://cognito-idp.${region}.amazonaws.com`
  const turns = createTurns()
  const pool: Pool = {
    settings,
    own: settings,
    clients: keeper.collection<GivenAppClient>('clients'),
    resourceServers: keeper.collection<ResourceServer>('resource-servers'),
    domains: keeper.collection<PoolDomain>('domains'),
    poolName: userPoolId.slice(userPoolId.indexOf('_') + 1),
    issuer: settings.issuer ?? `${address}/${userPoolId}`,
    page: undefined,
    clock,
    random,
    keys: createKeyRing(keeper.collection<KeptKeys>('keys'), random),
    people: keeper.collection<Person>('users'),
    groups: keeper.collection<Group>('groups'),
    codes: keeper.collection<CodeGrant>('codes'),
    visits: keeper.collection<HostedVisit>('visits'),
    errands: keeper.collection<Errand>('errands'),
    providers: keeper.collection<KeptProvider>('providers'),
    providerAccounts: keeper.collection<KeptAccount>('provider-accounts'),
    assertions: keeper.collection<SpentAssertion>('assertions'),
    logins: keeper.collection<Login>('logins'),
    sessions: keeper.collection<AuthSession>('sessions'),
    attempts: keeper.collection<Attempts>('attempts'),
    devices: keeper.collection<Device>('devices'),
    passkeys: keeper.collection<Passkey>('passkeys'),
    identities: keeper.collection<Identity>('identities'),
    roleSessions: keeper.collection<RoleSession>('role-sessions'),
    outbox,
    triggers,
    patience: triggerPatience,
    lend: turns.lend,
    address,
    caller: notApplicable,
    clientMetadata: {},
    validationData: {},
  }

  const open = async () => {
    await keeper.load()
    outbox.loaded()
    if (kept.get('seeded')) return
    for (const group of settings.groups) seedGroup(pool, group)
    for (const account of settings.accounts) await seed(pool, account)
    kept.set('seeded', { at: clock() })
  }
  let opened: Promise<void> | undefined

  // One at a time: no request sees another's half-done changes.
  const inTurn = <T>(task: () => Promise<T>): Promise<T> =>
    turns.take(async () => {
      opened ??= open().catch(error => {
        opened = undefined
        throw error
      })
      await opened
      try {
        return await task()
      } finally {
        await keeper.settled()
      }
    })

  const seenFrom = (origin: string, page?: string): Pool => ({
    ...pool,
    address: origin,
    page,
    issuer: settings.issuer ?? `${origin}/${userPoolId}`,
  })

  const answer = async (name: string, sent: object, { origin, page, signed }: Caller) => {
    const operation = findOperation(name)
    if (!operation) throw unknownOperation()
    if (operation.admin && !signed) {
      throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token')
    }
    return inTurn(() => operation.answer(seenFrom(origin, page), sent))
  }

  return {
    region,
    userPoolId,
    clientId,
    settings,
    outbox,
    fetch: createEndpoint({
      address,
      answer,
      page: ({ origin, page, ...asked }) => inTurn(() => findPage(seenFrom(origin, page), asked)),
      requestId: random.uuid,
    }),
    call: async <Output>(name: string, input: object) => {
      const sent = parse(JSON.stringify({ UserPoolId: userPoolId, ClientId: clientId, ...input }))
      const caller = { origin: address, page: ownPage(), signed: true }
      return (await answer(name, sent, caller).catch(error => {
        throw error instanceof CognitoError ? error : internalError(error)
      })) as Output
    },
    close: async () => {
      await turns.over()
      await keeper.settled()
    },
  }
}
