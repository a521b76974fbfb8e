import { toNewAccount } from '../new-account.ts'
import { form } from './form.ts'
import { leaving, toOwnProvider } from './redirect.ts'
import { auth, carryUsername } from './setup.ts'

const asked = form(
  ({ client, settings }, values) =>
    signal =>
      client.signUp(toNewAccount(values, settings), signal),
)

/** A new account: who they are, what the pool requires, a password. */
export const signUp = auth.createStateConfig({
  id: 'signUp',
  meta: { screen: 'signUp' },
  on: {
    'go.signIn': { target: '#signIn', actions: ['quiet', carryUsername] },
    back: { target: '#signIn', actions: 'quiet' },
  },
  initial: 'editing',
  states: {
    ...asked.states,
    editing: {
      on: {
        ...leaving,
        submit: [toOwnProvider, { guard: 'mayTry', target: 'submitting' }],
      },
    },
  },
})
