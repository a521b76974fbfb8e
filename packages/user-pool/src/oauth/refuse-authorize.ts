import type { AuthorizeRequest } from './authorize-request.ts'
import { goTo } from './go-to.ts'

/** What went wrong, told to the application at its own address. @see RFC 6749, 4.1.2.1 */
export function refuseAuthorize(
  request: Pick<AuthorizeRequest, 'redirectUri' | 'state' | 'responseType'>,
  error: string,
  description: string,
): Response {
  return goTo(answerTo(request, { error, error_description: description }))
}

/** The application's address with an answer in it: behind the `?`, or, for tokens, behind the `#`. */
export function answerTo(
  {
    redirectUri,
    state,
    responseType,
  }: Pick<AuthorizeRequest, 'redirectUri' | 'state' | 'responseType'>,
  answer: Record<string, string>,
): string {
  const url = new URL(redirectUri)
  const said = { ...answer, ...(state !== undefined && { state }) }
  if (responseType === 'token') url.hash = String(new URLSearchParams(said))
  else for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value)
  return url.href
}
