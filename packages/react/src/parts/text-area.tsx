'use client'

import { drawPart, type PartProps } from '../part.tsx'
import { useControl } from '../use-control.ts'

/** Where several lines are typed, as of an address; it grows with them. Renders `<textarea data-auth="input lines">`. */
export function TextArea(props: PartProps<'textarea', object>) {
  const { field, control } = useControl('TextArea')
  return drawPart(
    'textarea',
    'input lines',
    props,
    {},
    {
      ...control,
      placeholder: field.option.placeholder,
      rows: 3,
      autoCapitalize: 'words',
      spellCheck: false,
      dir: 'auto',
    },
  )
}
