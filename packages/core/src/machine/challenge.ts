import { toCode } from '../new-account.ts'
import { firstFactorForm, form, ticketOf } from './form.ts'
import { resend } from './resend.ts'
import { auth } from './setup.ts'

const back = { target: '#signIn', actions: 'quiet' } as const

/** The password, where it is one way in among others. */
export const password = auth.createStateConfig({
  id: 'password',
  meta: { screen: 'password' },
  on: {
    back,
    'go.forgotPassword': [
      { guard: 'mayReset', target: '#forgotPassword', actions: 'quiet' },
      { guard: 'mayAskAdministrator', target: '#noRecovery', actions: 'quiet' },
    ],
  },
  ...firstFactorForm(
    (context, { password = '' }) =>
      signal =>
        context.client.answer(ticketOf(context), { kind: 'password', password }, signal),
  ),
})

/** A one-time code by e-mail or text message, as first or second factor. */
export const code = auth.createStateConfig({
  id: 'code',
  meta: { screen: 'code' },
  type: 'parallel',
  on: { back },
  states: {
    form: firstFactorForm(
      (context, { code = '' }) =>
        signal =>
          context.client.answer(ticketOf(context), { kind: 'code', code: toCode(code) }, signal),
    ),
    resend,
  },
})

/** The present code of an authenticator app. */
export const totp = auth.createStateConfig({
  id: 'totp',
  meta: { screen: 'totp' },
  on: { back },
  ...form(
    (context, { code = '' }) =>
      signal =>
        context.client.answer(ticketOf(context), { kind: 'totp', code: toCode(code) }, signal),
  ),
})

/** A challenge of the pool's own making. */
export const custom = auth.createStateConfig({
  id: 'custom',
  meta: { screen: 'custom' },
  on: { back },
  ...form(
    (context, { answer = '' }) =>
      signal =>
        context.client.answer(ticketOf(context), { kind: 'custom', answer }, signal),
  ),
})
