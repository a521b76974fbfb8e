'use client'

import type { ComponentProps, HTMLInputTypeAttribute } from 'react'
import { useField } from '../field-context.ts'
import type { DrawnField } from '../field-options.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useRoot } from '../root.tsx'

export type InputProps = PartProps<'input', object>

/** Where one thing is typed. The browser keeps the value; nothing redraws while typing. Renders `<input data-auth="input">`. */
export function Input(props: InputProps) {
  const { view } = useRoot('Input')
  const { field, id, error, describedBy } = useField('Input')
  const isIdentifier = field.autoComplete === 'username' && 'username' in view
  const ours: ComponentProps<'input'> = {
    id,
    name: field.name,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy,
    // Who they said they are is filled in; nothing else is known, and text typed before we arrived stays.
    defaultValue: (isIdentifier && view.username) || undefined,
    type: types[field.kind] ?? 'text',
    autoComplete: field.autoComplete,
    required: field.required,
    placeholder: field.option.placeholder,
    // What people are called has capitals; addresses, user names and codes are not prose.
    autoCapitalize: capitals.has(field.name) ? 'words' : 'none',
    autoCorrect: 'off',
    spellCheck: false,
    dir: ltr.has(field.kind) ? 'ltr' : 'auto',
  }
  return drawPart('input', 'input', props, {}, ours)
}

const types: Partial<Record<DrawnField['kind'], HTMLInputTypeAttribute>> = {
  email: 'email',
  tel: 'tel',
  url: 'url',
  date: 'date',
  number: 'number',
  password: 'password',
  newPassword: 'password',
}

const capitals = new Set<string>([
  'name',
  'given_name',
  'middle_name',
  'family_name',
  'nickname',
  'address',
])

/** Addresses, numbers and codes run left to right in every language. */
const ltr = new Set<DrawnField['kind']>(['email', 'tel', 'url', 'code', 'password', 'newPassword'])
