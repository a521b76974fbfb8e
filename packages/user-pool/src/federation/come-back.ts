import { seenBy } from '../oauth/seen-by.ts'
import { htmlPage } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'
import { type Errand, endErrand, isOnErrand, originOfErrand, readErrand } from './errand.ts'
import { findProvider } from './providers.ts'

/** Somebody back from a provider. */
export interface Back {
  errand: Pick<Errand, 'request' | 'oidc' | 'samlRequest' | 'held'>
  /** The pool as the application has it that they are to come home to. */
  client: Pool
  provider: PoolProvider
}

type GoOn = (back: Back) => Response | Promise<Response>

/**
 * Lets whoever is back with this text go on, once, in the browser that set out.
 *
 * @see RFC 6749, 10.12; RFC 9700, 4.7
 */
export const comeBack = (pool: Pool, request: Request, text: string, goOn: GoOn) =>
  onErrand(pool, request, text, async errand => {
    const cookie = await endErrand(pool, text, errand)
    const back = backOf(pool, errand)
    const answer = back ? await goOn(back) : await tooLate(pool, text)
    answer.headers.append('set-cookie', cookie)
    return answer
  })

/** The same for whoever only looks in on the way: nothing is over by it. */
export const lookIn = (pool: Pool, request: Request, text: string, goOn: GoOn) =>
  onErrand(pool, request, text, errand => {
    const back = backOf(pool, errand)
    return back ? goOn(back) : tooLate(pool, text)
  })

/** The errand of another browser stays good: whoever has the text alone is not to end somebody else's way. */
async function onErrand(
  pool: Pool,
  request: Request,
  text: string,
  goOn: (errand: Errand) => Response | Promise<Response>,
): Promise<Response> {
  const errand = await readErrand(pool, text)
  if (!errand) return tooLate(pool, text)
  return (await isOnErrand(errand, text, request)) ? goOn(errand) : otherBrowser(pool, text)
}

/** An errand with all it takes to end it. */
export function backOf(pool: Pool, errand: Errand): Back | undefined {
  const client = seenBy(pool, errand.request.clientId)
  const provider = client && findProvider(client, errand.provider)
  return client && provider && { errand, client, provider }
}

/** What somebody sees who comes back twice, or late. */
export const tooLate = (pool: Pool, text: string): Promise<Response> =>
  startOver(pool, text, 'This page is out of date', 'Go back to the application, and begin again.')

const otherBrowser = (pool: Pool, text: string): Promise<Response> =>
  startOver(
    pool,
    text,
    'This sign-in began in another browser',
    'It can end only in the browser that set out for the identity provider, and the cookie that one was given is not here.\nGo back to the application, and begin again in this browser.',
  )

/** Who was sent on by the text is shown the way to the application. */
async function startOver(pool: Pool, errand: string, title: string, text: string) {
  const address = await originOfErrand(pool, errand)
  const onward = address === undefined ? undefined : { address, name: address }
  return htmlPage(pool, { status: 400, title, text, onward })
}
