import { begin } from '../challenges/begin.ts'
import type { LetIn } from '../challenges/let-in.ts'
import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import { CognitoError } from '../wire/cognito-error.ts'
import type { AskedPage } from '../wire/endpoint.ts'
import { finishAuthorize } from './finish-authorize.ts'
import { isOwnForm } from './is-own-form.ts'
import { letsOwnPeopleIn, loginPage } from './login-page.ts'
import { readAuthorize } from './read-authorize.ts'
import { refuseAuthorize } from './refuse-authorize.ts'
import { refusePage } from './refuse-page.ts'

/** What somebody typed on the pool's plain login page: sends them home, asks again, or says that the page ends there. */
export async function answerLogin(
  pool: Pool,
  { request: asked, url: { searchParams: query } }: AskedPage,
  form: URLSearchParams,
): Promise<Response> {
  const read = readAuthorize(pool, query)
  if (typeof read === 'string') return refusePage(pool, read)
  const { client, request, fault } = read
  if (fault) return refuseAuthorize(request, fault.error, fault.description)
  // Otherwise any page could have somebody signed in as whom it likes.
  if (!isOwnForm(pool, asked)) return refusePage(pool, foreignForm)
  if (!letsOwnPeopleIn(client)) {
    return refuseAuthorize(request, 'access_denied', 'this client is for people of providers alone')
  }
  const typed = form.get('username') ?? ''
  try {
    const found = await recognise(client, typed, form.get('password') ?? '')
    if (typeof found === 'string') return endsHere(client, `The challenge ${found}`, query)
    return await finishAuthorize(client, found, request)
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) throw thrown
    const next = elsewhere.get(thrown.name)
    if (next) return endsHere(client, next, query)
    return loginPage(client, { request, query, typed, why: thrown.message })
  }
}

const foreignForm =
  'The form was sent by another page than the user pool’s own.\nGo back to the application, and begin again.'

/** Gives who it is, or which challenge is next. */
async function recognise(client: Pool, USERNAME: string, PASSWORD: string) {
  const pool = { ...client, caller: client.settings.clientId }
  const sent = { parameters: { USERNAME, PASSWORD }, session: undefined, hosted: true }
  // Hosted pages ask whoever they like; which flows the client may use is about the client's own requests.
  const reply: Partial<LetIn> & { ChallengeName?: string } = await begin(
    pool,
    'USER_PASSWORD_AUTH',
    sent,
  )
  return reply.person ?? reply.ChallengeName ?? 'of this sign-in'
}

/** What else has to happen before somebody gets in. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['UserNotConfirmedException', 'The code of the sign-up'],
  ['PasswordResetRequiredException', 'A new password'],
])

const endsHere = (pool: Pool, next: string, query: URLSearchParams) =>
  htmlPage(pool, {
    status: 400,
    title: 'The plain login page ends here',
    text: `${next} is due, and the user pool’s plain login page does not ask for that: deploy <LoginPage> of @portico/react, which asks for all of it, and say where in the setting “loginPages”.`,
    onward: { address: `${pool.address}/login?${query}`, name: 'the login page' },
  })
