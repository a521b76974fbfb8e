import { type ActorLogic, initialTransition, type SnapshotFrom, transition } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { AuthClient } from '../../client.ts'
import { AuthError, type AuthErrorCode } from '../../errors.ts'
import { completeSettings } from '../../settings.ts'
import type { StepKind } from '../../step.ts'
import { toView } from '../../view.ts'
import type { AuthEvent } from '../events.ts'
import { authMachine } from '../machine.ts'
import type { Screen } from '../screen.ts'
import { sampleSteps } from './sample-steps.test-kit.ts'
import type { Doing, Scenario } from './scenario.test-kit.ts'

type Snapshot = SnapshotFrom<typeof authMachine>

/** A doing as an event of the model. */
interface Done {
  type: string
  doing: Doing
}

/** One walk: what is done, and on which screen each doing ends. */
export type Walk = { doing: Doing; screen: Screen; failure: AuthErrorCode | null }[]

/**
 * The walks of a scenario, generated from the machine: the shortest to each rest, and from there each thing that can be
 * done.
 */
export function walksOf(scenario: Scenario): Walk[] {
  return [...restsOf(scenario).values()].map(({ walk }) => walk)
}

/** The same, with where each begins its last doing. */
export function restsOf(scenario: Scenario, client: AuthClient = silent) {
  const paths = getShortestPaths(toModel(scenario, client), {
    events: snapshot => doingsAt(snapshot, scenario),
    serializeState: keyOf,
    limit: 20_000,
  })
  // The same thing done at the same rest is one walk, whatever went wrong there before.
  const rests = new Map<string, { at: Snapshot; doing: Doing; walk: Walk }>()
  for (const { steps } of paths) {
    let at = begin(scenario, client)
    const walked = steps.flatMap(({ event }) => {
      if (!('doing' in event)) return []
      at = answered(at, event.doing, scenario)
      return [seen(event.doing, at)]
    })
    for (const { type, doing } of doingsAt(at, scenario)) {
      const name = `${keyOf(at)} ${type}`
      const walk = [...walked, seen(doing, answered(at, doing, scenario))]
      if (!rests.has(name)) rests.set(name, { at, doing, walk })
    }
  }
  return rests
}

function keyOf({ value, context: { step, proposed, inside } }: Snapshot): string {
  return JSON.stringify([value, step?.kind, proposed, inside !== null])
}

function seen(doing: Doing, snapshot: Snapshot): Walk[number] {
  return { doing, screen: toView(snapshot).screen, failure: snapshot.context.failure?.code ?? null }
}

/** The scenario's own, and what is free to everybody everywhere. */
function doingsAt(snapshot: Snapshot, { doings }: Scenario): Done[] {
  const free = [{ type: 'back' }, { type: 'go.signIn' }, { type: 'go.signUp' }] as const
  const all: Doing[] = [
    ...(doings[toView(snapshot).screen] ?? []),
    ...free.map(event => ({ event })),
  ]
  return all
    .filter(({ event }) => snapshot.can(event))
    .map((doing, index) => ({ type: `${doing.event.type} ${doing.leads ?? ''} ${index}`, doing }))
}

/** The machine, with a scenario in the place of the back end: one transition is a doing and its answer. */
function toModel(scenario: Scenario, client: AuthClient): ActorLogic<Snapshot, Done> {
  return {
    getInitialSnapshot: () => begin(scenario, client),
    transition: (snapshot, event) =>
      'doing' in event ? answered(snapshot, event.doing, scenario) : snapshot,
    getPersistedSnapshot: snapshot => snapshot,
  }
}

function begin({ settings, says }: Scenario, client: AuthClient): Snapshot {
  let now = 0
  return initialTransition(authMachine, {
    client,
    settings: completeSettings({ ...settings, ...says }),
    // Every look at the clock finds that time has passed, so no cool-down stands in the way.
    now: () => (now += 60_000),
  })[0]
}

/** Where a doing ends, once it was answered, and what that asks by itself. */
function answered(snapshot: Snapshot, { event, leads }: Doing, { atOnce }: Scenario): Snapshot {
  let [at] = transition(authMachine, snapshot, event)
  for (let answer = leads; isWaiting(at); answer = atOnce?.[toView(at).screen]) {
    if (!answer) throw new Error(`${event.type} asks the back end, and the scenario has no answer`)
    at = told(at, answer)
  }
  return at
}

const isWaiting = (snapshot: Snapshot) => snapshot.hasTag('pending') || snapshot.hasTag('resending')

/** Gives the request that is out its answer. */
function told(snapshot: Snapshot, leads: StepKind | AuthErrorCode): Snapshot {
  const waiting = snapshot._nodes.find(
    ({ tags }) => tags.includes('pending') || tags.includes('resending'),
  )
  const id = waiting?.invoke[0]?.id
  const answer = isStepKind(leads)
    ? { type: `xstate.done.actor.${id}`, output: sampleSteps[leads], actorId: id }
    : { type: `xstate.error.actor.${id}`, error: new AuthError(leads), actorId: id }
  // Whoever gets in is announced before the answer comes.
  const [at] = announced.has(leads)
    ? transition(authMachine, snapshot, { type: 'session.kept', session })
    : [snapshot]
  // The machine's own events, which its type does not list.
  return transition(authMachine, at, answer as unknown as AuthEvent)[0]
}

const { session } = sampleSteps.signedIn
const announced = new Set<string>([
  'signedIn',
  'rememberDevice',
  'passkeyOffer',
  'mfaOffer',
  'verifyAttribute',
])

const isStepKind = (leads: string): leads is StepKind => Object.hasOwn(sampleSteps, leads)

/** Is never asked: the model answers by itself. */
const silent: AuthClient = Object.assign(Object.create(null), {
  can: new Set(['signUp', 'resetPassword'] as const),
  mayResume: () => false,
})
