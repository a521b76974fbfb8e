import type { Json } from '../json.ts'
import { flatten, nest } from '../managed-login/settings.ts'
import { slots } from '../managed-login/slots.ts'
import type { ManagedUpload } from './uploads.ts'

/** Settings in which nothing is on whose every image stayed behind: a page would wait for it. */
export function withoutFlags(
  { settings, assets }: ManagedUpload,
  placed: ManagedUpload['assets'],
): ManagedUpload['settings'] {
  const has = (list: ManagedUpload['assets'], names: readonly string[]) =>
    list.some(({ category }) => names.includes(category))
  const values = flatten(settings)
  for (const { flag, key, categories } of slots) {
    if (!has(assets, categories) || has(placed, categories)) continue
    const off: Json = key === 'favicon' ? [] : false
    if (values.has(flag)) values.set(flag, off)
  }
  return nest(values).settings as ManagedUpload['settings']
}
