import type { Offer } from '../settings.ts'
import type { Step } from '../step.ts'
import type { Pool } from './pool.ts'

interface Decline {
  /** How often they said “not now”. */
  times: number
  /** When they last did; epoch milliseconds. */
  at: number
}

type Places = Pick<Pool, 'marks' | 'key' | 'now'>

const day = 24 * 60 * 60_000

/** How long each “not now” is respected; after these, for ever. */
const rests = [day, 7 * day, 30 * day]

/** Whether something may be proposed to this person again, here. */
export function mayPropose(places: Places, userId: string, offer: Offer): boolean {
  const { times, at } = readAll(places, userId)[offer] ?? { times: 0, at: 0 }
  if (times === 0) return true
  return places.now() - at >= (rests[times - 1] ?? Number.POSITIVE_INFINITY)
}

/** Remembers a “not now”, and lets them go on: offline too, so nothing is asked. */
export async function decline(pool: Pool, offer: Offer): Promise<Step> {
  const step = await pool.resume()
  if (step.kind === 'signedIn') note(pool, step.session.user.id, offer)
  return step
}

function note(places: Places, userId: string, offer: Offer) {
  const all = readAll(places, userId)
  const declined = { times: (all[offer]?.times ?? 0) + 1, at: places.now() }
  try {
    places.marks.setItem(nameOf(places, userId), JSON.stringify({ ...all, [offer]: declined }))
  } catch {
    // Storage may be full or forbidden; then they are asked again.
  }
}

function readAll(places: Places, userId: string): Partial<Record<Offer, Decline>> {
  try {
    const kept = JSON.parse(places.marks.getItem(nameOf(places, userId)) ?? '{}')
    const all = Object.entries(kept).filter((one): one is [string, Decline] => isDecline(one[1]))
    return Object.fromEntries(all)
  } catch {
    return {}
  }
}

function isDecline(value: unknown): value is Decline {
  const { times, at } = (value ?? {}) as Partial<Decline>
  return Number.isInteger(times) && Number.isFinite(at)
}

const nameOf = ({ key }: Places, userId: string) => `${key}.declined.${userId}`
