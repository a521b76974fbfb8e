import type { IncomingMessage } from 'node:http'
import { Unreadable } from './refusals.ts'

/** Nothing here is longer, in bytes. */
const most = 10_000

/**
 * The JSON object that a request carries.
 *
 * @throws {Unreadable} when it is none, or too long.
 */
export async function readJson(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/.test(incoming.headers['content-type'] ?? '')) {
    throw new Unreadable('Send JSON: Content-Type: application/json')
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
  }
  if (size > most) throw new Unreadable('That is too long.')
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString())
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {}
  throw new Unreadable('Send a JSON object.')
}
