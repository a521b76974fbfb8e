import { toNewAccount } from '../new-account.ts'
import { form } from './form.ts'
import { auth, carryUsername } from './setup.ts'

/** A new account: who they are, what the pool requires, a password. */
export const signUp = auth.createStateConfig({
  id: 'signUp',
  meta: { screen: 'signUp' },
  on: {
    'go.signIn': { target: '#signIn', actions: ['quiet', carryUsername] },
    back: { target: '#signIn', actions: 'quiet' },
  },
  ...form(
    ({ client, settings }, values) =>
      signal =>
        client.signUp(toNewAccount(values, settings), signal),
  ),
})
