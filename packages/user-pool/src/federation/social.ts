import type { ProviderKind } from '@portico/core'
import type { OidcEndpoints } from '../provider-settings.ts'

interface Social {
  /** Whom their tokens are of; for those that give none, a name for the same. */
  issuer: string
  /** Where they answer, where they publish no configuration. */
  endpoints?: OidcEndpoints
  /** What to ask for. */
  scopes?: string
}

/**
 * What is known of social providers beforehand.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-social-idp.html
 */
export const social: Partial<Record<ProviderKind, Social>> = {
  Google: { issuer: 'https://accounts.google.com' },
  Facebook: {
    issuer: 'https://www.facebook.com',
    endpoints: {
      authorize: 'https://www.facebook.com/v23.0/dialog/oauth',
      token: 'https://graph.facebook.com/v23.0/oauth/access_token',
      userInfo: 'https://graph.facebook.com/v23.0/me?fields=id,email,name,first_name,last_name',
    },
    scopes: 'public_profile email',
  },
  LoginWithAmazon: {
    issuer: 'https://www.amazon.com',
    endpoints: {
      authorize: 'https://www.amazon.com/ap/oa',
      token: 'https://api.amazon.com/auth/o2/token',
      userInfo: 'https://api.amazon.com/user/profile',
    },
    scopes: 'profile',
  },
  // It tells an address and a name to who asks for a form as the answer.
  SignInWithApple: { issuer: 'https://appleid.apple.com', scopes: 'openid email name' },
}
