import type { Json } from '../json.ts'
import type { Theme } from '../theme.ts'
import { isElsewhere } from './elsewhere.ts'
import { mapImages } from './map-images.ts'

/** A theme as the text of `auth.theme.ts`; relative files become `new URL(…)`, which every bundler follows. */
export function themeSource(theme: Theme): string {
  const marked = mapImages(theme, src =>
    isElsewhere(src) || src.startsWith('/') ? src : mark(src),
  )
  return `${importLine}\n\nexport default defineTheme(${print(marked as unknown as Json, '')})\n`
}

/** A theme as the text of `auth.theme.json`. */
export function themeJson(theme: Theme): string {
  return `${JSON.stringify({ $schema: schemaAddress, ...theme }, null, 2)}\n`
}

/** Where an editor finds what a theme may say. */
export const schemaAddress = './node_modules/@portico/theme/dist/theme.schema.json'

/** How a theme file in TypeScript begins. */
export const importLine = `import { defineTheme } from ${quote('@portico/theme')}`

const mark = (src: string) => `\0${src}`

/** As the formatter of most projects would lay it out: names bare, text in single quotes. */
function print(value: Json, indent: string): string {
  if (typeof value === 'string') {
    return value.startsWith('\0')
      ? `new URL(${quote(value.slice(1))}, import.meta.url)`
      : quote(value)
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return value.length ? `[${value.map(each => print(each, inner)).join(', ')}]` : '[]'
  }
  const lines = Object.entries(value).map(
    ([key, each]) =>
      `${inner}${/^[a-z_$][\w$]*$/i.test(key) ? key : quote(key)}: ${print(each, inner)},`,
  )
  return lines.length ? `{\n${lines.join('\n')}\n${indent}}` : '{}'
}

function quote(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  if (!inside.includes("'")) return `'${inside}'`
  return inside.includes('"') ? `'${inside.replaceAll("'", "\\'")}'` : `"${inside}"`
}
