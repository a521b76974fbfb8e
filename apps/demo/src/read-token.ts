/** What an access token says, for showing: whoever it is sent to has to check it first. */
export interface AccessClaims {
  client_id: string
  scope: string
  /** Epoch seconds. */
  iat: number
  /** Epoch seconds. */
  exp: number
  'cognito:groups'?: string[]
}

/** Reads the claims of an access token, unchecked. */
export function readToken(token: string): AccessClaims {
  const [, payload = ''] = token.split('.')
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
}
