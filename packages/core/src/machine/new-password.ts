import { toAttributes } from '../new-account.ts'
import { form, ticketOf } from './form.ts'
import { auth } from './setup.ts'

/** A password of their own in place of the one they were given, with every attribute the pool still misses. */
export const newPassword = auth.createStateConfig({
  id: 'newPassword',
  meta: { screen: 'newPassword' },
  on: { back: { target: '#signIn', actions: 'quiet' } },
  ...form(
    (context, values) => signal =>
      context.client.answer(
        ticketOf(context),
        {
          kind: 'newPassword',
          password: values.password ?? '',
          attributes: toAttributes(values, context.settings),
        },
        signal,
      ),
  ),
})
