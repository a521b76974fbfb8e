import type { Pool } from '../pool.ts'
import { ProviderFault } from './provider-fault.ts'

/** How long a provider may take; milliseconds. */
const patience = 10_000

/**
 * Asks a provider for JSON. Others are let in meanwhile.
 *
 * @throws {ProviderFault} when it does not answer, or not well
 */
export async function askProvider(
  pool: Pool,
  address: string,
  init: RequestInit = {},
): Promise<Record<string, unknown>> {
  try {
    return await pool.lend(async () => {
      const signal = AbortSignal.timeout(patience)
      const response = await globalThis.fetch(address, { ...init, signal, redirect: 'error' })
      if (!response.ok) throw new ProviderFault(`${address} answered ${response.status}.`)
      const said: unknown = await response.json()
      if (isObject(said)) return said
      throw new ProviderFault(`${address} answered something else than an object.`)
    })
  } catch (cause) {
    throw cause instanceof ProviderFault
      ? cause
      : new ProviderFault(`${address} cannot be reached.`, { cause })
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
