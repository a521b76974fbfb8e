import type { AuthSettings } from '@portico/core'
import { clientProvidersOf } from '../federation/providers.ts'
import { answerHtml } from '../pages/answer-html.ts'
import { escapeHtml } from '../pages/html-document.ts'
import type { Pool } from '../pool.ts'
import type { AuthorizeRequest } from './authorize-request.ts'

interface Shown {
  request: AuthorizeRequest
  /** What the application asked, as it goes on to a provider. */
  query: URLSearchParams
  /** What was typed already, and what is wrong with it. */
  typed?: string
  why?: string
}

/** The login page of a pool that has no other: a name and a password, and a button for each provider. */
export function loginPage(client: Pool, { request, query, typed, why }: Shown): Response {
  const { clientName, signInWith } = client.settings
  const asked = `Sign in to ${clientName}`
  const providers = clientProvidersOf(client)
  const name = typed ?? request.loginHint ?? ''
  const wrong = why ? ' aria-invalid="true" aria-describedby="wrong"' : ''
  // Who has said who they are goes on with the password.
  const focus = (here: boolean) => (here ? ' autofocus' : '')
  const form = `      <form method="post" aria-label="Sign in">
${why ? `        <p class="wrong" id="wrong" role="alert">${escapeHtml(why)}</p>\n` : ''}\
        <label>${escapeHtml(labelOf(signInWith))} <input name="username" required autocomplete="username" autocapitalize="none" spellcheck="false" value="${escapeHtml(name)}"${wrong}${focus(!name)}></label>
        <label>Password <input name="password" type="password" required autocomplete="current-password"${wrong}${focus(Boolean(name))}></label>
        <button class="main">Sign in</button>
      </form>`
  const links = providers.map(
    ({ id, name: called = id.replace(/^(LoginWith|SignInWith)/, '') }) => {
      const onward = new URLSearchParams(query)
      onward.delete('idp_identifier')
      onward.set('identity_provider', id)
      const address = `${client.address}/oauth2/authorize?${onward}`
      return `        <a class="button" href="${escapeHtml(address)}">Continue with ${escapeHtml(called)}</a>`
    },
  )
  const main = [
    `      <p class="badge">For development</p>
      <h1>${escapeHtml(asked)}</h1>
      <p class="lead">This is the user pool’s own plain page. Say where yours is in the setting <code>loginPages</code>.</p>`,
    ...(letsOwnPeopleIn(client) ? [form] : []),
    ...(links.length > 0
      ? [`      <nav aria-label="Providers">\n${links.join('\n')}\n      </nav>`]
      : []),
  ].join('\n')
  return answerHtml(client, {
    status: why ? 400 : 200,
    title: why ? `Error: ${asked}` : asked,
    main,
    hasForm: true,
  })
}

/** Whether the app client is for the pool's own people too, and not for those of providers alone. */
export const letsOwnPeopleIn = ({ settings }: Pool): boolean =>
  settings.clientProviders?.includes('COGNITO') ?? true

function labelOf(signInWith: AuthSettings['signInWith']): string {
  const said = [...new Set(signInWith.map(name => words[name]))].join(' or ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

const words = {
  username: 'username',
  preferred_username: 'username',
  email: 'email',
  phone_number: 'phone number',
} as const satisfies Record<AuthSettings['signInWith'][number], string>
