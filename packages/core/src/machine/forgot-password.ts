import { toUsername } from '../new-account.ts'
import { form } from './form.ts'
import { auth, carryUsername } from './setup.ts'

/** Asks for a reset code. The answer is the same for a name nobody has. */
export const forgotPassword = auth.createStateConfig({
  id: 'forgotPassword',
  meta: { screen: 'forgotPassword' },
  on: {
    'go.signIn': { target: '#signIn', actions: ['quiet', carryUsername] },
    back: { target: '#signIn', actions: 'quiet' },
  },
  ...form(
    ({ client, settings }, { username = '' }) =>
      signal =>
        client.forgotPassword(toUsername(username, settings), signal),
  ),
})
