import { answerHtml } from '../pages/answer-html.ts'
import { escapeHtml } from '../pages/html-document.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../provider-settings.ts'
import type { ProviderAccount } from './provider-account.ts'

interface Shown {
  provider: PoolProvider
  accounts: readonly ProviderAccount[]
  /** What comes back with the answer. */
  errand: string
  /** Who is expected. */
  hint: string
  /** What was typed already, where it could not be read. */
  form?: URLSearchParams
  why?: string
}

/** The page that stands for a provider in development: pick an account, make one up, say no, or break. */
export function providerPage(pool: Pick<Pool, 'address'>, shown: Shown): Response {
  const { provider, accounts, errand, hint, form, why } = shown
  const name = escapeHtml(provider.name ?? provider.id)
  const typed = (field: string) => escapeHtml(form?.get(field) ?? '')
  const isVerified = form ? form.has('verified') : true
  const token = `<input type="hidden" name="errand" value="${escapeHtml(errand)}">`
  const asked = `Sign in with ${provider.name ?? provider.id} (development)`
  const title = why ? `Error: ${asked}` : asked
  const main = `      <p class="badge">For development</p>
      <h1>Sign in with ${name}</h1>
      <p class="lead">This page stands in for ${name}. Nothing here reaches it: pick who you are today.</p>
      <form method="post" aria-labelledby="accounts">
        <h2 id="accounts">Accounts at ${name}</h2>
        ${token}
        <ul>
${accounts.map(drawAccount).join('\n')}
        </ul>
      </form>
      <form method="post" class="own" aria-labelledby="own">
        <h2 id="own">Somebody else</h2>
        ${token}
${why ? `        <p class="wrong" id="wrong" role="alert">${escapeHtml(why)}</p>\n` : ''}\
        <label>Email <input name="email" type="email" required autocomplete="off" value="${typed('email') || escapeHtml(hint)}"></label>
        <label>Full name <input name="name" autocomplete="off" value="${typed('name')}"></label>
        <label class="tick"><input name="verified" type="checkbox"${isVerified ? ' checked' : ''}> <span>${name} has verified the address</span></label>
        <details${why ? ' open' : ''}>
          <summary>More claims</summary>
          <label for="claims">One a line, or a JSON object</label>
          <textarea id="claims" name="claims" rows="3" spellcheck="false" autocomplete="off" aria-describedby="example${why ? ' wrong' : ''}"${why ? ' aria-invalid="true"' : ''}>${typed('claims')}</textarea>
          <p id="example">Such as <code>groups=admins, editors</code>. Mapped claims become attributes; <code>sub</code> is the account’s id.</p>
        </details>
        <button name="answer" value="own" class="main">Continue as this person</button>
      </form>
      <form method="post" class="no" aria-labelledby="no">
        <h2 id="no">Or see what happens when it goes wrong</h2>
        ${token}
        <button name="answer" value="refuse">Refuse: the person says no</button>
        <button name="answer" value="fail">Fail: ${name} breaks</button>
      </form>`
  return answerHtml(pool, { status: why ? 400 : 200, title, main, hasForm: true })
}

const drawAccount = ({ subject, email, name, isVerified }: ProviderAccount) =>
  `          <li><button name="account" value="${escapeHtml(subject)}"><i aria-hidden="true">${escapeHtml([...name][0] ?? '')}</i><span><b>${escapeHtml(name)}</b> <small>${escapeHtml(email)}${isVerified ? '' : ' (not verified)'}</small></span></button></li>`
