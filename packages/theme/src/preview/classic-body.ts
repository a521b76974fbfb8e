import { classicForm } from './classic-form.ts'
import { escapeHtml, imageAddress } from './document.ts'
import type { PreviewProviders } from './providers.ts'
import type { PreviewScreen } from './screens.ts'

/** The classic page's one box: banner, then one column, or two beside each other where there are providers. */
export function classicBody(
  screen: PreviewScreen,
  providers: PreviewProviders,
  logo: string | undefined,
): string {
  const doors = screen === 'signIn' || screen === 'failure' ? providerColumn(providers) : ''
  const form = `<div class="column">${classicForm(screen)}</div>`
  const columns = doors ? `${doors}<div class="or"><span>or</span></div>${form}` : form
  const mark = logo
    ? `<img class="logo-customizable" src="${escapeHtml(imageAddress(logo))}" alt="Logo">`
    : ''
  return `<main class="dialog${doors ? ' wide' : ''}">
<div class="box background-customizable">
<div class="banner-customizable">${mark}</div>
<div class="columns">${columns}</div>
</div>
</main>`
}

function providerColumn({ social = [], enterprise = [] }: PreviewProviders): string {
  if (social.length + enterprise.length === 0) return ''
  const corporate = enterprise.length
    ? `<span class="idpDescription-customizable">Sign in with your corporate ID</span>
${enterprise.map(name => button('idpButton', name, '')).join('\n')}`
    : ''
  const personal = social.length
    ? `<span class="textDescription-customizable">Sign in with your social account</span>
${social.map(name => button('socialButton', `Continue with ${name}`, mark(name))).join('\n')}
<span class="legalText-customizable">We won’t post to any of your accounts without asking first</span>`
    : ''
  return `<div class="column">${corporate}${corporate && personal ? '<p class="between">or</p>' : ''}${personal}</div>`
}

const button = (kind: 'idpButton' | 'socialButton', words: string, icon: string) =>
  `<button type="button" class="button ${kind}-customizable">${icon}${escapeHtml(words)}</button>`

const mark = (name: string) =>
  `<span class="mark" aria-hidden="true">${escapeHtml(name.slice(0, 1))}</span>`
