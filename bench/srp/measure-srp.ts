import { everyClient } from '../clients/every-client.ts'
import type { Place } from '../clients/sign-in-client.ts'
import { type Exchange, replay } from '../pool/replay.ts'
import type { Row } from '../row.ts'
import { rowsOfTimes } from './rows-of-times.ts'
import { timeSignIns } from './time-sign-ins.ts'

/** The clients' own work in one SRP sign-in, in this Node. */
export async function measureSrp(
  place: Place,
  exchanges: readonly Exchange[],
  rounds: number,
): Promise<Row[]> {
  const { fetch } = globalThis
  // The clients that are not ours know no other way than the global one.
  globalThis.fetch = replay(exchanges)
  try {
    return rowsOfTimes(await timeSignIns(everyClient(place), rounds))
  } finally {
    globalThis.fetch = fetch
  }
}
