import { demoAccounts } from '@portico/user-pool'
import { loadScreens } from '../packages/react/src/screen-map.ts'
import { fitIn, moveIn } from './fit-in.ts'
import { type Globals, poolFrom, poolKey } from './pool-toolbar.ts'
import { arrive, type Given, type Visit } from './visit.ts'

/** One thing a person does; settles when the answer is there. */
export type Doing = (visit: Visit) => Promise<void> | void

/** Where a walk begins, and how it goes on. */
export type Trip = readonly [given: Given, ...doings: Doing[]]

/** Goes on a trip: over the pool it says, or what the toolbar makes of it. */
export async function travel(globals: Globals, [story, ...doings]: Trip): Promise<Visit> {
  // So that a picture shows the screen, and not the moment before.
  await loadScreens()
  const given = { accounts: demoAccounts, ...story }
  if (poolKey(globals) !== '') return travelElsewhere(poolFrom(globals, given), doings)
  const visit = await arrive(given)
  for (const doing of doings) await doing(visit)
  return visit
}

/** In another pool than a story was written for, they do what can be done there. */
async function travelElsewhere(given: Given, doings: readonly Doing[]): Promise<Visit> {
  const visit = await arrive({ ...given, accounts: moveIn(given) })
  const { auth, pool } = visit
  const send: typeof auth.send = event => auth.send(fitIn(event, auth.getView(), pool.settings))
  for (const doing of doings) await attempt(doing, { ...visit, auth: { ...auth, send } })
  return visit
}

/** Neither hangs nor throws. @param patience milliseconds */
async function attempt(doing: Doing, visit: Visit, patience = 3_000): Promise<void> {
  const enough = new Promise<void>(resolve => setTimeout(resolve, patience))
  const done = async () => doing(visit)
  await Promise.race([enough, done().catch(() => {})])
}
