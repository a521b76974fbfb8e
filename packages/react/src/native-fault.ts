import type { MessageKey } from './say.ts'

export type FormField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * What the browser finds wrong with an input, as a message key or in its own words. Of a field that is drawn, the
 * rules know better, save what only the input itself can tell: a date half typed, say, which reads as none.
 *
 * @param isDrawn whether it is one of the form's fields, and not an input the page put there.
 */
export function nativeFault(input: FormField, isDrawn: boolean): MessageKey | string | undefined {
  const { validity, type } = input
  if (input.disabled || validity.valid) return undefined
  if (validity.customError) return input.validationMessage
  if (validity.badInput) return type === 'date' ? 'invalid.date' : 'invalid.number'
  if (validity.patternMismatch) return input.title || input.validationMessage
  if (isDrawn) return undefined
  if (!validity.valueMissing) return input.validationMessage
  return type === 'checkbox' ? 'invalid.unticked' : 'invalid.required'
}
