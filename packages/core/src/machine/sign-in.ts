import { isIdentifierFirst } from '../fields.ts'
import { toUsername } from '../new-account.ts'
import type { AuthSettings } from '../settings.ts'
import { form, keepStep } from './form.ts'
import { leaving, toHostedPages, toOwnProvider } from './redirect.ts'
import { type Ask, auth, carryUsername } from './setup.ts'

const asked = form(
  ({ client, settings }, { username = '', password, keep }) =>
    signal =>
      client.signIn(
        {
          username: toUsername(username, settings),
          ...(password !== undefined && { password }),
          ...preferred(settings),
          ...(keep && { keep: true }),
        },
        signal,
      ),
)

const toPage = (page: 'signUp' | 'forgotPassword') =>
  ({ type: 'keepTarget', params: { target: { page } } }) as const

/** Who they are, and their password where that is asked at once. What comes after is the back end's choice. */
export const signIn = auth.createStateConfig({
  id: 'signIn',
  meta: { screen: 'signIn' },
  entry: 'forget',
  on: {
    'go.signUp': [
      { guard: 'leavesToSignUp', target: '#redirecting', actions: ['quiet', toPage('signUp')] },
      { guard: 'maySignUp', target: '#signUp', actions: ['quiet', carryUsername] },
    ],
    'go.forgotPassword': [
      {
        guard: 'isByRedirect',
        target: '#redirecting',
        actions: ['quiet', toPage('forgotPassword')],
      },
      { guard: 'mayReset', target: '#forgotPassword', actions: ['quiet', carryUsername] },
      { guard: 'mayAskAdministrator', target: '#noRecovery', actions: ['quiet', carryUsername] },
    ],
  },
  initial: 'editing',
  states: {
    ...asked.states,
    editing: {
      // They walked away from a request while another tab let them in, or from what was proposed.
      always: { guard: 'isInside', target: '#signedIn', actions: 'enter' },
      on: {
        ...leaving,
        submit: [
          toHostedPages,
          toOwnProvider,
          {
            guard: 'mayTry',
            target: 'submitting',
            actions: {
              type: 'keepChoice',
              params: ({ event }) => ({ keep: event.values.keep !== undefined }),
            },
          },
        ],
      },
      // A passkey picked from the browser's autofill. Leaving stops the wait, coming back starts it again.
      invoke: {
        src: 'ask',
        input: ({ context: { client } }) => ({
          ask: client.discover?.bind(client) ?? never,
        }),
        onDone: { target: '#next', actions: keepStep },
        onError: {},
      },
    },
  },
})

const never: Ask = () => new Promise(() => {})

function preferred(settings: AuthSettings) {
  const { firstFactors, preferredFactor } = settings
  const prefer = preferredFactor ?? (firstFactors.length === 1 ? firstFactors[0] : undefined)
  return prefer && isIdentifierFirst(settings) ? { prefer } : {}
}
