import { toUsername } from '../new-account.ts'
import { form } from './form.ts'
import { auth, carryUsername } from './setup.ts'

/** Name and password. What comes after is the back end's choice; see `next.ts`. */
export const signIn = auth.createStateConfig({
  id: 'signIn',
  meta: { screen: 'signIn' },
  entry: 'forget',
  on: {
    'go.signUp': { guard: 'maySignUp', target: '#signUp', actions: ['quiet', carryUsername] },
    'go.forgotPassword': {
      guard: 'mayReset',
      target: '#forgotPassword',
      actions: ['quiet', carryUsername],
    },
  },
  ...form(
    ({ client, settings }, { username = '', password = '' }) =>
      signal =>
        client.signIn({ username: toUsername(username, settings), password }, signal),
  ),
})
