/** Whether a property, when it comes later, undoes another: `border` undoes `border-color`. */
export function overrides(shorthand: string, property: string): boolean {
  if (shorthand === 'font' && property === 'line-height') return true
  if (apart.test(property) && !shorthand.startsWith(property.slice(0, 8))) return false
  if (property.startsWith(`${shorthand}-`)) return true
  // `border-color` and `border-top-color`, `border-radius` and `border-top-left-radius`.
  const [, part] = /^border-(color|style|width|radius)$/.exec(shorthand) ?? []
  return !!part && property !== shorthand && RegExp(`^border-.+-${part}$`).test(property)
}

/** They look like parts of a shorthand, and are none. */
const apart = /^(border-(.+-)?radius|border-(collapse|spacing)|outline-offset)$/
