import type { SnapshotFrom } from 'xstate'
import type { Answer, AuthView, createAuth, Step, StepKind, ViewOf } from './index.ts'
import type { authMachine } from './machine/machine.ts'
import { targets } from './machine/next.ts'
import { auth } from './machine/setup.ts'
import { type RoutedScreen, slugs } from './routing/slugs.ts'

// What is not possible on a screen is not on its view.
declare const view: AuthView
if (view.screen === 'signedIn') view.session.user.label
if (view.screen === 'confirmSignUp') view.delivery?.to
// @ts-expect-error nobody is known to be signed in yet
view.session
// @ts-expect-error a sign-in form has sent no code
if (view.screen === 'signIn') view.delivery
// @ts-expect-error there is no such screen
view.screen === 'welcome'

// Events are what a person can do, and nothing else.
declare const door: ReturnType<typeof createAuth>
door.send({ type: 'submit', values: { username: 'ada', 'custom:team': 'blue' } })
// @ts-expect-error there is no such event
door.send({ type: 'logIn' })
// @ts-expect-error there is no such field
door.send({ type: 'submit', values: { user: 'ada' } })
door.send({ type: 'choose', factor: 'passkey' })
// @ts-expect-error that is how Cognito calls it
door.send({ type: 'choose', factor: 'WEB_AUTHN' })
// @ts-expect-error what a back end does is not for a person to send
door.send({ type: 'session.ended' })

// A step says what its kind says.
const step: Step = { kind: 'newPassword', ticket: 't', username: 'ada', missing: ['name'] }
// @ts-expect-error attributes have names of the standard, or begin with custom:
const odd: Step = { ...step, missing: ['shoeSize'] }

// A kind of step that is new tomorrow does not compile without a line in the switchboard, and a new screen not without
// one in the view and an address.
// @ts-expect-error the switchboard has no line for it
const lines: Record<StepKind | 'retinaScan', string> = targets
// @ts-expect-error there is no such view
type NoView = ViewOf<'retinaScan'>['pending']
// @ts-expect-error it has no address
const places: Record<RoutedScreen | 'retinaScan', string> = slugs

// An answer is of the kind of the step that asked.
const answer: Answer = { kind: 'totp', code: '123456' }
// @ts-expect-error a code is no answer to the choice of a factor
const wrong: Answer = { kind: 'chooseFactor', code: '123456' }

// The chart knows its own states, events, guards and screens.
declare const snapshot: SnapshotFrom<typeof authMachine>
snapshot.matches({ signIn: 'editing' })
// @ts-expect-error no such state
snapshot.matches('nope')
// @ts-expect-error no such action
auth.createStateConfig({ on: { back: { actions: 'nope' } } })
// @ts-expect-error no such event
auth.createStateConfig({ on: { nope: '#signIn' } })
// @ts-expect-error no such kind of step
auth.createStateConfig({ always: { guard: { type: 'stepIs', params: { kind: 'nope' } } } })
// @ts-expect-error no such screen
auth.createStateConfig({ meta: { screen: 'nope' } })

export { answer, lines, type NoView, odd, places, wrong }
