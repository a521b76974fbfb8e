import type { DoneActorEvent } from 'xstate'
import type { Step } from '../step.ts'
import { keepStep } from './form.ts'
import { offerScreens, restingKinds } from './resting-kinds.ts'
import { auth, keepError } from './setup.ts'

const screens = Object.keys(restingKinds) as (keyof typeof restingKinds)[]
const isOffer = (screen: string) => offerScreens.some(offer => offer === screen)

/** Something is proposed to somebody who is in: who that is, the client has just said. */
const keepInside = {
  type: 'keepInside',
  params: ({ event }: { event: DoneActorEvent<Step> }) => ({ step: event.output }),
} as const

/** The first moment: straight to the form, unless a session may be waiting. */
export const arriving = auth.createStateConfig({
  always: [{ guard: 'mayResume', target: 'restoring' }, { target: '#start' }],
})

/** A session may be kept in this tab, or in another one: ask, and show no form meanwhile. */
export const restoring = auth.createStateConfig({
  id: 'restoring',
  meta: { screen: 'restoring' },
  tags: 'pending',
  invoke: {
    src: 'ask',
    input: ({ context }) => ({ ask: signal => context.client.resume(signal) }),
    onDone: [
      { guard: ({ event }) => event.output.kind === 'signedOut', target: '#start' },
      ...screens
        .filter(screen => isOffer(screen) || screen === 'setUpTotp')
        .map(screen => ({ ...back(screen), actions: ['keepResting', keepInside] as const })),
      { target: '#next', actions: keepStep },
    ],
    onError: { target: '#start', actions: keepError },
  },
})

/** The address says that another tab may rest there: ask it, and show no form meanwhile. */
export const finding = auth.createStateConfig({
  id: 'finding',
  meta: { screen: 'restoring' },
  tags: 'pending',
  invoke: {
    src: 'find',
    input: ({ context }) => ({ find: context.find }),
    onDone: {
      target: '#start',
      actions: { type: 'keepFound', params: ({ event }) => ({ resting: event.output }) },
    },
    onError: { target: '#start', actions: { type: 'keepFound', params: { resting: null } } },
  },
})

/** Where somebody who is not signed in goes: where a link leads, where this tab was left, or where visits begin. */
export const start = auth.createStateConfig({
  id: 'start',
  always: [
    { guard: 'mustFind', target: '#finding' },
    {
      guard: { type: 'startsAtLink', params: { screen: 'confirmSignUp' } },
      target: '#confirmSignUp',
      actions: 'keepLink',
    },
    {
      guard: { type: 'startsAtLink', params: { screen: 'resetPassword' } },
      target: '#resetPassword',
      actions: 'keepLink',
    },
    ...screens.filter(screen => !isOffer(screen)).map(back),
    { guard: 'startsAtSignUp', target: '#signUp' },
    { guard: 'startsAtReset', target: '#forgotPassword' },
    { guard: 'startsAtNoRecovery', target: '#noRecovery' },
    { target: '#signIn' },
  ],
})

/** One line for each screen a tab may have been left on. */
function back(screen: keyof typeof restingKinds) {
  return {
    guard: { type: 'restsAt' as const, params: { screen } },
    target: `#${screen}` as const,
    actions: 'keepResting' as const,
  }
}
