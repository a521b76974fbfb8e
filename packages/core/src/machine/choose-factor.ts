import type { MfaMethod } from '../settings.ts'
import type { Factor } from '../step.ts'
import type { AuthEvent } from './events.ts'
import { ticketOf, waiting } from './form.ts'
import { auth } from './setup.ts'

const back = { target: '#signIn', actions: 'quiet' } as const

/** Picks a way in, or a second factor. */
export const chooseFactor = auth.createStateConfig({
  id: 'chooseFactor',
  meta: { screen: 'chooseFactor' },
  on: { back },
  initial: 'editing',
  states: {
    editing: { on: { choose: 'choosing' } },
    choosing: waiting((context, event) => {
      const answer = { kind: 'chooseFactor', factor: factorOf(event) } as const
      return signal => context.client.answer(ticketOf(context), answer, signal)
    }),
  },
})

/** Picks the second factor to set up. */
export const chooseSetUp = auth.createStateConfig({
  id: 'chooseSetUp',
  meta: { screen: 'chooseSetUp' },
  on: { back },
  initial: 'editing',
  states: {
    editing: { on: { setUp: 'choosing' } },
    choosing: waiting((context, event) => {
      const answer = { kind: 'chooseSetUp', method: methodOf(event) } as const
      return signal => context.client.answer(ticketOf(context), answer, signal)
    }),
  },
})

const factorOf = (event: AuthEvent): Factor => (event.type === 'choose' ? event.factor : 'password')
const methodOf = (event: AuthEvent): MfaMethod => (event.type === 'setUp' ? event.method : 'totp')
