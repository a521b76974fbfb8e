'use client'

import type { ComponentProps } from 'react'
import { drawPart, type PartProps } from '../part.tsx'
import { useControl } from '../use-control.ts'

/**
 * A box to tick: to stay signed in, to agree, to say yes. Renders `<input type="checkbox" data-auth="checkbox">`.
 *
 * An attribute of the pool is `true` or `false` on the wire, ticked or not; any other box is there only when ticked.
 */
export function Checkbox(props: PartProps<'input', object>) {
  const { field, control } = useControl('Checkbox')
  const { defaultValue: _, autoComplete: __, ...shared } = control
  const ours: ComponentProps<'input'> = { ...shared, type: 'checkbox' }
  if (field.name.startsWith('custom:')) ours.value = 'true'
  return drawPart('input', 'checkbox', props, {}, ours)
}
