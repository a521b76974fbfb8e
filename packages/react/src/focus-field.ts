/** Gives a field focus, and again if it had it: a screen reader then says what is wrong with it. */
export function focusField(field: HTMLElement) {
  if (field === document.activeElement) field.blur()
  field.focus()
}
