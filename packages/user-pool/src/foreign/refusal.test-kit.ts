/** One way in which an operation is refused. */
export type Refusal = [exception: string, when: string, attempt: () => Promise<unknown>]

export const anotherPool = (attempt: () => Promise<unknown>): Refusal => [
  'ResourceNotFoundException',
  'the pool is another',
  attempt,
]

/** @param what is asked for: `client`, `provider`. */
export const noSuch = (what: string, attempt: () => Promise<unknown>): Refusal => [
  'ResourceNotFoundException',
  `there is no such ${what}`,
  attempt,
]

export const invalid = (when: string, attempt: () => Promise<unknown>): Refusal => [
  'InvalidParameterException',
  when,
  attempt,
]
