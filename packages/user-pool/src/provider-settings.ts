import type { AttributeName, ProviderSetting } from '@portico/core'

/**
 * Where an identity provider answers. `keys` are those that its ID tokens are checked with; Facebook and Amazon give
 * none, and who somebody is there is what `userInfo` says.
 *
 * @see Cognito `ProviderDetails`: `authorize_url`, `token_url`, `attributes_url`, `jwks_uri`
 */
export interface OidcEndpoints {
  authorize: string
  token: string
  userInfo?: string
  keys?: string
}

/**
 * An identity provider of the pool. Without `oidc` or `saml` it is one for development: a page of the pool's own, on
 * which an account is picked or made up.
 *
 * @see Cognito `IdentityProviderType`
 */
export interface PoolProvider extends ProviderSetting {
  /** What of the provider's claims becomes which attribute; sensible ones by kind where nothing is said. */
  attributeMapping?: Readonly<Partial<Record<AttributeName | 'username', string>>>
  /** A real OpenID provider. */
  oidc?: {
    issuer: string
    clientId: string
    clientSecret?: string
    /** Separated by spaces; `openid email profile` unless said otherwise. */
    scopes?: string
    /** Where it answers, where it publishes no configuration. */
    endpoints?: OidcEndpoints
    /** Apple's secret is no text, but signed by a key from its developer account. */
    appleKey?: {
      teamId: string
      keyId: string
      /** PKCS #8, as PEM or its Base64 alone. */
      privateKey: string
    }
  }
  /** A real SAML identity provider. */
  saml?: {
    /** Its metadata document, in XML. */
    metadata: string
    /** Whether it may begin a sign-in by itself, without having been asked. */
    idpInitiated?: boolean
    /** Whether what it is asked is signed, with the pool's `samlKey`. */
    signedRequests?: boolean
    /** Whether it has to encrypt what it says of somebody, for the pool's `samlKey`. */
    encryptedResponses?: boolean
    /** Whether who signs out at the pool's `/logout` is signed out there too; that request is always signed. */
    signOut?: boolean
  }
}

/** What SAML providers know the pool by. Cognito makes its own; this one has to be given. */
export interface SamlKey {
  /** RSA, in PKCS #8, as PEM. */
  privateKey: string
  /** X.509, as PEM. */
  certificate: string
}

/** Whether a SAML provider cannot be spoken with unless the pool has a key. */
export const needsKey = ({
  signedRequests,
  encryptedResponses,
  signOut,
}: NonNullable<PoolProvider['saml']>): boolean =>
  Boolean(signedRequests || encryptedResponses || signOut)
