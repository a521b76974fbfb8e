/** What an application asked of `/oauth2/authorize`, once it is known to be its own. */
export interface AuthorizeRequest {
  clientId: string
  /** One of the client's own. */
  redirectUri: string
  responseType: 'code' | 'token'
  scopes: readonly string[]
  state?: string
  nonce?: string
  /** PKCE, S256. */
  codeChallenge?: string
  /** @see OpenID Connect Core 1.0, section 3.1.2.1 */
  prompt?: string
  /** How long ago they may have signed in, at most; seconds. @see OpenID Connect Core 1.0, section 3.1.2.1 */
  maxAge?: string
  lang?: string
  loginHint?: string
  /** The id of the provider to go to at once. */
  identityProvider?: string
  /** A domain that a provider speaks for. */
  idpIdentifier?: string
}
