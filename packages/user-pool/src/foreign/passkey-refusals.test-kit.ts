import { type Lies, newAuthenticator } from '../passkeys/authenticator.test-kit.ts'
import type { OpenSdk } from './open-sdk.test-kit.ts'
import type { Refusal } from './refusal.test-kit.ts'

interface Pools {
  /** Takes passkeys, of example.com. */
  open: OpenSdk
  /** Takes no passkeys. */
  off: OpenSdk
  /** Takes passkeys, and knows of no relying party. */
  nowhere: OpenSdk
}

/** How each operation on passkeys is refused. */
export function passkeyRefusals({ open, off, nowhere }: Pools) {
  const { cognito } = open
  const start = (sdk: OpenSdk, AccessToken: string) =>
    sdk.cognito.startWebAuthnRegistration({ AccessToken })
  const complete = async (AccessToken: string, lies?: Lies) => {
    const { CredentialCreationOptions } = await start(open, AccessToken)
    const options = CredentialCreationOptions as { challenge: string; rp: { id: string } }
    const Credential = await (await newAuthenticator()).create(options, lies)
    return cognito.completeWebAuthnRegistration({ AccessToken, Credential })
  }
  const refused = (exception: string, when: string, lies: Lies): Refusal => [
    exception,
    when,
    async () => complete((await open.signedIn()).AccessToken, lies),
  ]
  const withTwenty = async () => {
    const { AccessToken } = await open.signedIn()
    for (let made = 0; made < 20; made++) await complete(AccessToken)
    return AccessToken
  }
  const anyCredential = async () =>
    (await newAuthenticator()).create({ challenge: 'AAAA', rp: { id: 'example.com' } })

  return {
    StartWebAuthnRegistration: [
      ['InvalidParameterException', 'the token is empty', () => start(open, '')],
      ['LimitExceededException', 'they have twenty', async () => start(open, await withTwenty())],
      ['NotAuthorizedException', 'the token is none', () => start(open, 'none')],
      [
        'WebAuthnConfigurationMissingException',
        'no relying party is known',
        async () => start(nowhere, (await nowhere.signedIn()).AccessToken),
      ],
      [
        'WebAuthnNotEnabledException',
        'the pool takes no passkeys',
        async () => start(off, (await off.signedIn()).AccessToken),
      ],
    ],
    CompleteWebAuthnRegistration: [
      refused('InvalidParameterException', 'it answers another question', { type: 'webauthn.get' }),
      [
        'LimitExceededException',
        'they have twenty',
        async () => {
          const AccessToken = await withTwenty()
          const Credential = await anyCredential()
          return cognito.completeWebAuthnRegistration({ AccessToken, Credential })
        },
      ],
      [
        'NotAuthorizedException',
        'the token is none',
        async () => {
          const Credential = await anyCredential()
          return cognito.completeWebAuthnRegistration({ AccessToken: 'none', Credential })
        },
      ],
      refused('WebAuthnChallengeNotFoundException', 'nobody asked', { challenge: 'AAAA' }),
      refused('WebAuthnCredentialNotSupportedException', 'the key is of another kind', {
        algorithm: -8,
      }),
      [
        'WebAuthnNotEnabledException',
        'the pool takes no passkeys',
        async () => {
          const { AccessToken } = await off.signedIn()
          const Credential = await anyCredential()
          return off.cognito.completeWebAuthnRegistration({ AccessToken, Credential })
        },
      ],
      refused('WebAuthnOriginNotAllowedException', 'the page is another’s', {
        origin: 'https://example.org',
      }),
      refused('WebAuthnRelyingPartyMismatchException', 'it was made for another', {
        relyingPartyId: 'example.org',
      }),
    ],
    ListWebAuthnCredentials: [
      [
        'InvalidParameterException',
        'a page is larger than they are',
        async () => {
          const { AccessToken } = await open.signedIn()
          return cognito.listWebAuthnCredentials({ AccessToken, MaxResults: 21 })
        },
      ],
      [
        'NotAuthorizedException',
        'the token is none',
        () => cognito.listWebAuthnCredentials({ AccessToken: 'none' }),
      ],
    ],
    DeleteWebAuthnCredential: [
      [
        'InvalidParameterException',
        'the id is empty',
        async () => {
          const { AccessToken } = await open.signedIn()
          return cognito.deleteWebAuthnCredential({ AccessToken, CredentialId: '' })
        },
      ],
      [
        'NotAuthorizedException',
        'the token is none',
        () => cognito.deleteWebAuthnCredential({ AccessToken: 'none', CredentialId: 'AAAA' }),
      ],
      [
        'ResourceNotFoundException',
        'there is no such passkey',
        async () => {
          const { AccessToken } = await open.signedIn()
          return cognito.deleteWebAuthnCredential({ AccessToken, CredentialId: 'AAAA' })
        },
      ],
    ],
  } satisfies Record<string, Refusal[]>
}

const reset = { PasswordResetRequiredException: 'a reset leaves open sessions be' }
const quota = { LimitExceededException: 'a quota of the account' }

/** Documented exceptions that cannot happen there, each with its reason. */
export const passkeyCannotHappen = {
  StartWebAuthnRegistration: reset,
  CompleteWebAuthnRegistration: {
    ...reset,
    WebAuthnClientMismatchException: 'one client, and no token is another’s',
  },
  ListWebAuthnCredentials: { ...reset, ...quota },
  DeleteWebAuthnCredential: { ...reset, ...quota },
}
