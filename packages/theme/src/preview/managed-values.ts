import type { Json } from '../json.ts'
import { defaults } from '../managed-login/defaults.ts'
import { modeNames } from '../managed-login/leaves.ts'
import type { Mode } from '../theme.ts'

export type ManagedSettings = { readonly [key: string]: Json }

/** What managed login would show at a place: the document's value, or AWS's own. */
export function managedValue(settings: ManagedSettings, path: string): Json | undefined {
  const own = path.split('.').reduce<Json | undefined>(stepInto, settings)
  return own ?? defaults.get(path)
}

const stepInto = (value: Json | undefined, key: string): Json | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as ManagedSettings)[key]
    : undefined

/** The mode that is shown when this one is asked for: a document may have one only. */
export function shownMode(settings: ManagedSettings, asked: Mode): Mode {
  const scheme = managedValue(settings, 'categories.global.colorSchemeMode')
  if (scheme === 'DYNAMIC') return asked
  return scheme === 'DARK' ? 'dark' : 'light'
}

/**
 * The colours of one mode and the corners, as custom properties: `components.form.lightMode.borderColor` →
 * `--form-border-color`. What is no colour or no number gives way to AWS's own value.
 */
export function managedVariables(settings: ManagedSettings, mode: Mode): string {
  const other = modeNames[mode === 'light' ? 'dark' : 'light']
  const lines = [...defaults].flatMap(([path, fallback]) => {
    if (path.includes(`.${other}.`)) return []
    const value = print(managedValue(settings, path)) ?? print(fallback)
    return value === undefined ? [] : `  ${variableFor(path)}: ${value};\n`
  })
  return `:root {\n  color-scheme: ${mode};\n${lines.join('')}}\n`
}

function variableFor(path: string): string {
  const [, ...names] = path.replace(/\.(?:light|dark)Mode\./, '.').split('.')
  return `--${names.join('-').replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
}

function print(value: Json | undefined): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && value >= 0 ? `${value}px` : undefined
  return typeof value === 'string' && /^[\da-f]{8}$/i.test(value) ? `#${value}` : undefined
}
