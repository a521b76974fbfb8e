import { use } from 'react'
import { FormContext } from '../form-errors.ts'
import { Field } from './field.tsx'

/** The present form's fields, in tab order. */
export function Fields() {
  return use(FormContext).fields.map(field => <Field key={field.name} name={field.name} />)
}
