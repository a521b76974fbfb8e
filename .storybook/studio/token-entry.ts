import { type ColorName, type TokenName, tokens } from '../../packages/theme/src/tokens.ts'

/** What a value is set with. */
export type Control =
  | { kind: 'choice'; options: readonly { value: string; label: string }[] }
  | { kind: 'color' | 'pixels' | 'font' | 'weight' | 'shadow' | 'flag' }
  | { kind: 'name' | 'words' | 'address' | 'image' | 'css' }

/** One thing a designer sets. */
export interface TokenEntry {
  /** Where the theme says it; `{mode}` stands for `light` and `dark`. */
  key: string
  /** The token it is, or is part of; `null` for what is no token. */
  token: TokenName | null
  label: string
  description: string
  control: Control
  perMode: boolean
}

export interface TokenGroup {
  id: string
  title: string
  entries: readonly TokenEntry[]
}

/** A colour token under a designer's name. */
export const color = (name: ColorName, label: string): TokenEntry =>
  entry(`colors.{mode}.${camel(name)}`, label, { kind: 'color' })

/**
 * What is said at a key.
 *
 * @param description in place of the token's own, or where there is no token.
 */
export function entry(
  key: string,
  label: string,
  control: Control,
  description?: string,
): TokenEntry {
  const token = tokens.find(each => each.key === key || key.startsWith(`${each.key}.`))
  return {
    key,
    token: token?.name ?? null,
    label,
    description: description ?? token?.description ?? '',
    control,
    perMode: key.includes('{mode}'),
  }
}

/** An image for each mode. */
export const image = (key: string, label: string, description?: string): TokenEntry =>
  entry(`${key}.{mode}`, label, { kind: 'image' }, description)

/** A logo and what is said of it. */
export function logo(key: string, label: string, description?: string): TokenEntry[] {
  return [
    image(key, label, description),
    entry(`${key}.alt`, `${label}, in words`, { kind: 'words' }, said.alt),
    entry(`${key}.height`, `${label}, height`, { kind: 'pixels' }, said.height),
    entry(`${key}.width`, `${label}, width`, { kind: 'pixels' }, said.width),
    entry(`${key}.position`, `${label}, place`, choice(places), said.position),
  ]
}

/** A few words to choose from, by what the theme says for each. */
export const choice = (options: Record<string, string>): Control => ({
  kind: 'choice',
  options: Object.entries(options).map(([value, label]) => ({ value, label })),
})

const places = { start: 'Start', center: 'Middle' }

const said = {
  alt: 'What a screen reader says: usually the name of the product. Empty if the name stands beside it.',
  height: 'How high it is drawn.',
  width: 'How wide it is drawn. Without it, as the shape of the image asks.',
  position: 'At the start of the line, as text is, or in the middle.',
}

const camel = (name: string) =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
