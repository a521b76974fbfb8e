import { escapeHtml } from './document.ts'
import type { ManagedView } from './managed-body.ts'
import {
  alert,
  ask,
  field,
  heading,
  keepSignedIn,
  option,
  password,
  phone,
  primary,
  rules,
  secondary,
  status,
} from './managed-pieces.ts'
import { managedValue } from './managed-values.ts'
import type { PreviewScreen } from './screens.ts'

/** What the card of managed login holds, by screen. */
export const managedCard = (view: ManagedView): string => cards[view.screen](view)

const cards = {
  signIn: view => signIn(view, ''),
  failure: view => signIn(view, alert),
  signUp: () =>
    heading('Sign up', 'Create a new account.') +
    field('Email address', 'email', { value: 'ada@example.com' }) +
    phone +
    field('Password', 'password', { value: 'analytical7', hint: rules }) +
    field('Confirm password', 'password', { example: 'Enter it again' }) +
    `${keepSignedIn}${primary('Sign up')}${ask('Have an account already?', 'Sign in')}`,
  confirmSignUp: () =>
    heading(
      'Confirm your account',
      'We sent a code to a***@e***. It can take a minute to arrive.',
    ) +
    `${status('success', 'A new code is on its way.')}${field('Code', 'text')}${primary('Confirm account')}` +
    secondary('Send a new code'),
  chooseFactor: () =>
    heading('Choose how to sign in', 'grace@example.com') +
    `<div class="options">${option('Password', true)}${option('One-time code by email')}${option('Passkey')}</div>` +
    primary('Continue') +
    secondary('Back'),
  totp: () =>
    heading('Enter code', 'Type the code that your authenticator app shows.') +
    `${status('warning', 'Two more tries.')}${field('Code', 'text')}${primary('Sign in')}${secondary('Back')}`,
} satisfies Record<PreviewScreen, (view: ManagedView) => string>

/** The ways in, in the settings' order; “or” between them. */
function signIn(view: ManagedView, notice: string): string {
  const order = methods(view)
  const ways = order.map(method => (method === 'FEDERATED' ? federated(view) : password))
  return (
    heading('Sign in', 'Sign in to your account.') +
    notice +
    ways.filter(Boolean).join('<p class="or"><span>or</span></p>') +
    ask('New user?', 'Create an account')
  )
}

function methods({ settings }: ManagedView): string[] {
  const order = managedValue(settings, 'categories.auth.authMethodOrder')
  const types = JSON.stringify(order).match(/"(?:FEDERATED|USERNAME_PASSWORD)"/g) ?? []
  const known = [...new Set(types.map(type => type.slice(1, -1)))]
  return known.length ? known : ['USERNAME_PASSWORD']
}

function federated({ settings, providers }: ManagedView): string {
  const { social = [], enterprise = [] } = providers
  const names = [...social, ...enterprise]
  if (names.length === 0) return ''
  const style = managedValue(settings, 'categories.auth.federation.interfaceStyle')
  if (style !== 'BUTTON_LIST') {
    return (
      field('Your organisation’s domain', 'text') + secondary('Continue with your organisation')
    )
  }
  const icons = managedValue(settings, 'componentClasses.idpButtons.icons.enabled') !== false
  const buttons = names.map(name => {
    const mark = icons
      ? `<span class="mark" aria-hidden="true">${escapeHtml(name.slice(0, 1))}</span>`
      : ''
    return `<button type="button" class="button idp">${mark}Continue with ${escapeHtml(name)}</button>`
  })
  return `<div class="idps">${buttons.join('')}</div>`
}
