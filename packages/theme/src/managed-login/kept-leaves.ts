import type { Json } from '../json.ts'
import type { Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { isKeptAsset } from './kept-assets.ts'
import { leafProblem } from './leaf-rules.ts'
import { leafAt } from './leaves.ts'
import { forbidden, plainJson, same } from './plain-json.ts'
import { isTaken } from './settings.ts'
import { hasFile, isFile } from './slots.ts'

/**
 * Puts what an import kept over what the tokens say, and tells the report of each token it overrules.
 *
 * What cannot stand where it says is dropped, with the reason.
 */
export function putKeptLeaves(values: Map<string, Json>, theme: Theme, report: Report) {
  for (const [path, kept] of Object.entries(theme.kept?.managedLogin ?? {})) {
    if (isKeptAsset(path)) continue
    const value = plainJson(kept, [])
    const key = `kept.managedLogin.${path}`
    const reason = problemAt(path, value, theme)
    if (reason) {
      report.dropped.push({ key, reason })
      continue
    }
    const token = leafAt.get(path)?.token
    // What turns on an image that the theme does not have overrules nothing.
    const heard = token && (!isFile(token) || hasFile(theme, token))
    if (heard && !same(values.get(path), value)) {
      report.approximated.push({
        key: token,
        reason: `at ${path} goes ${JSON.stringify(value)}, which an import kept; take it out of \`kept\` to let the token speak`,
      })
    }
    values.set(path, value)
  }
}

function problemAt(path: string, value: Json, theme: Theme) {
  const leaf = leafAt.get(path)
  if (!leaf) {
    const stray = isTaken(path) || path.split('.').some(key => forbidden.has(key))
    return stray ? 'is no place of its own in a managed login document' : undefined
  }
  if (leaf.mode === 'dark' && !theme.colors.dark) return 'the theme has no dark colours'
  const allowed = leafProblem(leaf, value)
  return allowed && `it must be ${allowed}`
}
