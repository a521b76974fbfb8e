/** Ends an import at a value that cannot stand, and says where, what it is and what it may be. */
export function refuse(path: string, value: unknown, allowed: string): never {
  throw new TypeError(
    `managed login: ${path || 'the document'} is ${show(value)}; it must be ${allowed}`,
  )
}

function show(value: unknown) {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
