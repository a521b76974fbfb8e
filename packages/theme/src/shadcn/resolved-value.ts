import type { SheetVariable } from './sheet-variables.ts'

/** A variable as one mode sees it. */
export type Lookup = (name: string) => SheetVariable | undefined

/**
 * A value with the variables in it put in; those the sheet does not have stay.
 *
 * @throws {TypeError} if variables refer to each other in a circle, or grow without end.
 */
export function resolvedValue(variable: SheetVariable, lookup: Lookup): string {
  const done = new Map<string, string>()
  const open: SheetVariable[] = [variable]
  const names = new Set([variable.name])
  // By hand rather than by calling itself: a chain may be longer than the stack.
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const needed = references(top.value)
      .map(({ name }) => (done.has(name) ? undefined : lookup(name)))
      .find(found => found !== undefined)
    if (needed) {
      if (names.has(needed.name)) throw circle([...open, needed])
      open.push(needed)
      names.add(needed.name)
      continue
    }
    const value = replaced(top.value, done)
    if (value.length > longest) {
      throw new TypeError(`--${top.name} (line ${top.line}) grows beyond ${longest} letters`)
    }
    done.set(top.name, value)
    open.pop()
    names.delete(top.name)
  }
  return done.get(variable.name) ?? ''
}

const longest = 10_000

interface Reference {
  name: string
  fallback: string | undefined
  from: number
  to: number
}

/** Each `var()`, the outermost of those in each other. */
function references(value: string): Reference[] {
  const found: Reference[] = []
  for (const { index } of value.matchAll(/\bvar\(\s*--/gi)) {
    if (index < (found.at(-1)?.to ?? 0)) continue
    let depth = 0
    let to = index
    for (; to < value.length; to++) {
      if (value[to] === '(') depth++
      if (value[to] === ')' && --depth === 0) break
    }
    const [, name = '', fallback] =
      /^var\(\s*--([^\s,)]+)\s*(?:,(.*))?$/is.exec(value.slice(index, to)) ?? []
    found.push({ name, fallback: fallback?.trim(), from: index, to: to + 1 })
  }
  return found
}

function replaced(value: string, done: ReadonlyMap<string, string>): string {
  let text = ''
  let at = 0
  for (const { name, fallback, from, to } of references(value)) {
    text += value.slice(at, from) + (done.get(name) ?? fallback ?? value.slice(from, to))
    at = to
  }
  return text + value.slice(at)
}

function circle(passed: readonly SheetVariable[]) {
  const names = passed
    .slice(passed.findIndex(({ name }) => name === passed.at(-1)?.name))
    .map(({ name }) => `--${name}`)
  const shown = names.length > 12 ? [...names.slice(0, 6), '…', ...names.slice(-5)] : names
  return new TypeError(
    `variables refer to each other in a circle: ${shown.join(' → ')} (line ${passed.at(-1)?.line})`,
  )
}
