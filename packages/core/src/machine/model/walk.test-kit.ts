import { type ActorRefFrom, createActor, type InspectionEvent } from 'xstate'
import { createAuthenticator } from '../../../../../.storybook/authenticator.ts'
import { toView } from '../../view.ts'
import type { PersonEvent } from '../events.ts'
import { authMachine } from '../machine.ts'
import { visit } from '../visit.test-kit.ts'
import type { Walk } from './paths.test-kit.ts'
import type { Scenario } from './scenario.test-kit.ts'

/** Walks one walk over a real pool. Gives the screen and failure after each doing. */
export async function walk(
  { settings = {}, says, triggers, around, begin }: Scenario,
  doings: Walk,
  inspect?: (event: InspectionEvent) => void,
) {
  const device = await createAuthenticator()
  const here = visit({ settings, device, ...(triggers && { triggers }), ...(around && { around }) })
  here.close()
  await begin?.(here)
  const actor = createActor(authMachine, {
    input: { client: here.client, settings: { ...here.auth.settings, ...says }, now: here.now },
    ...(inspect && { inspect }),
  }).start()
  here.view = () => toView(actor.getSnapshot())
  const seen: { screen: string; failure: string | null }[] = []
  for (const { doing } of doings) {
    await doing.before?.(here)
    // Long enough for a cool-down, and for the next code of an authenticator app.
    here.pass(31_000)
    const event: PersonEvent =
      doing.event.type === 'submit'
        ? { type: 'submit', values: (await doing.type?.(here)) ?? {} }
        : doing.event
    actor.send(event)
    await settled(actor)
    const { screen, failure } = toView(actor.getSnapshot())
    seen.push({ screen, failure: failure?.code ?? null })
  }
  actor.stop()
  return seen
}

/** Waits until no request is out. */
export function settled(actor: ActorRefFrom<typeof authMachine>): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      const snapshot = actor.getSnapshot()
      if (snapshot.hasTag('pending') || snapshot.hasTag('resending')) return
      subscription?.unsubscribe()
      resolve()
    }
    const subscription = actor.subscribe(look)
    look()
  })
}
