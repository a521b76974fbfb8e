import type { Pool } from '../pool.ts'

const alphabets = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!?*+-=%&#']

/** A temporary password that every policy takes: some of each kind, without letters that look alike. */
export function makePassword({ random, settings }: Pool): string {
  const rest = Math.max(settings.passwordPolicy.minLength, 12) - alphabets.length
  const letters = Array.from({ length: rest }, () => random.pick(alphabets.slice(0, 3)))
  return [...alphabets, ...letters]
    .map(alphabet => ({ character: random.pick(alphabet), place: random.digits(9) }))
    .toSorted((one, other) => one.place.localeCompare(other.place))
    .map(({ character }) => character)
    .join('')
}
