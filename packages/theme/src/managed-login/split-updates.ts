import { toBase64 } from './base64.ts'
import type { PackedAsset, PackedManagedLogin } from './pack-assets.ts'
import type { ManagedLoginSettings } from './settings.ts'

/** One request's share of an update. */
export interface ManagedLoginUpdate {
  /** In the first alone: an update leaves alone what it does not name. */
  settings?: ManagedLoginSettings
  assets: PackedAsset[]
}

/**
 * An update as few requests, none larger than AWS takes: settings first, with the images that fit beside them.
 *
 * @param maxBytes the limit of a request's JSON, images as base64 in it, and room for the names of a pool.
 * @throws {RangeError} if the settings or one image alone are larger.
 */
export function splitUpdates(
  { settings, assets }: Pick<PackedManagedLogin, 'settings' | 'assets'>,
  maxBytes = 2_000_000,
): ManagedLoginUpdate[] {
  let last: ManagedLoginUpdate = { settings, assets: [] }
  const updates = [last]
  let size = checked('the settings', frame + bytesOf(settings))
  for (const asset of assets) {
    const weight = checked(`an image for ${asset.category}`, weightOf(asset))
    if (size + weight > maxBytes) {
      last = { assets: [] }
      updates.push(last)
      size = checked(`an image for ${asset.category}`, frame + weight) - weight
    }
    last.assets.push(asset)
    size += weight
  }
  return updates

  function checked(what: string, bytes: number) {
    if (bytes <= maxBytes) return bytes
    throw new RangeError(`${what} would make a request of ${bytes} bytes; the limit is ${maxBytes}`)
  }
}

/** An image as a request has it. */
export const wireAsset = ({ bytes, category, colorMode, extension, resourceId }: PackedAsset) => ({
  Bytes: toBase64(bytes),
  Category: category,
  ColorMode: colorMode,
  Extension: extension,
  ...(resourceId && { ResourceId: resourceId }),
})

/** With the comma after it; four letters of base64 are three bytes. */
const weightOf = (asset: PackedAsset) =>
  bytesOf(wireAsset({ ...asset, bytes: new Uint8Array() })) +
  4 * Math.ceil(asset.bytes.length / 3) +
  1

/** Braces, keys, and the identifiers of pool and style, generously. */
const frame = 512

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length
