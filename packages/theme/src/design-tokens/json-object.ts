import type { Json } from '../json.ts'

/** An object of JSON, to be written. */
export type JsonObject = { [key: string]: Json }

/** Whether a value is an object with keys; arrays are not. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
