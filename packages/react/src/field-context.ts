'use client'

import { createContext, use } from 'react'
import type { DrawnField } from './field-options.ts'

/** One field, for the label, the input and the error inside it. */
export interface FieldValue {
  field: DrawnField
  /** The input's id. */
  id: string
  error: string | undefined
  describedBy: string | undefined
}

export const FieldContext = createContext<FieldValue | null>(null)

/**
 * The field around a part.
 *
 * @param part its name, for the error that says where it may stand.
 */
export function useField(part: string): FieldValue {
  const field = use(FieldContext)
  if (!field) {
    throw new Error(
      `<Auth.${part}> found no field. Put it inside <Auth.Field name="…">, which is inside <Auth.Form>.`,
    )
  }
  return field
}
