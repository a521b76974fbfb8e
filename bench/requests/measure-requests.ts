import { everyClient } from '../clients/every-client.ts'
import type { OpenPool } from '../pool/open-pool.ts'
import type { Row } from '../row.ts'

/** What each client asks a pool for in one SRP sign-in, over HTTP. */
export async function measureRequests({ place, take }: OpenPool): Promise<Row[]> {
  const rows: Row[] = []
  for (const client of everyClient(place)) {
    take()
    await client.signIn()
    const asked = take()
    rows.push({
      what: client.name,
      value: asked.length,
      unit: 'requests',
      ...(client.name === 'Portico' && { target: 2 }),
      note: asked.map(({ operation }) => operation).join(', '),
    })
    await client.leave()
  }
  return rows
}
