import type { Values } from '../fields.ts'
import { domainOf, providerFor } from '../providers.ts'
import { waiting } from './form.ts'
import { isByRedirect } from './may.ts'
import { auth } from './setup.ts'

/** For the screens that lead to providers: one was picked. */
export const leaving = auth.createStateConfig({
  on: {
    redirect: {
      guard: 'mayRedirect',
      target: '#redirecting',
      actions: {
        type: 'keepTarget',
        params: ({ event: { type: _, ...target } }) => ({ target }),
      },
    },
  },
}).on

/** For `submit`: there is nothing to fill in, they sign in elsewhere. */
export const toHostedPages = auth.createStateConfig({
  on: {
    submit: {
      guard: ({ context }) => isByRedirect(context),
      target: '#redirecting',
      actions: { type: 'keepTarget', params: { target: {} } },
    },
  },
}).on.submit

/** For `submit`: a provider speaks for their address, so they go there. */
export const toOwnProvider = auth.createStateConfig({
  on: {
    submit: {
      guard: ({ context: { client, settings }, event }) =>
        client.redirect !== undefined && providerFor(settings, addressIn(event.values)) !== null,
      target: '#redirecting',
      actions: {
        type: 'keepTarget',
        params: ({ event: { values } }) => {
          const username = addressIn(values)
          return { target: { identifier: domainOf(username), username } }
        },
      },
    },
  },
}).on.submit

/** They type who they are as `username`, or, for a new account, as the address itself. */
const addressIn = ({ username, email }: Values) => (username ?? email ?? '').trim()

/** On the way to a provider, or to the back end's own pages. Who comes back without having left finds the form. */
export const redirecting = auth.createStateConfig({
  id: 'redirecting',
  meta: { screen: 'redirecting' },
  on: { back: { target: '#signIn', actions: 'quiet' } },
  initial: 'submitting',
  states: {
    submitting: waiting(
      ({ client, target, lang }) =>
        async signal =>
          (await client.redirect?.({ lang: lang?.(), ...target }, signal)) ?? { kind: 'signedOut' },
    ),
    editing: { always: '#signIn' },
  },
})
