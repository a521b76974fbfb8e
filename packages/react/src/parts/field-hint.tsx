'use client'

import { useField } from '../field-context.ts'
import { drawPart, type PartProps } from '../part.tsx'

/** The application's line of help for a field. Renders `<p data-auth="field-hint">`, or nothing. */
export function FieldHint(props: PartProps<'p', object>) {
  const { field, id } = useField('FieldHint')
  const children = field.option.hint
  return children ? drawPart('p', 'field-hint', props, {}, { id: `${id}-hint`, children }) : null
}
