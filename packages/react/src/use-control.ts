'use client'

import { useField } from './field-context.ts'
import type { DrawnField } from './field-options.ts'
import { useRoot } from './root.tsx'

/** What every control of a field has, whatever element it is. */
export interface ControlProps {
  id: string
  name: string
  required: boolean
  autoComplete: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
  /** What is known beforehand: who they are, the code a link came with. Text typed before we arrived stays. */
  defaultValue: string | undefined
}

/**
 * The field around a control, and what it has in common with every other.
 *
 * @param part its name, for the error that says where it may stand.
 */
export function useControl(part: string): { field: DrawnField; control: ControlProps } {
  const { view } = useRoot(part)
  const { field, id, error, describedBy } = useField(part)
  const isIdentifier = field.autoComplete === 'username'
  // The address they sign in with is the likeliest for their codes, too.
  const isTheirs =
    view.screen === 'setUpContact' && view.username.includes('@') && field.name === 'email'
  const known = (isIdentifier || isTheirs) && 'username' in view ? view.username : ''
  const brought = field.kind === 'code' && 'code' in view ? view.code : ''
  // With a back end that finds out by itself whose passkey it is, the browser offers them here.
  const offersPasskeys = isIdentifier && view.screen === 'signIn' && view.autofill
  const control = {
    id,
    name: field.name,
    required: field.required,
    autoComplete: offersPasskeys ? 'username webauthn' : field.autoComplete,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy,
    defaultValue: known || brought || undefined,
  }
  return { field, control }
}
