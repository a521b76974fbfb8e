import { sha256, toBase64Url, utf8 } from '../bytes.ts'
import type { Pool } from '../pool.ts'
import {
  type AuthenticationResult,
  issueForClient,
  ownScope,
  renewTokens,
  signIn,
} from '../tokens/issue.ts'
import { readRefreshToken, revoke, rotate } from '../tokens/login.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import { clientOf } from './client-of.ts'
import { readCode } from './code-grant.ts'
import { answerJson, OAuthError, refuseJson } from './oauth-error.ts'

/** Gives tokens for a code, for a refresh token, or to a client itself. @see RFC 6749, 4.1.3, 6 and 4.4.2 */
export async function token(
  pool: Pool,
  request: Request,
  form: URLSearchParams,
): Promise<Response> {
  try {
    const client = clientOf(pool, request, form)
    const type = form.get('grant_type') ?? ''
    const grant = grants.get(type)
    if (!grant) throw new OAuthError('unsupported_grant_type', '')
    return answerJson(await grant(client, form))
  } catch (thrown) {
    if (thrown instanceof CognitoError) {
      return refuseJson(new OAuthError('invalid_grant', thrown.message))
    }
    return refuseJson(thrown)
  }
}

type Grant = (client: Pool, form: URLSearchParams) => Promise<object>

const grants: ReadonlyMap<string, Grant> = new Map([
  ['authorization_code', redeem],
  ['refresh_token', renew],
  ['client_credentials', forMachine],
])

async function redeem(client: Pool, form: URLSearchParams): Promise<object> {
  const found = await readCode(client, form.get('code') ?? '')
  if (!found) throw invalidGrant()
  const { grant, use } = found
  const { request, sub, authTime, expiresAt, originJti } = grant
  if (originJti !== undefined) {
    // Somebody else has it too: what it became is good no more.
    revoke(client, originJti)
    throw invalidGrant()
  }
  const isTheirs = request.clientId === client.settings.clientId
  const isBack = request.redirectUri === form.get('redirect_uri')
  const isProved = await isProof(form.get('code_verifier'), request.codeChallenge)
  const person = client.people.get(sub)
  if (expiresAt <= client.clock() || !isTheirs || !isBack || !isProved || !person?.enabled) {
    throw invalidGrant()
  }
  const tokens = await signIn(client, person, {
    source: 'TokenGeneration_HostedAuth',
    hosted: request,
    authTime,
    opened: use,
  })
  return toWire(tokens)
}

/** @see RFC 7636, 4.6 */
async function isProof(verifier: string | null, challenge: string | undefined): Promise<boolean> {
  if (challenge === undefined) return !verifier
  if (!verifier || !/^[\w.~-]{43,128}$/.test(verifier)) return false
  return toBase64Url(await sha256(utf8(verifier))) === challenge
}

async function renew(client: Pool, form: URLSearchParams): Promise<object> {
  const open = await readRefreshToken(client, form.get('refresh_token') ?? '')
  const { login } = open
  const person = client.people.get(login.sub)
  const own = login.scopes ?? [ownScope]
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? own
  if (asked.some(scope => !own.includes(scope))) throw new OAuthError('invalid_scope', '')
  if (!person?.enabled || login.clientId !== client.settings.clientId) throw invalidGrant()
  const tokens = await renewTokens(client, person, { ...open, login: { ...login, scopes: asked } })
  const fresh = client.settings.refreshRotation ? await rotate(client, open) : undefined
  return toWire({ ...tokens, ...(fresh !== undefined && { RefreshToken: fresh }) })
}

async function forMachine(client: Pool, form: URLSearchParams): Promise<object> {
  const { clientSecret, oauthFlows, scopes: own } = client.settings
  if (clientSecret === undefined || !oauthFlows.includes('client_credentials')) {
    throw new OAuthError('unauthorized_client', '')
  }
  const custom = own.filter(scope => scope.includes('/'))
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? custom
  if (asked.length === 0 || asked.some(scope => !custom.includes(scope))) {
    throw new OAuthError('invalid_scope', '')
  }
  return toWire(await issueForClient(client, asked))
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

const invalidGrant = () => new OAuthError('invalid_grant', '')
