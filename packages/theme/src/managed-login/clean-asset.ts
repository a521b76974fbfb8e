import { cleanSvg } from '../clean-svg.ts'
import type { ImportReport } from '../report.ts'
import { fromBase64, toBase64 } from './base64.ts'
import type { BrandingAsset } from './branding-asset.ts'

/** An image of a document without what could do harm; nothing, if there is nothing to show of it. */
export function cleanAsset(
  asset: BrandingAsset,
  place: string,
  report: ImportReport,
): BrandingAsset | undefined {
  const { bytes, extension } = asset
  if (!bytes) {
    report.dropped.push({ key: place, reason: 'comes without its bytes' })
    return undefined
  }
  if (extension !== 'SVG') return asset
  try {
    const { svg, removed } = cleanSvg(new TextDecoder().decode(fromBase64(bytes)))
    if (removed.length > 0) {
      report.approximated.push({ key: place, reason: `comes in without ${removed.join(', ')}` })
    }
    return { ...asset, bytes: toBase64(new TextEncoder().encode(svg)) }
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    report.dropped.push({ key: place, reason })
    return undefined
  }
}
