import type { Pool } from '../pool.ts'
import {
  type AuthenticationResult,
  issueForClient,
  ownScope,
  renewTokens,
} from '../tokens/issue.ts'
import { readRefreshToken, rotate } from '../tokens/login.ts'
import { answerClient } from './answer-client.ts'
import { OAuthError } from './oauth-error.ts'
import { redeemCode } from './redeem-code.ts'

/** Gives tokens for a code, for a refresh token, or to a client itself. @see RFC 6749, 4.1.3, 6 and 4.4.2 */
export const token = (pool: Pool, request: Request, form: URLSearchParams): Promise<Response> =>
  answerClient(pool, request, form, async client => {
    const grant = grants.get(form.get('grant_type') ?? '')
    if (!grant) throw new OAuthError('unsupported_grant_type', '')
    return toWire(await grant(client, form))
  })

type Grant = (client: Pool, form: URLSearchParams) => Promise<AuthenticationResult>

const grants: ReadonlyMap<string, Grant> = new Map([
  ['authorization_code', redeemCode],
  ['refresh_token', renew],
  ['client_credentials', forMachine],
])

async function renew(client: Pool, form: URLSearchParams): Promise<AuthenticationResult> {
  const given = form.get('refresh_token')
  if (!given) throw new OAuthError('invalid_request', 'refresh_token is missing')
  const open = await readRefreshToken(client, given)
  const { login } = open
  const person = client.people.get(login.sub)
  const own = login.scopes ?? [ownScope]
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? own
  if (asked.some(scope => !own.includes(scope))) throw new OAuthError('invalid_scope', '')
  if (login.clientId !== client.settings.clientId) {
    throw new OAuthError('invalid_grant', 'the refresh token is of another app client')
  }
  if (!person?.enabled) throw new OAuthError('invalid_grant', 'the person is disabled, or gone')
  const tokens = await renewTokens(client, person, { ...open, login: { ...login, scopes: asked } })
  const fresh = client.settings.refreshRotation ? await rotate(client, open) : undefined
  return { ...tokens, ...(fresh !== undefined && { RefreshToken: fresh }) }
}

async function forMachine(client: Pool, form: URLSearchParams): Promise<AuthenticationResult> {
  const { clientSecret, oauthFlows, scopes: own } = client.settings
  if (clientSecret === undefined || !oauthFlows.includes('client_credentials')) {
    throw new OAuthError('unauthorized_client', '')
  }
  const custom = own.filter(scope => scope.includes('/'))
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? custom
  if (asked.length === 0 || asked.some(scope => !custom.includes(scope))) {
    throw new OAuthError('invalid_scope', '')
  }
  return issueForClient(client, asked)
}

function toWire({ AccessToken, IdToken, RefreshToken, ExpiresIn }: AuthenticationResult) {
  return {
    access_token: AccessToken,
    ...(IdToken && { id_token: IdToken }),
    ...(RefreshToken && { refresh_token: RefreshToken }),
    token_type: 'Bearer',
    expires_in: ExpiresIn,
  }
}
