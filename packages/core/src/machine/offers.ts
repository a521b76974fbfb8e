import { toCode } from '../new-account.ts'
import type { Answer } from '../step.ts'
import type { AuthContext } from './context.ts'
import type { AuthEvent } from './events.ts'
import { form, ticketOf, waiting } from './form.ts'
import { resend } from './resend.ts'
import { auth } from './setup.ts'

/** They are in already: a renewed session changes nothing here, an ended one leads back to the door. */
const inside = auth.createStateConfig({
  on: {
    'session.kept': {
      actions: { type: 'keepAside', params: ({ event }) => ({ session: event.session }) },
    },
    'session.ended': {
      target: '#signIn',
      actions: ['leave', { type: 'say', params: { notice: 'signedOut' } }],
    },
  },
}).on

const answering = (toAnswer: (event: AuthEvent) => Answer) =>
  waiting(
    (context: AuthContext, event) => signal =>
      context.client.answer(ticketOf(context), toAnswer(event), signal),
  )

/** Shall this device be remembered? */
export const rememberDevice = auth.createStateConfig({
  id: 'rememberDevice',
  meta: { screen: 'rememberDevice' },
  on: inside,
  initial: 'editing',
  states: {
    editing: { on: { accept: 'submitting', decline: 'submitting' } },
    submitting: answering(({ type }) => ({ kind: 'rememberDevice', remember: type === 'accept' })),
  },
})

/** Would they like a passkey? */
export const passkeyOffer = auth.createStateConfig({
  id: 'passkeyOffer',
  meta: { screen: 'passkeyOffer' },
  on: inside,
  initial: 'editing',
  states: {
    editing: { on: { accept: 'submitting', decline: 'submitting' } },
    submitting: answering(({ type }) => ({ kind: 'passkeyOffer', create: type === 'accept' })),
  },
})

/** Would they like a second factor? */
export const mfaOffer = auth.createStateConfig({
  id: 'mfaOffer',
  meta: { screen: 'mfaOffer' },
  on: inside,
  initial: 'editing',
  states: {
    editing: { on: { setUp: 'submitting', decline: 'submitting' } },
    submitting: answering(event => ({
      kind: 'mfaOffer',
      method: event.type === 'setUp' ? event.method : null,
    })),
  },
})

const proof = form((context, { code = '' }) => signal => {
  const answer = { kind: 'verifyAttribute', code: toCode(code) } as const
  return context.client.answer(ticketOf(context), answer, signal)
})

/** The code that proves a contact is theirs, or not now. */
export const verifyAttribute = auth.createStateConfig({
  id: 'verifyAttribute',
  meta: { screen: 'verifyAttribute' },
  type: 'parallel',
  on: inside,
  states: {
    form: {
      initial: 'editing',
      states: {
        ...proof.states,
        editing: {
          on: { submit: { guard: 'mayTry', target: 'submitting' }, decline: 'declining' },
        },
        declining: answering(() => ({ kind: 'verifyAttribute', code: null })),
      },
    },
    resend,
  },
})
