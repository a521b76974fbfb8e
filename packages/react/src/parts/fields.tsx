import { createContext, use } from 'react'
import type { DrawnField } from '../field-options.ts'
import { Field } from './field.tsx'

/** The form's fields, for the parts inside it. */
export const FieldsContext = createContext<readonly DrawnField[]>([])

/** The present form's fields, in tab order. */
export function Fields() {
  return use(FieldsContext).map(field => <Field key={field.name} field={field} />)
}
