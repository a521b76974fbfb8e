import type { Pool } from '../pool.ts'
import type { AuthorizeRequest } from './authorize-request.ts'
import { ownAddresses } from './own-addresses.ts'
import { seenBy } from './seen-by.ts'
import { unknownAddress, unknownClient } from './unknown-application.ts'

/** What was asked, the pool as the client has it, and what is wrong with it, if anything. */
export interface ReadAuthorize {
  client: Pool
  request: AuthorizeRequest
  fault?: { error: string; description: string }
}

/**
 * Reads what an application asks of `/oauth2/authorize`. Whoever is not known, or wants people sent to an address that is
 * not its own, gets sentences for its developer instead: nobody is sent anywhere.
 *
 * @see RFC 6749, 4.1.1; RFC 9700, 2.1
 */
export function readAuthorize(pool: Pool, query: URLSearchParams): ReadAuthorize | string {
  const asker = query.get('client_id')
  const client = seenBy(pool, asker ?? '')
  if (!client) return unknownClient(pool, asker)
  const { callbackUrls, clientId, scopes: own } = client.settings
  const known = ownAddresses(pool, callbackUrls)
  const redirectUri = query.get('redirect_uri') ?? known[0]
  if (redirectUri === undefined || !known.includes(redirectUri)) {
    return unknownAddress(client, redirectUri, 'callbackUrls')
  }
  const scopes = query.get('scope')?.split(' ').filter(Boolean) ?? own
  const [method, challenge] = [query.get('code_challenge_method'), query.get('code_challenge')]
  const given = (name: string, key: keyof AuthorizeRequest) => {
    const value = query.get(name)
    return value === null || value === '' ? {} : { [key]: value }
  }
  const request: AuthorizeRequest = {
    clientId,
    redirectUri,
    responseType: query.get('response_type') === 'token' ? 'token' : 'code',
    scopes,
    ...given('state', 'state'),
    ...given('nonce', 'nonce'),
    ...given('code_challenge', 'codeChallenge'),
    ...given('prompt', 'prompt'),
    ...given('max_age', 'maxAge'),
    ...given('lang', 'lang'),
    ...given('login_hint', 'loginHint'),
    ...given('identity_provider', 'identityProvider'),
    ...given('idp_identifier', 'idpIdentifier'),
  }
  const fault = (error: string, description: string) => ({
    client,
    request,
    fault: { error, description },
  })
  const repeated = [...new Set(query.keys())].find(name => query.getAll(name).length > 1)
  if (repeated) return fault('invalid_request', `${repeated} is given twice`)
  const type = query.get('response_type') ?? ''
  const flow = flows.get(type)
  if (!flow) return fault('unsupported_response_type', 'response_type is neither code nor token')
  if (!client.settings.oauthFlows.includes(flow)) {
    return fault('unauthorized_client', `the ${flow} flow is not allowed for this client`)
  }
  const foreign = scopes.find(scope => !own.includes(scope))
  if (foreign !== undefined || scopes.length === 0) {
    return fault('invalid_scope', `the scope ${foreign ?? ''} is not allowed for this client`)
  }
  if ((method ?? 'S256') !== 'S256' || (method !== null && !challenge)) {
    return fault('invalid_request', 'code_challenge_method must be S256, with a code_challenge')
  }
  if (challenge !== null && !/^[\w-]{43}$/.test(challenge)) {
    return fault('invalid_request', 'code_challenge is no SHA-256 digest in Base64url')
  }
  if (!/^\d{1,9}$/.test(request.maxAge ?? '0')) {
    return fault('invalid_request', 'max_age is no number of seconds')
  }
  const prompts = request.prompt?.split(' ') ?? []
  if (prompts.some(prompt => !knownPrompts.has(prompt))) {
    return fault('invalid_request', 'prompt is none of none, login, consent and select_account')
  }
  if (prompts.includes('none') && prompts.length > 1) {
    return fault('invalid_request', 'prompt=none is not to be had with another')
  }
  return { client, request }
}

/** @see OpenID Connect Core 1.0, 3.1.2.1 */
const knownPrompts = new Set(['none', 'login', 'consent', 'select_account'])

const flows: ReadonlyMap<string, 'code' | 'implicit'> = new Map([
  ['code', 'code'],
  ['token', 'implicit'],
])
