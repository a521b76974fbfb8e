import { everyClient } from '../../clients/every-client.ts'
import type { Place } from '../../clients/sign-in-client.ts'
import { type Exchange, replay } from '../../pool/replay.ts'
import { type Times, timeSignIns } from '../../srp/time-sign-ins.ts'

declare global {
  interface Window {
    /** Called by the bench. */
    timeSrp(place: Place, exchanges: readonly Exchange[], rounds: number): Promise<Times>
  }
}

window.timeSrp = (place, exchanges, rounds) => {
  window.fetch = replay(exchanges)
  return timeSignIns(everyClient(place), rounds)
}
