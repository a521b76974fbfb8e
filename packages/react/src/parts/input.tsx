'use client'

import type { ComponentProps, HTMLInputTypeAttribute } from 'react'
import type { DrawnField } from '../field-options.ts'
import { drawPart, type PartProps } from '../part.tsx'
import { useControl } from '../use-control.ts'

export type InputProps = PartProps<'input', object>

/** Where one thing is typed. The browser keeps the value; nothing redraws while typing. Renders `<input data-auth="input">`. */
export function Input(props: InputProps) {
  const { field, control } = useControl('Input')
  const ours: ComponentProps<'input'> = {
    ...control,
    ...limitsOf(field),
    type: types[field.kind] ?? 'text',
    placeholder: field.option.placeholder,
    // What people are called has capitals; addresses, user names and codes are not prose.
    autoCapitalize: capitals.has(field.name) ? 'words' : 'none',
    autoCorrect: 'off',
    spellCheck: false,
    // A date is written as the language of the page does.
    dir: ltr.has(field.kind) ? 'ltr' : field.kind === 'date' ? undefined : 'auto',
  }
  return drawPart('input', 'input', props, {}, ours)
}

/** How far a date or a number may go, for the browser's own pickers. */
function limitsOf({ name, kind, min, max }: DrawnField): ComponentProps<'input'> {
  if (kind === 'number') return { min, max, step: 'any' }
  if (name !== 'birthdate') return {}
  const today = new Date().toLocaleDateString('sv')
  // A server's day may be another one.
  return { min: '1900-01-01', max: today, suppressHydrationWarning: true }
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

const capitals = new Set<string>(['name', 'given_name', 'middle_name', 'family_name', 'nickname'])

/** Addresses, numbers and codes run left to right in every language. */
const ltr = new Set<DrawnField['kind']>(['email', 'tel', 'url', 'code', 'password', 'newPassword'])
