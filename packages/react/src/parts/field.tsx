import { useId } from 'react'
import type { DrawnField } from '../field-options.ts'
import { useFieldError } from '../form-errors.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'
import { CodeInput } from './code-input.tsx'
import { FieldError } from './field-error.tsx'
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
  field: DrawnField
}

/**
 * One labelled input with its help and its error. Renders `<div data-auth="field">`.
 *
 * “Forgot password?” stands beside the label but after the input, so that Tab goes from the name to the password.
 */
export function Field({ field, ...props }: FieldProps) {
  const { auth } = useRoot('Field')
  const id = useId()
  const error = useFieldError(field.name)
  const isNew = field.kind === 'newPassword'
  const shown = { hint: field.option.hint, error, rules: isNew }
  const describedBy = Object.entries(shown).flatMap(([key, on]) => (on ? `${id}-${key}` : []))
  const Control = controls[field.kind] ?? Input
  return drawPart<'div', FieldState>(
    'div',
    'field',
    props,
    { name: field.name, invalid: error !== undefined, required: field.required },
    {
      children: (
        <>
          <Label htmlFor={id} field={field} />
          <Control
            id={id}
            field={field}
            aria-invalid={error !== undefined}
            aria-describedby={describedBy.join(' ') || undefined}
          />
          {field.kind === 'password' && auth.can({ type: 'go.forgotPassword' }) && (
            <Go to="forgotPassword" />
          )}
          <FieldError id={`${id}-error`} message={error} />
          {field.option.hint && (
            <p data-auth="field-hint" id={`${id}-hint`}>
              {field.option.hint}
            </p>
          )}
          {isNew && <Rules id={`${id}-rules`} name={field.name} />}
        </>
      ),
    },
  )
}

const controls: Partial<Record<DrawnField['kind'], typeof Input>> = {
  password: Password,
  newPassword: Password,
  code: CodeInput,
}
