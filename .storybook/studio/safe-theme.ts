import { isCssAddress } from '../../packages/theme/src/css-text.ts'
import type { Remark } from '../../packages/theme/src/report.ts'
import type { Theme } from '../../packages/theme/src/theme.ts'
import { dataBytes } from '../../packages/theme/src/theme-file/data-bytes.ts'
import { isElsewhere } from '../../packages/theme/src/theme-file/elsewhere.ts'
import { mapImages } from '../../packages/theme/src/theme-file/map-images.ts'
import { readImage } from './drop-image.ts'
import { isPinned, type ThemePath, unsetIn } from './edit-theme.ts'

export interface SafeTheme {
  theme: Theme
  /** What is not in it any more. */
  left: Remark[]
  /** Drawings that lost something. */
  cleaned: Remark[]
}

/** A theme whose drawings are cleaned. What its CSS and its values may say is checked by `defineTheme`. */
export function cleanTheme(theme: Theme): SafeTheme {
  return without(theme, src => (/^data:/i.test(src) ? cleanImage(src) : {}))
}

/** A theme that asks no other site for anything, its drawings cleaned: from a link, which may come from anyone. */
export function safeTheme(theme: Theme): SafeTheme {
  const safe = without(theme, src => {
    if (/^data:/i.test(src)) return cleanImage(src)
    return isElsewhere(src) ? { fault: away } : {}
  })
  if (!safe.theme.css || !isCssAddress(safe.theme.css)) return safe
  const bare = leaveOut(safe.theme, { key: 'css', reason: ofOwn })
  return { ...safe, theme: bare.theme, left: [...safe.left, ...bare.left] }
}

/** A theme without what is said at a key; a dark image does not stay alone. */
export function leaveOut(theme: Theme, { key, reason }: Remark): Pick<SafeTheme, 'theme' | 'left'> {
  const path = key as ThemePath
  if (!isPinned(theme, path)) return { theme, left: [] }
  if (!key.endsWith('.light')) return { theme: unsetIn(theme, path), left: [{ key, reason }] }
  const group = key.slice(0, -'.light'.length)
  const dark = isPinned(theme, `${group}.dark` as ThemePath)
  const pair = { key: `${group}.dark`, reason: 'goes with the light one' }
  return {
    theme: unsetIn(theme, group as ThemePath),
    left: [{ key, reason }, ...(dark ? [pair] : [])],
  }
}

const away = 'is on another site, which a link must not ask; drop the image itself in'
const ofOwn = 'is a file, which stays where it is; put its text in its place'

interface LookedAt {
  /** What stands in its place. */
  src?: string
  /** Why it cannot stay. */
  fault?: string
  removed?: readonly string[]
}

function without(given: Theme, look: (src: string) => LookedAt): SafeTheme {
  const faults: Remark[] = []
  const cleaned: Remark[] = []
  let left: Remark[] = []
  let theme = mapImages(given, (src, key) => {
    const { src: clean = src, fault, removed = [] } = look(src)
    if (fault) faults.push({ key, reason: fault })
    if (removed.length) cleaned.push({ key, reason: `comes in without ${removed.join(', ')}` })
    return clean
  })
  for (const fault of faults) {
    const bare = leaveOut(theme, fault)
    theme = bare.theme
    left = [...left, ...bare.left]
  }
  return { theme, left, cleaned }
}

/** Images of other kinds run nothing, and are large: they are not opened. */
function cleanImage(src: string): LookedAt {
  if (!/^data:image\/svg/i.test(src)) return {}
  const known = cleanedBefore.get(src)
  if (known) return known
  const looked = cleanDrawing(src)
  if (cleanedBefore.size > 30) cleanedBefore.clear()
  cleanedBefore.set(src, looked)
  return looked
}

/** A link is made at each step of a drag; its drawings stay the same. */
const cleanedBefore = new Map<string, LookedAt>()

function cleanDrawing(src: string): LookedAt {
  const { bytes } = dataBytes(src) ?? {}
  if (!bytes) return { fault: 'cannot be read; drop the image in again' }
  const image = readImage({ name: 'The drawing', type: '', bytes })
  return 'refused' in image ? { fault: image.refused } : image
}
