import { escapeHtml } from '../pages/html-page.ts'
import type { Pool } from '../pool.ts'
import type { PoolProvider } from '../settings.ts'
import { type ProviderAccount, readyAccounts } from './provider-account.ts'

interface Shown {
  provider: PoolProvider
  /** What comes back with the answer. */
  errand: string
  /** Where the answer leads in the end, which the browser has to allow. */
  home: string
  /** Who is expected. */
  hint: string
}

/** The page that stands for a provider in development: pick an account, make one up, say no, or break. */
export function providerPage(
  { address }: Pick<Pool, 'address'>,
  { provider, errand, home, hint }: Shown,
): Response {
  const name = escapeHtml(provider.name ?? provider.id)
  const document = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>Sign in with ${name} (development)</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${escapeHtml(address)}/provider/style.css">
  </head>
  <body>
    <main>
      <p class="badge">For development</p>
      <h1>Sign in with ${name}</h1>
      <p class="lead">This page stands in for ${name}. Nothing here reaches it: pick who you are today.</p>
      <form method="post">
        <input type="hidden" name="errand" value="${escapeHtml(errand)}">
        <ul>
${readyAccounts.map(drawAccount).join('\n')}
        </ul>
      </form>
      <form method="post" class="own">
        <h2>Somebody else</h2>
        <input type="hidden" name="errand" value="${escapeHtml(errand)}">
        <label>Email <input name="email" type="email" required autocomplete="off" value="${escapeHtml(hint)}"></label>
        <label>Full name <input name="name" autocomplete="off"></label>
        <label class="tick"><input name="verified" type="checkbox" checked> ${name} has verified the address</label>
        <button name="answer" value="own" class="main">Continue as this person</button>
      </form>
      <form method="post" class="no">
        <h2>Or see what happens when it goes wrong</h2>
        <input type="hidden" name="errand" value="${escapeHtml(errand)}">
        <button name="answer" value="refuse">Refuse: the person says no</button>
        <button name="answer" value="fail">Fail: ${name} breaks</button>
      </form>
    </main>
  </body>
</html>
`
  return new Response(document, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // Browsers ask this of every address that the answer to a form leads to.
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${new URL(home).origin}; frame-ancestors 'none'; base-uri 'none'`,
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}

const drawAccount = ({ subject, email, name }: ProviderAccount) =>
  `          <li><button name="account" value="${escapeHtml(subject)}"><b>${escapeHtml(name)}</b> <span>${escapeHtml(email)}</span></button></li>`
