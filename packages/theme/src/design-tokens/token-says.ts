import { fromHex, type Hex, hexPattern, toHex } from '../color.ts'
import { multiples } from '../derive.ts'
import { recipeOf } from '../resolve.ts'
import type { Mode } from '../theme.ts'
import type { ColorName } from '../tokens.ts'
import { extensionKey, type TokenExtension } from './extension.ts'
import { fontNames } from './font-names.ts'
import { isObject } from './json-object.ts'
import type { MatchedToken } from './matched-tokens.ts'
import { shadowLayers } from './shadow-value.ts'

/** Whether a token says what the kit would make of it anyway: an alias of what it follows, or a made value, untouched. */
export function isLeftToKit(
  match: MatchedToken,
  follows: (mode: Mode) => string | undefined,
): boolean {
  return modes(match).every(mode => {
    const usual = followed(match, mode)
    return usual ? follows(mode) === usual || isMade(match, mode) : isMade(match, mode)
  })
}

/** The CSS a token was made from, if its value is still the one it was made with. */
export function writtenCss(match: MatchedToken): string | undefined {
  const [first, ...others] = modes(match).map(mode => untouched(match, mode)?.css)
  return others.every(css => css === first) ? first : undefined
}

const modes = ({ read }: MatchedToken) => Object.keys(read) as Mode[]

const isMade = (match: MatchedToken, mode: Mode) => untouched(match, mode)?.derived === true

function followed({ token }: MatchedToken, mode: Mode): string | undefined {
  if (token.type !== 'color') {
    return token.fallback && !(token.name in multiples) ? token.fallback : undefined
  }
  const recipe = recipeOf(token.name.slice('color.'.length) as ColorName, mode)
  return typeof recipe === 'string' ? `color.${recipe}` : undefined
}

function untouched({ token, read }: MatchedToken, mode: Mode): TokenExtension | undefined {
  const found = read[mode]
  const extensions = found?.entry.words.$extensions
  const note = isObject(extensions) ? extensions[extensionKey] : undefined
  if (!found || !isObject(note) || typeof note.css !== 'string') return undefined
  const css = note.css
  const { value } = found.read
  const holds = {
    color: () => hexPattern.test(css) && toHex(fromHex(css as Hex)) === value,
    dimension: () => Number(css) === value,
    fontWeight: () => Number(css) === value,
    fontFamily: () => {
      const names = fontNames(css)
      const whole = JSON.stringify(names) === JSON.stringify(found.raw)
      // Where a token holds one font alone, it is the first.
      return whole || names[0] === found.raw
    },
    shadow: () => JSON.stringify(shadowLayers(css, mode)) === JSON.stringify(value),
    enum: () => css === `${value}`,
    bool: () => css === `${value}`,
    file: () => false,
  }
  return holds[token.type]() ? (note as unknown as TokenExtension) : undefined
}
