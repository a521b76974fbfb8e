import type { Pool } from '../pool.ts'

/**
 * The documents a pool publishes about itself: its public key, and where to find it.
 *
 * @see OpenID Connect Discovery 1.0, section 3
 */
export async function findDocument(pool: Pool, path: string): Promise<object | undefined> {
  const at = `/${pool.settings.userPoolId}/.well-known/`
  if (path.endsWith(`${at}jwks.json`)) return { keys: [(await pool.keys()).jwk] }
  if (path.endsWith(`${at}openid-configuration`)) {
    return {
      issuer: pool.issuer,
      jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_endpoint: `${pool.address}/oauth2/authorize`,
      token_endpoint: `${pool.address}/oauth2/token`,
      userinfo_endpoint: `${pool.address}/oauth2/userInfo`,
      revocation_endpoint: `${pool.address}/oauth2/revoke`,
      end_session_endpoint: `${pool.address}/logout`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code', 'token'],
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
    }
  }
  return undefined
}
