'use client'

import { useField } from '../field-context.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { say } from '../say.ts'

export interface LabelState {
  /** It may stay empty. */
  optional: boolean
}

/** What a field is called; says so when it may stay empty. Renders `<label data-auth="label">`. */
export function Label(props: PartProps<'label', LabelState>) {
  const { messages } = useRoot('Label')
  const { field, id } = useField('Label')
  const words =
    field.option.label ?? (field.label ? say(messages, `field.${field.label}`) : own(field.name))
  // A box asks for nothing to be filled in; words of one's own with a link among them are left as they are.
  const mayStayEmpty = !field.required && field.kind !== 'checkbox' && typeof words === 'string'
  return drawPart(
    'label',
    'label',
    props,
    { optional: !field.required },
    {
      htmlFor: id,
      children: mayStayEmpty ? say(messages, 'field.optional', { field: words }) : words,
    },
  )
}

/** An attribute the application named, until it gives it a label: `custom:team_name` → `Team name`. */
function own(name: string): string {
  const words = name
    .replace(/^custom:/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
