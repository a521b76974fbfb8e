import { newEmail } from './open-pool.test-kit.ts'
import type { OpenSdk } from './open-sdk.test-kit.ts'
import { anotherPool, invalid, noSuch, type Refusal } from './refusal.test-kit.ts'

/** How operations on identity providers, and on their people, are refused in a pool that has Google. */
export function federationRefusals(sdk: OpenSdk) {
  const { cognito } = sdk
  const pool = { UserPoolId: sdk.UserPoolId }
  const elsewhere = { UserPoolId: 'us-east-1_Elsewhere' }
  const ProviderDetails = { client_id: 'x', oidc_issuer: 'https://contoso.example' }
  const contoso = { ProviderName: 'Contoso', ProviderType: 'OIDC', ProviderDetails } as const
  const nothing = { ...pool, ProviderName: 'Nothing' }
  const nameless = { ...pool, ProviderName: '' }

  const account = (ProviderName: string, ProviderAttributeValue: string | undefined) => ({
    ProviderName,
    ProviderAttributeName: 'Cognito_Subject',
    ProviderAttributeValue,
  })
  const native = async () => {
    const { Username } = await cognito.adminGetUser({ ...pool, Username: await sdk.confirmed() })
    return account('Cognito', Username)
  }
  let accounts = 0
  const newAccount = () => {
    accounts += 1
    return account('Google', `${accounts}`)
  }
  const link = (
    DestinationUser: ReturnType<typeof account>,
    SourceUser: ReturnType<typeof account>,
    where = pool,
  ) => cognito.adminLinkProviderForUser({ ...where, DestinationUser, SourceUser })

  return {
    CreateIdentityProvider: [
      [
        'DuplicateProviderException',
        'there is one of that name',
        () =>
          cognito.createIdentityProvider({
            ...pool,
            ProviderName: 'Google',
            ProviderType: 'Google',
            ProviderDetails,
          }),
      ],
      invalid('its details are too few', () =>
        cognito.createIdentityProvider({ ...pool, ...contoso, ProviderDetails: {} }),
      ),
      invalid('its name is no name', () =>
        cognito.createIdentityProvider({ ...pool, ...contoso, ProviderName: '_ab' }),
      ),
      anotherPool(() => cognito.createIdentityProvider({ ...elsewhere, ...contoso })),
    ],
    DescribeIdentityProvider: [
      invalid('the name is none', () => cognito.describeIdentityProvider(nameless)),
      noSuch('provider', () => cognito.describeIdentityProvider(nothing)),
    ],
    UpdateIdentityProvider: [
      invalid('an attribute is unknown', () =>
        cognito.updateIdentityProvider({
          ...pool,
          ProviderName: 'Google',
          AttributeMapping: { 'custom:shoe': 'shoe' },
        }),
      ),
      noSuch('provider', () => cognito.updateIdentityProvider(nothing)),
    ],
    DeleteIdentityProvider: [
      invalid('it is one of the settings', () =>
        cognito.deleteIdentityProvider({ ...pool, ProviderName: 'Google' }),
      ),
      noSuch('provider', () => cognito.deleteIdentityProvider(nothing)),
    ],
    ListIdentityProviders: [
      invalid('the page is none', () =>
        cognito.listIdentityProviders({ ...pool, NextToken: 'none' }),
      ),
      anotherPool(() => cognito.listIdentityProviders(elsewhere)),
    ],
    GetIdentityProviderByIdentifier: [
      invalid('the identifier is none', () =>
        cognito.getIdentityProviderByIdentifier({ ...pool, IdpIdentifier: '' }),
      ),
      noSuch('provider', () =>
        cognito.getIdentityProviderByIdentifier({ ...pool, IdpIdentifier: 'nothing.example' }),
      ),
    ],
    GetSigningCertificate: [
      invalid('the pool has no name', () => cognito.getSigningCertificate({ UserPoolId: '' })),
      noSuch('key', () => cognito.getSigningCertificate(pool)),
      anotherPool(() => cognito.getSigningCertificate(elsewhere)),
    ],
    AdminLinkProviderForUser: [
      [
        'AliasExistsException',
        'the account is linked to somebody else',
        async () => {
          const source = newAccount()
          await link(await native(), source)
          return link(await native(), source)
        },
      ],
      invalid('the account is not of a provider', async () => link(await native(), await native())),
      invalid('the account has no value', async () =>
        link(await native(), account('Google', undefined)),
      ),
      [
        'LimitExceededException',
        'it is the sixth account',
        async () => {
          const person = await native()
          for (let count = 0; count < 5; count += 1) await link(person, newAccount())
          return link(person, newAccount())
        },
      ],
      noSuch('provider', async () => link(await native(), account('Nothing', '1'))),
      anotherPool(async () => link(await native(), newAccount(), elsewhere)),
      [
        'UserNotFoundException',
        'nobody has that name',
        () => link(account('Cognito', newEmail('nobody')), newAccount()),
      ],
    ],
    AdminDisableProviderForUser: [
      invalid('the account has no value', () =>
        cognito.adminDisableProviderForUser({ ...pool, User: account('Google', undefined) }),
      ),
      noSuch('provider', () =>
        cognito.adminDisableProviderForUser({ ...pool, User: account('Nothing', '1') }),
      ),
      [
        'UserNotFoundException',
        'the account is nobody’s',
        () => cognito.adminDisableProviderForUser({ ...pool, User: newAccount() }),
      ],
    ],
  } satisfies Record<string, Refusal[]>
}

const admin = { NotAuthorizedException: 'any AWS credentials will do' }
const change = {
  ...admin,
  ConcurrentModificationException: 'requests take turns',
  UnsupportedIdentityProviderException: 'every kind is supported',
}

/** Documented exceptions that cannot happen there, each with its reason. */
export const federationCannotHappen = {
  CreateIdentityProvider: { ...admin, LimitExceededException: 'a quota of the account' },
  DescribeIdentityProvider: admin,
  UpdateIdentityProvider: change,
  DeleteIdentityProvider: change,
  ListIdentityProviders: admin,
  GetIdentityProviderByIdentifier: admin,
  AdminLinkProviderForUser: admin,
  AdminDisableProviderForUser: {
    ...admin,
    AliasExistsException: 'nothing is given to anybody',
  },
}
