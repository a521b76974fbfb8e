import type { Json } from '../json.ts'
import type { Remark } from '../report.ts'
import type { AssetExtension, AssetMode } from './branding-asset.ts'
import { checkAsset } from './check-asset.ts'
import type { ManagedLoginAsset } from './pictures.ts'
import { flatten, nest } from './settings.ts'
import { slots } from './slots.ts'
import type { ManagedLogin } from './to-managed-login.ts'

/** An image as managed login takes it. */
export interface PackedAsset {
  category: string
  colorMode: AssetMode
  extension: AssetExtension
  bytes: Uint8Array
  /** The provider whose icon it is. */
  resourceId?: string
}

/** Settings and images, ready to send. */
export interface PackedManagedLogin extends Omit<ManagedLogin, 'assets'> {
  assets: PackedAsset[]
}

/**
 * The images of an export read and checked: each of a kind and a size that Cognito takes, SVG cleaned.
 *
 * One that fails is left out and turned off, and the report says why.
 *
 * @param read gives the bytes of a `src`. What fails to be read counts as failed. `data:` addresses need no reading.
 */
export async function packAssets(
  exported: ManagedLogin,
  read: (src: string) => Promise<Uint8Array>,
): Promise<PackedManagedLogin> {
  const approximated = [...exported.report.approximated]
  const dropped = [...exported.report.dropped]
  const checked = await Promise.all(exported.assets.map(asset => checkAsset(asset, read)))
  const good = checked.filter(({ problem }) => !problem)
  const kept = new Set(good.slice(0, mostAssets))
  for (const each of checked) {
    const tooMany = each.problem ? undefined : `managed login takes ${mostAssets} images in all`
    const reason = kept.has(each) ? undefined : (each.problem ?? tooMany)
    if (reason) dropped.push({ key: each.asset.key, reason })
    else approximated.push(...each.remarks.map(remark => ({ key: each.asset.key, reason: remark })))
  }
  const assets = [...kept].flatMap(({ packed }) => (packed ? [packed] : []))
  spread(exported.assets, assets, approximated)

  const gone = slots.filter(
    ({ categories }) => some(exported.assets, categories) && !some(assets, categories),
  )
  const values = flatten(exported.settings)
  for (const { flag, key } of gone) if (key !== 'favicon') values.set(flag, false)
  values.set(iconTypes, typesAfter(values.get(iconTypes), exported.assets, assets))
  const lost = gone.map(({ token }) => token).filter(name => name !== 'header' && name !== 'footer')
  const carried = exported.report.carried.filter(name => !lost.some(each => each === name))
  return {
    settings: nest(values).settings,
    assets,
    report: { carried, approximated, dropped },
  }
}

const mostAssets = 40
const iconTypes = 'components.favicon.enabledTypes'

const some = (assets: readonly { category: string }[], categories: readonly string[]) =>
  assets.some(({ category }) => categories.includes(category))

/** Where the dark one of two failed, the light one serves both, as where a theme has no dark one. */
function spread(
  before: readonly ManagedLoginAsset[],
  after: PackedAsset[],
  approximated: Remark[],
) {
  for (const { key, categories } of slots) {
    const own = before.filter(each => each.key.startsWith(`${key}.`))
    const left = after.filter(({ category }) => categories.some(each => each === category))
    const [only] = left
    if (own.length !== 2 || left.length !== 1 || only?.colorMode !== 'LIGHT') continue
    only.colorMode = 'DYNAMIC'
    approximated.push({ key: `${key}.light`, reason: 'serves dark too, as the dark image failed' })
  }
}

/** The kinds of icon that are on: those whose file failed go, those found in a file come. */
function typesAfter(
  now: Json | undefined,
  before: readonly ManagedLoginAsset[],
  after: readonly PackedAsset[],
): Json {
  const on = Array.isArray(now) ? now : []
  return ['ICO', 'SVG'].filter(type => {
    const [was, is] = [some(before, [`FAVICON_${type}`]), some(after, [`FAVICON_${type}`])]
    return was === is ? on.includes(type) : is
  })
}
