import type { Remark } from '../report.ts'
import { toBase64 } from './base64.ts'
import { type ManagedUpload, tokenOf } from './uploads.ts'

/** What one request says of managed login: `Settings` and `Assets` as Cognito's API names them. */
export interface RequestPart {
  Settings: ManagedUpload['settings']
  Assets?: readonly AssetInput[]
}

/** Cognito's `AssetType` with the image in base64, as JSON must have it. */
export interface AssetInput {
  Category: string
  ColorMode: string
  Extension: string
  Bytes: string
  ResourceId?: string
}

/**
 * Settings and images in as few requests as Cognito takes; an image too large for any is left out with a remark.
 *
 * Each carries all settings, so that what turns an image on is never without it.
 */
export function requestParts({ settings, assets }: ManagedUpload): {
  parts: RequestPart[]
  remarks: Remark[]
} {
  const remarks: Remark[] = []
  const room = requestBytes - sizeOf(settings)
  const loads: AssetInput[][] = [[]]
  let left = room
  for (const asset of assets) {
    const input = inputOf(asset)
    const size = sizeOf(input)
    if (size > room) {
      const reason = `${asset.category} has ${asset.bytes.length} bytes, more than a request to Cognito can hold with the settings`
      remarks.push({ key: tokenOf(asset), reason })
      continue
    }
    if (size > left) {
      loads.push([])
      left = room
    }
    loads.at(-1)?.push(input)
    left -= size
  }
  const parts = loads.map(load => ({ Settings: settings, ...(load.length && { Assets: load }) }))
  return { parts, remarks }
}

export function inputOf({
  category,
  colorMode,
  extension,
  bytes,
  resourceId,
}: ManagedUpload['assets'][number]): AssetInput {
  return {
    Category: category,
    ColorMode: colorMode,
    Extension: extension,
    Bytes: toBase64(bytes),
    ...(resourceId !== undefined && { ResourceId: resourceId }),
  }
}

/** Cognito takes two megabytes; the rest is for ids, and for spaces that clients write between values. */
const requestBytes = 1_950_000

const sizeOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length
