/** One request to the pool and what it answered. */
export interface Exchange {
  operation: string
  reply: string
}

/**
 * A `fetch` that answers each operation as it was answered once, at once and without a network: what is left of
 * a sign-in's time is the client's own work. Operations that were never recorded get an empty reply.
 */
export function replay(exchanges: readonly Exchange[]): typeof globalThis.fetch {
  return async (input, init) => {
    const { headers } = new Request(input, init)
    const operation = headers.get('x-amz-target')?.split('.')[1]
    const recorded = exchanges.find(exchange => exchange.operation === operation)
    return new Response(recorded?.reply ?? '{}', {
      headers: { 'content-type': 'application/x-amz-json-1.1' },
    })
  }
}
