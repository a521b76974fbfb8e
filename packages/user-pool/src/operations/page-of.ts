import { invalidParameter } from '../wire/cognito-error.ts'

/** One page of a list. The token is opaque to clients, and good for lists of this kind only. */
export function pageOf<Item>(kind: string, items: Item[], size: number, token?: string) {
  const start = token === undefined ? 0 : readToken(kind, token)
  const end = start + size
  return {
    page: items.slice(start, end),
    next: end < items.length ? btoa(`${kind}-${end}`) : undefined,
  }
}

function readToken(kind: string, token: string): number {
  try {
    const [, said, start] = /^([a-z]+)-(\d{1,9})$/.exec(atob(token)) ?? []
    if (said === kind) return Number(start)
  } catch {
    // Not Base64, so not ours.
  }
  throw invalidParameter('Invalid pagination token.')
}
