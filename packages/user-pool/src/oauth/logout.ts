import { leaveToSignOut } from '../federation/saml-sign-out.ts'
import type { Pool } from '../pool.ts'
import { clientOfHint } from '../tokens/id-token-hint.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { authorize } from './authorize.ts'
import { goTo } from './go-to.ts'
import { endVisit, readVisit } from './hosted-visit.ts'
import { sayGoodbye } from './leave-for-login.ts'
import { ownAddresses } from './own-addresses.ts'
import { refusePage } from './refuse-page.ts'
import { seenBy } from './seen-by.ts'
import { unknownAddress, unknownClient } from './unknown-application.ts'

/**
 * Ends what the hosted pages know of this browser, and sends it home, or, with what a sign-in asks for, to the next one;
 * first to the SAML provider that let it in, where that signs people out too.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 * @see OpenID Connect RP-Initiated Logout 1.0, 2 and 3
 */
export async function logout(pool: Pool, asked: AskedPage): Promise<Response> {
  const query = asked.url.searchParams
  const client = await clientOf(pool, query)
  if (typeof client === 'string') return refusePage(pool, client)
  const { saml } = (await readVisit(pool, asked.request)) ?? {}
  const there = saml && (await leaveToSignOut(pool, saml, askedAgain(client, query)))
  const answer = there ?? (await onward(client, asked))
  answer.headers.append('set-cookie', await endVisit(pool, asked.request))
  return answer
}

/** What another party is not to see left out. */
function askedAgain({ settings }: Pool, query: URLSearchParams): URLSearchParams {
  const again = new URLSearchParams(query)
  again.delete('id_token_hint')
  again.set('client_id', settings.clientId)
  return again
}

/** The pool as the application has it: it says who it is, or an ID token it was given once does. */
async function clientOf(pool: Pool, query: URLSearchParams): Promise<Pool | string> {
  const said = query.get('client_id')
  const hint = query.get('id_token_hint')
  const hinted = hint ? await clientOfHint(pool, hint) : undefined
  if (hint && hinted === undefined) {
    return 'The id_token_hint is no ID token of this user pool.\nSend the ID token as the application was given it, or the client_id instead.'
  }
  if (said && hinted !== undefined && said !== hinted) {
    return 'The client_id and the id_token_hint are of two app clients.\nSend one of the two, or both of the same.'
  }
  return seenBy(pool, said ?? hinted ?? '') ?? unknownClient(pool, said ?? hinted ?? null)
}

async function onward(client: Pool, asked: AskedPage): Promise<Response> {
  const query = asked.url.searchParams
  // OpenID Connect's own name for it, where Cognito's is not given.
  const to = query.get('logout_uri') || query.get('post_logout_redirect_uri') || null
  if (to === null && query.has('redirect_uri')) {
    // Without its cookie, as nobody is known here any more.
    return authorize(client, {
      ...asked,
      request: new Request(asked.url),
      path: '/oauth2/authorize',
    })
  }
  if (to === null) return sayGoodbye(client)
  const home = ownAddresses(client, client.settings.logoutUrls).find(known => known === to)
  if (home === undefined) {
    return refusePage(client, unknownAddress(client, to, 'logoutUrls'), 'You are signed out')
  }
  return goTo(withState(home, query.get('state')))
}

function withState(home: string, state: string | null): string {
  const url = new URL(home)
  if (state !== null) url.searchParams.set('state', state)
  return url.href
}
