import type { Json } from '../json.ts'
import type { Report } from '../report.ts'
import type { Theme } from '../theme.ts'
import { tokens } from '../tokens.ts'
import { defaults } from './defaults.ts'
import { readDocument } from './document.ts'
import { keptAssetsOf } from './kept-assets.ts'
import { putKeptLeaves } from './kept-leaves.ts'
import { leafProblem } from './leaf-rules.ts'
import { leafValues } from './leaf-values.ts'
import { leafAt, unsayable } from './leaves.ts'
import { losses } from './losses.ts'
import { type ManagedLoginAsset, picturesOf } from './pictures.ts'
import { same } from './plain-json.ts'
import { flatten, type ManagedLoginSettings, nest } from './settings.ts'
import { slots } from './slots.ts'

/** A theme as Cognito's managed login takes it. */
export interface ManagedLogin {
  settings: ManagedLoginSettings
  /** Files to read and check with `packAssets`. */
  assets: ManagedLoginAsset[]
  report: Report
}

export interface ManagedLoginOptions {
  /**
   * The settings a pool has now, as the AWS CLI prints them. An update leaves alone what it does not name; with
   * these, what the pool has and the theme does not say is set back to AWS's default.
   */
  over?: unknown
}

/**
 * A theme of `defineTheme` as settings and images of a managed login branding style.
 *
 * Colours go along for each mode the theme has a palette for, images for each mode it shows.
 *
 * @throws {TypeError} if a value is none that `defineTheme` lets through, or `over` is no such document.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateManagedLoginBranding.html
 */
export function toManagedLogin(theme: Theme, options: ManagedLoginOptions = {}): ManagedLogin {
  const report: Report = { carried: [], approximated: [], dropped: losses(theme) }
  const own = picturesOf(theme, report)
  const values = leafValues(theme, new Set(own.map(({ category }) => category)))
  for (const [path, value] of values) check(theme, path, value)
  putKeptLeaves(values, theme, report)
  if (theme.density && theme.density !== 'regular' && values.get(density) === 'REGULAR') {
    const reason = `managed login is known to have one density alone, the regular one; "${theme.density}" becomes that`
    report.approximated.push({ key: 'spacing.density', reason })
  }
  if (options.over !== undefined) setBack(values, options.over, report)

  const { settings, lost } = nest(values)
  for (const path of lost) {
    const reason = 'is no place of its own in a managed login document'
    report.dropped.push({ key: `kept.managedLogin.${path}`, reason })
  }
  report.carried = carriedBy(theme, own, report)
  return { settings, assets: [...own, ...keptAssetsOf(theme, own, report)], report }
}

const density = 'categories.global.spacingDensity'

/** What a pool has and `values` do not say, as AWS's default. */
function setBack(values: Map<string, Json>, over: unknown, report: Report) {
  for (const [path, now] of flatten(readDocument(over).settings)) {
    const fallback = defaults.get(path)
    if (!values.has(path) && fallback !== undefined) values.set(path, fallback)
    // AWS merges what it is given, and nothing names what is to go.
    const stays =
      !values.has(path) || (leafAt.get(path)?.holds === 'object' && !same(values.get(path), now))
    if (stays) {
      const reason = 'the pool has it and an update cannot take it away; it stays as it is'
      report.approximated.push({ key: path, reason })
    }
  }
}

function check({ name }: Theme, path: string, value: Json) {
  const leaf = leafAt.get(path)
  const allowed = leaf && leafProblem(leaf, value)
  if (!allowed) return
  throw new TypeError(
    `theme "${name}": ${leaf.token} cannot be ${JSON.stringify(value)}; make the theme with defineTheme, which says why`,
  )
}

function carriedBy(theme: Theme, own: readonly ManagedLoginAsset[], report: Report) {
  const bent = new Set(report.approximated.map(({ key }) => key))
  const pictured = slots.filter(({ categories }) =>
    categories.some(category => own.some(each => each.category === category)),
  )
  return tokens
    .filter(({ name, type }) => {
      if (unsayable.has(name) || bent.has(name)) return false
      if (type !== 'file') return true
      if (name === 'header' || name === 'footer') return Boolean(theme[name])
      return pictured.some(({ token }) => token === name)
    })
    .map(({ name }) => name)
}
