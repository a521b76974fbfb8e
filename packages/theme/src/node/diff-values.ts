/** One place where a pool and a theme say different things; `null` where one says nothing. */
export interface Difference {
  place: string
  pool: unknown
  theme: unknown
}

/** Where two documents differ, place by place, in the order of the pool's. */
export function diffValues(
  pool: ReadonlyMap<string, unknown>,
  theme: ReadonlyMap<string, unknown>,
): Difference[] {
  return [...new Set([...pool.keys(), ...theme.keys()])].flatMap(place => {
    const [has, says] = [pool.get(place) ?? null, theme.get(place) ?? null]
    return JSON.stringify(has) === JSON.stringify(says) ? [] : [{ place, pool: has, theme: says }]
  })
}
