/** What a JSON pointer points at. */
export function follow(document: unknown, pointer: string): unknown {
  return pointerNames(pointer).reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined
  }, document)
}

/** @see https://www.rfc-editor.org/rfc/rfc6901 */
export function pointerNames(pointer: string): string[] {
  const names = pointer.replace(/^#?\/?/, '').split('/')
  return names.map(name => decode(name).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function decode(name: string) {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
