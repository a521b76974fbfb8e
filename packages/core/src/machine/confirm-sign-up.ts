import { toCode } from '../new-account.ts'
import { form, ticketOf } from './form.ts'
import { resend } from './resend.ts'
import { auth } from './setup.ts'

/** The code that proves an address is theirs; after it they are signed in without typing their password again. */
export const confirmSignUp = auth.createStateConfig({
  id: 'confirmSignUp',
  meta: { screen: 'confirmSignUp' },
  type: 'parallel',
  on: { back: { target: '#signIn', actions: 'quiet' } },
  states: {
    form: form(
      (context, { code = '' }) =>
        signal =>
          context.client.confirmSignUp({ ticket: ticketOf(context), code: toCode(code) }, signal),
    ),
    resend,
  },
})
