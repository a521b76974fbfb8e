'use client'

import type { FieldName } from '@portico/core'
import { use, useId } from 'react'
import { FieldContext } from '../field-context.ts'
import { FormContext, useFieldError } from '../form-errors.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { CodeInput } from './code-input.tsx'
import { FieldError } from './field-error.tsx'
import { FieldHint } from './field-hint.tsx'
import { Go } from './go.tsx'
import { Input } from './input.tsx'
import { Label } from './label.tsx'
import { Password } from './password.tsx'
import { Rules } from './rules.tsx'

export interface FieldState {
  name: string
  invalid: boolean
  required: boolean
}

export interface FieldProps extends PartProps<'div', FieldState> {
  name: FieldName
}

/**
 * One field of the form: label, input, help and error, or your own arrangement of them as children. Renders
 * `<div data-auth="field">`, or nothing where the form does not ask for it.
 *
 * “Forgot password?” stands beside the label but after the input, so that Tab goes from the name to the password.
 */
export function Field({ name, ...props }: FieldProps) {
  const { fields } = use(FormContext)
  const error = useFieldError(name)
  const id = useId()
  const field = fields.find(field => field.name === name)
  if (!field) return null
  const { kind, option, required } = field
  const shown = { error, hint: option.hint, rules: kind === 'newPassword' }
  const describedBy = Object.entries(shown).flatMap(([key, on]) => (on ? `${id}-${key}` : []))
  const Control = kind === 'code' ? CodeInput : kind.endsWith('assword') ? Password : Input
  const ours = (
    <>
      <Label />
      <Control />
      {kind === 'password' && <Go to="forgotPassword" />}
      <FieldError />
      <FieldHint />
      {kind === 'newPassword' && <Rules />}
    </>
  )
  const state = { name, invalid: error !== undefined, required }
  return (
    <FieldContext value={{ field, id, error, describedBy: describedBy.join(' ') || undefined }}>
      {drawPart<'div', FieldState>('div', 'field', props, state, { children: ours })}
    </FieldContext>
  )
}
