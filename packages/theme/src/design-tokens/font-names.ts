/** The fonts a CSS list names, first choice first. What a page puts in (`var()`) is no name. */
export function fontNames(css: string): string[] {
  return css
    .split(',')
    .map(name => name.trim())
    .filter(name => !/^var\(/.test(name))
    .map(name => name.replace(/^(["'])(.*)\1$/, '$2'))
}

/** A CSS list of fonts: names in quotes where they need them. */
export function fontList(names: readonly string[]): string {
  return names.map(name => (/^[a-z][\w-]*$/i.test(name) ? name : `'${name}'`)).join(', ')
}
