import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import type { GivenPoolSettings } from '../settings.ts'
import type { Triggers } from '../triggers/triggers.ts'
import { newEmail, type OpenPool, openPool, password } from './open-pool.test-kit.ts'

export interface OpenSdk extends OpenPool {
  cognito: CognitoIdentityProvider
  ClientId: string
  UserPoolId: string
  /** Somebody who has a code and has not used it; gives their e-mail. */
  signUp(): Promise<string>
  /** Somebody who can sign in; gives their e-mail. */
  confirmed(): Promise<string>
  /** Somebody an administrator made, with a temporary password; gives their e-mail. */
  invited(): Promise<string>
  /** A confirmed person's tokens. */
  signIn(email: string): Promise<Tokens>
  signedIn(): Promise<Tokens & { email: string }>
}

export interface Tokens {
  AccessToken: string
  IdToken: string
  RefreshToken: string
}

/** A pool, and the AWS SDK's own client for it. */
export async function openSdk(settings?: GivenPoolSettings, triggers?: Triggers): Promise<OpenSdk> {
  const open = await openPool(settings, triggers)
  const { region, clientId: ClientId, userPoolId: UserPoolId } = open.pool
  const cognito = new CognitoIdentityProvider({
    endpoint: open.endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  const { signInWith } = open.pool.settings

  const sdk: OpenSdk = {
    ...open,
    cognito,
    ClientId,
    UserPoolId,
    async signUp() {
      const email = newEmail()
      const Username = signInWith.includes('username') ? nameOf(email) : email
      const UserAttributes = [{ Name: 'email', Value: email }]
      await cognito.signUp({ ClientId, Username, Password: password, UserAttributes })
      return email
    },
    async confirmed() {
      const email = await sdk.signUp()
      const Username = signInWith.includes('username') ? nameOf(email) : email
      await cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: open.codeTo(email) })
      return email
    },
    async invited() {
      const email = newEmail('guest')
      await cognito.adminCreateUser({
        UserPoolId,
        Username: email,
        TemporaryPassword: password,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      })
      return email
    },
    async signIn(email) {
      const { AuthenticationResult = {} } = await cognito.initiateAuth({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password },
      })
      const { AccessToken = '', IdToken = '', RefreshToken = '' } = AuthenticationResult
      return { AccessToken, IdToken, RefreshToken }
    },
    async signedIn() {
      const email = await sdk.confirmed()
      return { email, ...(await sdk.signIn(email)) }
    },
  }
  return sdk
}

/** The user name of somebody in a pool where people choose one. */
const nameOf = (email: string) => email.replace('@example.com', '')
