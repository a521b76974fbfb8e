import { toBase64 } from '../deploy/base64.ts'
import type { ManagedAsset } from '../deploy/uploads.ts'
import type { Mode } from '../theme.ts'

/** The image of a category that is shown in a mode, as a data URL. */
export function managedImage(
  assets: readonly ManagedAsset[],
  category: string,
  mode: Mode,
): string | undefined {
  const ours = assets.filter(asset => asset.category === category)
  const asset =
    ours.find(({ colorMode }) => colorMode === mode.toUpperCase()) ??
    ours.find(({ colorMode }) => colorMode === 'DYNAMIC')
  return asset && `data:${types[asset.extension]};base64,${toBase64(asset.bytes)}`
}

const types = {
  ICO: 'image/x-icon',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  WEBP: 'image/webp',
} satisfies Record<ManagedAsset['extension'], string>
