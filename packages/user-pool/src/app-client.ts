import type { AttributeName } from '@portico/core'

/** The ways in that an app client may be allowed. @see Cognito `ExplicitAuthFlows` */
export type AuthFlow =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_AUTH'
  | 'REFRESH_TOKEN_AUTH'

/** What an app client may ask of the hosted pages. @see Cognito `AllowedOAuthFlows` */
export type OAuthFlow = 'code' | 'implicit' | 'client_credentials'

/** How long tokens last. */
export interface TokenLifetimes {
  accessTokenSeconds: number
  idTokenSeconds: number
  refreshTokenSeconds: number
}

/** What one app client is, and may do. @see Cognito `UserPoolClientType` */
export interface AppClient {
  clientId: string
  clientName: string
  /** Makes it a confidential client: one that runs on a server, and proves with this who it is. */
  clientSecret?: string
  authFlows: readonly AuthFlow[]
  oauthFlows: readonly OAuthFlow[]
  /** OpenID Connect's, `aws.cognito.signin.user.admin`, and `{resource server}/{scope}`. */
  scopes: readonly string[]
  /**
   * Where the hosted pages may send people with a code, letter by letter; the first is the default. A path is one on the
   * origin the pool answers at.
   */
  callbackUrls: readonly string[]
  /** Where `/logout` may send them. */
  logoutUrls: readonly string[]
  /** Ids of the pool's `providers` it may use, and `COGNITO` for the pool's own people; all when left out. */
  clientProviders?: readonly string[]
  /** Attributes it may see; all when left out. */
  readAttributes?: readonly AttributeName[]
  /** Attributes it may set; all when left out. */
  writeAttributes?: readonly AttributeName[]
  /** Whether an unknown user is answered like a known one; on, as in new app clients. */
  preventUserExistenceErrors: boolean
  /** Whether a refresh token is spent by its use. */
  refreshRotation: boolean
}

/** What you may say about a further app client; the rest is as the pool's first one has it, without its secret. */
export interface GivenAppClient extends Partial<AppClient> {
  clientId: string
  lifetimes?: Partial<TokenLifetimes>
}
