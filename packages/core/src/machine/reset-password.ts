import { toCode } from '../new-account.ts'
import { form, ticketOf } from './form.ts'
import { resend } from './resend.ts'
import { auth } from './setup.ts'

/** The code that was sent, and a new password. */
export const resetPassword = auth.createStateConfig({
  id: 'resetPassword',
  meta: { screen: 'resetPassword' },
  type: 'parallel',
  on: { back: { target: '#signIn', actions: 'quiet' } },
  states: {
    form: form(
      (context, { code = '', password = '' }) =>
        signal =>
          context.client.resetPassword(
            { ticket: ticketOf(context), code: toCode(code), password },
            signal,
          ),
    ),
    resend,
  },
})
