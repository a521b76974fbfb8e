import {
  type AttributeName,
  type AuthSettings,
  type FieldKind,
  type FieldName,
  type FieldSpec,
  type FormScreen,
  fieldOf,
  isAttributeName,
} from '@portico/core'
import type { ReactNode } from 'react'

/**
 * What an application may say about one field; what it leaves out stays ours. Naming an attribute that the form
 * does not ask for adds it before the password, a box after it, optional unless said otherwise.
 */
export interface FieldOption {
  /** Words, or words with a link among them. */
  label?: ReactNode
  /** What it asks for, where the pool's attribute is a bare text: `checkbox`, `date`, … */
  kind?: FieldKind | undefined
  /** What can be chosen: the field becomes a list of these. */
  choices?: readonly Choice[] | undefined
  /** Of a phone number: the country it is from unless it says otherwise, as `DE`; else the browser's. */
  country?: string | undefined
  /** Of a phone number: the countries it may be from; else all. */
  countries?: readonly string[] | undefined
  placeholder?: string | undefined
  /** A line of help under the field. */
  hint?: string | undefined
  /** Where it stands: lower is earlier, ours count 10, 20, 30, … in their order. */
  order?: number | undefined
  required?: boolean | undefined
}

/** One of several to choose from. */
export interface Choice {
  value: string
  label: string
}

/** By screen, then by field: `{ signUp: { 'custom:team': { label: 'Team' } } }`. */
export type FieldOptions = {
  [S in FormScreen]?: { [N in FieldName]?: FieldOption }
}

/** A field as it is drawn: the pool's word on it, with the application's on top. */
export interface DrawnField extends FieldSpec {
  option: FieldOption
}

/** The screen's fields with the application's options applied, in the order they stand. */
export function applyOptions(
  specs: readonly FieldSpec[],
  options: Partial<Record<FieldName, FieldOption>> = {},
  settings: AuthSettings,
): DrawnField[] {
  const password = specs.findIndex(({ kind }) => kind === 'newPassword')
  const added = Object.keys(options)
    .filter(name => isAttributeName(name) && !specs.some(spec => spec.name === name))
    .map(name => fieldOf(name as AttributeName, settings))
  return [...specs, ...added]
    .map((spec, index) => {
      const option = options[spec.name] ?? {}
      const { kind = spec.kind, required = spec.required } = option
      // Who they are comes before their password; what they agree to comes last.
      const isLate = index < specs.length || kind === 'checkbox' || password < 0
      const place = option.order ?? (isLate ? (index + 1) * 10 : (password + 1) * 10 - 5)
      return { place, drawn: { ...spec, kind, required, option } }
    })
    .sort((a, b) => a.place - b.place)
    .map(({ drawn }) => drawn)
}
