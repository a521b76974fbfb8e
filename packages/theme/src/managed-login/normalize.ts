import type { Json } from '../json.ts'
import type { Remark } from '../report.ts'
import type { Mode } from '../theme.ts'
import { type BrandingAsset, readAsset } from './branding-asset.ts'
import { defaults } from './defaults.ts'
import { readDocument } from './document.ts'
import { ignored, leafProblem } from './leaf-rules.ts'
import { type Leaf, leafAt, leaves } from './leaves.ts'
import { refuse } from './refuse.ts'
import { flatten, type ManagedLoginSettings, nest } from './settings.ts'

/** What a hosted page shows of a document. */
export interface NormalManagedLogin {
  /** AWS's defaults filled in, colours in lower case, keys in order. */
  settings: ManagedLoginSettings
  /** The same as path → value. */
  values: ReadonlyMap<string, Json>
  /** The paths the document itself says. */
  said: ReadonlySet<string>
  assets: readonly BrandingAsset[]
  dropped: Remark[]
}

/**
 * A document as the hosted page understands it, so that two can be compared.
 *
 * Light is always there; dark is, where the document shows it or has a colour for it.
 *
 * @param document what `readDocument` takes: settings alone, or with AWS's wrapping around them.
 * @throws {TypeError} that names the path, what it is and what is allowed.
 */
export function normalize(document: unknown): NormalManagedLogin {
  const { settings, assets, dropped } = readDocument(document)
  const said = new Map<string, Json>()
  for (const [path, value] of flatten(settings)) {
    const leaf = leafAt.get(path)
    if (leaf && ignored(leaf, value)) {
      const reason = `is "${value}", six digits; Cognito ignores it and shows its default. Write eight: RRGGBBAA`
      dropped.push({ key: path, reason })
      continue
    }
    const problem = leaf && leafProblem(leaf, value)
    if (problem) refuse(path, value, problem)
    said.set(path, leaf ? tidy(leaf, value) : value)
  }
  const modes = modesOf(said)
  const values = new Map(said)
  for (const { path, mode } of leaves) {
    const value = defaults.get(path)
    const shown = !mode || modes.includes(mode)
    if (shown && !values.has(path) && value !== undefined) values.set(path, value)
  }
  return {
    settings: nest(values).settings,
    values,
    said: new Set(said.keys()),
    assets: assets.map(readAsset),
    dropped,
  }
}

/** A value without what makes no difference: the case of a colour, the order of a set. */
function tidy({ kind, holds }: Leaf, value: Json): Json {
  if (kind === 'color') return `${value}`.toLowerCase()
  return holds === 'set' && Array.isArray(value) ? [...new Set(value)].sort() : value
}

function modesOf(said: ReadonlyMap<string, Json>): Mode[] {
  const scheme = said.get('categories.global.colorSchemeMode') ?? 'LIGHT'
  const dark = [...said.keys()].some(path => leafAt.get(path)?.mode === 'dark')
  return scheme !== 'LIGHT' || dark ? ['light', 'dark'] : ['light']
}
