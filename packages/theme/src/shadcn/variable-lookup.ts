import type { Mode } from '../theme.ts'
import type { Lookup } from './resolved-value.ts'
import type { SheetVariable, SheetVariables } from './sheet-variables.ts'

/** Finds a variable as one mode sees it: dark over light, then what Tailwind alone is told. */
export function variableLookup(
  { light, dark, theme }: SheetVariables['modes'],
  mode: Mode,
): Lookup {
  const own = (name: string) => (mode === 'dark' && dark.get(name)) || light.get(name)
  return name =>
    [own(name), theme.get(name), own(`color-${name}`), theme.get(`color-${name}`)].find(
      found => found && !isWire(found),
    ) || undefined
}

/** Whether a variable only tells Tailwind where another is: `--color-card: var(--card)`. */
export function isWire({ name, value }: SheetVariable): boolean {
  const plain = name.replace(/^color-/, '')
  const [, target] = /^(?:[a-z]+\()?var\(--([\w-]+)\)\)?$/i.exec(value) ?? []
  return target === plain
}
