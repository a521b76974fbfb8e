import {
  type AttributeName,
  type AuthSettings,
  type FieldName,
  type FieldSpec,
  type FormScreen,
  fieldOf,
  isAttributeName,
} from '@portico/core'

/**
 * What an application may say about one field; what it leaves out stays ours. Naming an attribute that the form
 * does not ask for adds it, optional unless said otherwise.
 */
export interface FieldOption {
  label?: string | undefined
  placeholder?: string | undefined
  /** A line of help under the field. */
  hint?: string | undefined
  /** Where it stands: lower is earlier, ours count 10, 20, 30, … in their order. */
  order?: number | undefined
  required?: boolean | undefined
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
  const added = Object.keys(options)
    .filter(name => isAttributeName(name) && !specs.some(spec => spec.name === name))
    .map(name => fieldOf(name as AttributeName, settings))
  return [...specs, ...added]
    .map((spec, index) => {
      const option = options[spec.name] ?? {}
      const place = option.order ?? (index + 1) * 10
      return { place, drawn: { ...spec, required: option.required ?? spec.required, option } }
    })
    .sort((a, b) => a.place - b.place)
    .map(({ drawn }) => drawn)
}
