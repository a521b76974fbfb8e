/** How the pool's hosted pages are reached. */
export interface HostedPages {
  /** Where they are: `https://auth.example.com`, or a path on this origin such as `/cognito`. */
  domain: string
  /**
   * Where they send people back to: one of the app client's callback addresses, and a page that opens this client. Of
   * several, the one of this origin; there must be one. The root of this origin unless given.
   */
  redirectTo?: string | readonly string[] | undefined
  /** Where they send people after signing out: one of the app client's sign-out addresses; `redirectTo` unless given. */
  signOutTo?: string | readonly string[] | undefined
  /** What to ask for: `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin`, and custom scopes. */
  scopes?: readonly string[] | undefined
  /** In a small window instead of this page; where the browser opens none, in this page all the same. */
  popup?: boolean | undefined
  /** The `iss` of ID tokens, where it is not the one that region and user pool give. */
  issuer?: string | undefined
  /** Takes the app to where the person was before they left; without it the address is put back in place. */
  onReturn?: ((path: string) => void) | undefined
}

/** One trip to the hosted pages: what has to be known on the way back. Kept in this tab, used once. */
export interface Trip {
  state: string
  nonce: string
  /** PKCE's secret half. */
  verifier: string
  redirectTo: string
  /** Where the person was. */
  returnTo: string
}

export const defaultScopes = [
  'openid',
  'email',
  'phone',
  'profile',
  'aws.cognito.signin.user.admin',
] as const
