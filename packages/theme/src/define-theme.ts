import { toCss } from './css.ts'
import { cleanCss, cssProblem, isCssAddress } from './css-text.ts'
import { nearest } from './nearest.ts'
import { printerMark } from './printed.ts'
import { css, type Rule } from './rules.ts'
import { required, shape } from './shape.ts'
import type { Theme, ThemeFile } from './theme.ts'

/**
 * A theme, checked where it is written.
 *
 * @returns plain values: what it extends is merged in, `URL`s are addresses.
 * @throws {TypeError} that names the key, says what it is and what it may be.
 */
export function defineTheme(file: ThemeFile): Theme {
  const name = typeof file?.name === 'string' ? file.name : '?'
  if (!isObject(file)) fail('', `is ${show(file)}; it must be an object`)
  if (file.extends !== undefined && !isObject(file.extends)) {
    fail('extends', `is ${show(file.extends)}; it must be a theme, not its name or its file`)
  }
  const { extends: parent, $schema: _, ...own } = plain(file) as ThemeFile
  const theme = merge(parent ?? {}, own) as Theme

  inspect('', theme, shape as unknown as Rules)
  const { light, dark } = theme.colors
  if (!dark && theme.colorScheme !== 'light') {
    fail('colors.dark', "is missing; give it, or set colorScheme to 'light'")
  }
  for (const key of Object.keys({ ...light, ...dark }) as (keyof typeof light)[]) {
    if (!light[key]) fail(`colors.light.${key}`, 'is missing; dark sets it, so light must too')
    if (dark && !dark[key])
      fail(`colors.dark.${key}`, 'is missing; light sets it, so dark must too')
  }
  if (!theme.css || isCssAddress(theme.css)) return withPrinter(theme)
  return withPrinter({ ...theme, css: cleanCss(theme.css) })

  function inspect(path: string, value: unknown, rules: Rules) {
    if (!isObject(value)) return fail(path, `is ${show(value)}; it must be an object`)
    for (const key of required[path] ?? []) {
      if (value[key] === undefined) fail(join(path, key), 'is missing')
    }
    for (const [key, each] of Object.entries(value)) {
      const here = join(path, key)
      const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
      if (!rule) return fail(here, `is no key of a theme; ${suggest(path, key, rules)}`)
      if (!isRule(rule)) inspect(here, each, rule)
      else if (!rule.allows(each)) fail(here, `is ${show(each)}; it must be ${rule.expected}`, each)
    }
  }

  function fail(path: string, problem: string, value?: unknown): never {
    const why =
      path === 'css' && typeof value === 'string'
        ? `${path} ${cssProblem(value)}; it must be ${css.expected}`
        : `${path || 'the file'} ${problem}`
    throw new TypeError(`theme "${name}": ${why}`)
  }
}

/** Not enumerable: a copy with other colours must not print these. */
function withPrinter(theme: Theme): Theme {
  return Object.defineProperty(theme, Symbol.for(printerMark), { value: () => toCss(theme).css })
}

type Rules = { [key: string]: Rule | Rules }

const isRule = (rule: Rule | Rules): rule is Rule => typeof rule.allows === 'function'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const join = (path: string, key: string) => (path ? `${path}.${key}` : key)

const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function suggest(path: string, key: string, rules: Rules) {
  const keys = Object.keys(rules)
  const guess = nearest(key, keys)
  if (guess) return `did you mean ${join(path, guess)}?`
  return keys.length > 12
    ? `see the list of ${path || 'keys'} in the types`
    : `it may be ${keys.join(', ')}`
}

/** A copy without `undefined`, in which every `URL` is its address. */
function plain(value: unknown): unknown {
  if (value instanceof URL) return value.href
  if (!isObject(value)) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]))
}

/** The second over the first, objects key by key. */
function merge(base: unknown, top: unknown): unknown {
  if (!isObject(base) || !isObject(top)) return top
  const keys = Object.keys({ ...base, ...top })
  return Object.fromEntries(
    keys.map(key => [
      key,
      key in top && key in base ? merge(base[key], top[key]) : (top[key] ?? base[key]),
    ]),
  )
}
