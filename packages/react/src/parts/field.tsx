'use client'

import type { FieldKind, FieldName } from '@portico/core'
import { type ComponentType, use, useId } from 'react'
import { FieldContext } from '../field-context.ts'
import { FormContext, useFieldError } from '../form-errors.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { Checkbox } from './checkbox.tsx'
import { CodeInput } from './code-input.tsx'
import { FieldError } from './field-error.tsx'
import { FieldHint } from './field-hint.tsx'
import { Gender } from './gender.tsx'
import { Go } from './go.tsx'
import { Input } from './input.tsx'
import { Label } from './label.tsx'
import { Password } from './password.tsx'
import { Phone } from './phone.tsx'
import { Rules } from './rules.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

export interface FieldState {
  name: string
  kind: FieldKind
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
  const Control = option.choices ? Select : (controls[kind] ?? Input)
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
  const state = { name, kind, invalid: error !== undefined, required }
  return (
    <FieldContext value={{ field, id, error, describedBy: describedBy.join(' ') || undefined }}>
      {drawPart<'div', FieldState>('div', 'field', props, state, { children: ours })}
    </FieldContext>
  )
}

/** What stands for each kind where it is not a plain input. */
const controls: Partial<Record<FieldKind, ComponentType>> = {
  address: TextArea,
  checkbox: Checkbox,
  code: CodeInput,
  gender: Gender,
  locale: Select,
  newPassword: Password,
  password: Password,
  tel: Phone,
  timeZone: Select,
}
