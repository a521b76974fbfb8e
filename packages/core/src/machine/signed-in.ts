import { auth } from './setup.ts'

/** Inside. The session renews itself; signing out, here or in another tab, leads back to the door. */
export const signedIn = auth.createStateConfig({
  id: 'signedIn',
  meta: { screen: 'signedIn' },
  entry: ['forgetUsername', 'leave'],
  initial: 'here',
  states: {
    here: {
      on: { signOut: 'leaving' },
    },
    leaving: {
      tags: 'pending',
      invoke: {
        src: 'ask',
        input: ({ context, event }) => ({
          ask: async () => {
            const everywhere = event.type === 'signOut' && event.everywhere === true
            await context.client.signOut({ everywhere })
            return { kind: 'signedOut' }
          },
        }),
        onDone: '#signIn',
        onError: '#signIn',
      },
      // Our own doing: nothing to tell.
      on: { 'session.ended': '#signIn' },
    },
  },
  on: {
    'session.kept': {
      actions: { type: 'keepSession', params: ({ event }) => ({ session: event.session }) },
    },
    'session.ended': {
      target: '#signIn',
      actions: { type: 'say', params: { notice: 'signedOut' } },
    },
  },
})
