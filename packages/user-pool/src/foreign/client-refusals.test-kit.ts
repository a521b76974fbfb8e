import type { OpenSdk } from './open-sdk.test-kit.ts'
import { anotherPool, invalid, noSuch, type Refusal } from './refusal.test-kit.ts'

/** How operations on app clients, resource servers and domains are refused. */
export function clientRefusals({ cognito, ClientId, UserPoolId }: OpenSdk) {
  const elsewhere = { UserPoolId: 'us-east-1_Elsewhere' }
  const pool = { UserPoolId }
  const server = { ...pool, Identifier: 'nothing' }
  const domain = { ...pool, Domain: 'nothing' }

  return {
    CreateUserPoolClient: [
      [
        'InvalidOAuthFlowException',
        'a client without a secret would be let in as a machine',
        () =>
          cognito.createUserPoolClient({
            ...pool,
            ClientName: 'x',
            AllowedOAuthFlows: ['client_credentials'],
          }),
      ],
      invalid('an address is without TLS, and elsewhere', () =>
        cognito.createUserPoolClient({
          ...pool,
          ClientName: 'x',
          CallbackURLs: ['http://example.com/'],
        }),
      ),
      invalid('an attribute is unknown', () =>
        cognito.createUserPoolClient({ ...pool, ClientName: 'x', ReadAttributes: ['custom:shoe'] }),
      ),
      anotherPool(() => cognito.createUserPoolClient({ ...elsewhere, ClientName: 'x' })),
      [
        'ScopeDoesNotExistException',
        'no resource server has the scope',
        () =>
          cognito.createUserPoolClient({
            ...pool,
            ClientName: 'x',
            AllowedOAuthScopes: ['nothing/read'],
          }),
      ],
    ],
    DescribeUserPoolClient: [
      invalid('the client is missing', () =>
        cognito.describeUserPoolClient({ ...pool, ClientId: undefined }),
      ),
      noSuch('client', () => cognito.describeUserPoolClient({ ...pool, ClientId: 'nobody' })),
    ],
    UpdateUserPoolClient: [
      [
        'InvalidOAuthFlowException',
        'machines and people would share a client',
        () =>
          cognito.updateUserPoolClient({
            ...pool,
            ClientId,
            AllowedOAuthFlows: ['client_credentials', 'code'],
          }),
      ],
      invalid('the address is none', () =>
        cognito.updateUserPoolClient({ ...pool, ClientId, LogoutURLs: ['http://['] }),
      ),
      noSuch('client', () => cognito.updateUserPoolClient({ ...pool, ClientId: 'nobody' })),
      [
        'ScopeDoesNotExistException',
        'nobody knows the scope',
        () =>
          cognito.updateUserPoolClient({ ...pool, ClientId, AllowedOAuthScopes: ['everything'] }),
      ],
    ],
    DeleteUserPoolClient: [
      invalid('it is the pool’s own', () => cognito.deleteUserPoolClient({ ...pool, ClientId })),
      noSuch('client', () => cognito.deleteUserPoolClient({ ...pool, ClientId: 'nobody' })),
    ],
    ListUserPoolClients: [
      invalid('the page is none', () =>
        cognito.listUserPoolClients({ ...pool, NextToken: 'nothing' }),
      ),
      anotherPool(() => cognito.listUserPoolClients(elsewhere)),
    ],
    CreateResourceServer: [
      invalid('the identifier is taken', async () => {
        const taken = { ...pool, Identifier: 'taken', Name: 'Taken' }
        await cognito.createResourceServer(taken).catch(() => {})
        return cognito.createResourceServer(taken)
      }),
      anotherPool(() =>
        cognito.createResourceServer({ ...elsewhere, Identifier: 'nothing', Name: 'Nothing' }),
      ),
    ],
    DescribeResourceServer: [
      invalid('the identifier is missing', () =>
        cognito.describeResourceServer({ ...pool, Identifier: undefined }),
      ),
      [
        'ResourceNotFoundException',
        'nothing has the identifier',
        () => cognito.describeResourceServer(server),
      ],
    ],
    UpdateResourceServer: [
      invalid('a scope has a slash', () =>
        cognito.updateResourceServer({
          ...server,
          Name: 'Nothing',
          Scopes: [{ ScopeName: 'a/b', ScopeDescription: 'No' }],
        }),
      ),
      [
        'ResourceNotFoundException',
        'nothing has the identifier',
        () => cognito.updateResourceServer({ ...server, Name: 'Nothing' }),
      ],
    ],
    DeleteResourceServer: [
      invalid('the identifier is missing', () =>
        cognito.deleteResourceServer({ ...pool, Identifier: undefined }),
      ),
      [
        'ResourceNotFoundException',
        'nothing has the identifier',
        () => cognito.deleteResourceServer(server),
      ],
    ],
    ListResourceServers: [
      invalid('the page is too long', () =>
        cognito.listResourceServers({ ...pool, MaxResults: 51 }),
      ),
      anotherPool(() => cognito.listResourceServers(elsewhere)),
    ],
    CreateUserPoolDomain: [
      invalid('the pool has one', async () => {
        await cognito.createUserPoolDomain({ ...pool, Domain: 'first' }).catch(() => {})
        return cognito.createUserPoolDomain({ ...pool, Domain: 'second' })
      }),
      anotherPool(() => cognito.createUserPoolDomain({ ...elsewhere, Domain: 'first' })),
    ],
    DescribeUserPoolDomain: [
      invalid('it is no name', () => cognito.describeUserPoolDomain({ Domain: 'No name' })),
    ],
    UpdateUserPoolDomain: [
      invalid('the pool has no such domain', () => cognito.updateUserPoolDomain(domain)),
      anotherPool(() => cognito.updateUserPoolDomain({ ...domain, ...elsewhere })),
    ],
    DeleteUserPoolDomain: [
      invalid('the pool has no such domain', () => cognito.deleteUserPoolDomain(domain)),
      anotherPool(() => cognito.deleteUserPoolDomain({ ...domain, ...elsewhere })),
    ],
  } satisfies Record<string, Refusal[]>
}

const anybody = { NotAuthorizedException: 'any AWS credentials will do' }
const oneAtATime = { ConcurrentModificationException: 'one request at a time' }
const noQuota = { LimitExceededException: 'a quota of the account' }

/** Documented exceptions of these that cannot happen here, each with its reason. */
export const clientCannotHappen = {
  CreateUserPoolClient: { ...anybody, ...noQuota },
  DescribeUserPoolClient: anybody,
  UpdateUserPoolClient: { ...anybody, ...oneAtATime },
  DeleteUserPoolClient: { ...anybody, ...oneAtATime },
  ListUserPoolClients: anybody,
  CreateResourceServer: { ...anybody, ...noQuota },
  DescribeResourceServer: anybody,
  UpdateResourceServer: anybody,
  DeleteResourceServer: anybody,
  ListResourceServers: anybody,
  CreateUserPoolDomain: { ...anybody, ...noQuota, ...oneAtATime },
  DescribeUserPoolDomain: {
    ...anybody,
    ResourceNotFoundException: 'it names no pool, and a free name is answered with nothing',
  },
  UpdateUserPoolDomain: { ...anybody, ...oneAtATime },
  DeleteUserPoolDomain: { ...anybody, ...oneAtATime },
}
