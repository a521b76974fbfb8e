import { expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { portico } from '../themes.ts'
import type { PackedAsset } from './pack-assets.ts'
import { type ManagedLoginUpdate, splitUpdates, wireAsset } from './split-updates.ts'
import { toManagedLogin } from './to-managed-login.ts'

const { settings } = toManagedLogin(portico)
const image = (size: number): PackedAsset => ({
  category: 'PAGE_BACKGROUND',
  colorMode: 'LIGHT',
  extension: 'PNG',
  bytes: new Uint8Array(size),
})

it('sends a small update at once', () => {
  const assets = [image(1000), image(1000)]
  expect(splitUpdates({ settings, assets })).toEqual([{ settings, assets }])
})

it('splits a large one into requests that AWS takes, settings first, every image once', () => {
  const assets = [1_000_000, 1_000_000, 400_000, 300_000, 1_000_000].map(image)
  const updates = splitUpdates({ settings, assets })
  expect(updates.map(each => each.assets.length)).toEqual([1, 2, 2])
  expect(updates.map(each => Boolean(each.settings))).toEqual([true, false, false])
  expect(updates.flatMap(each => each.assets)).toEqual(assets)
  for (const update of updates) {
    expect(JSON.stringify(requestOf(update)).length).toBeLessThan(2_000_000)
  }
})

it('never makes a request larger than it may, however the images fall', () => {
  const sizes = fc.array(fc.nat(6000), { maxLength: 12 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 18_000, max: 24_000 }), (images, limit) => {
      for (const update of splitUpdates({ settings, assets: images.map(image) }, limit)) {
        expect(JSON.stringify(requestOf(update)).length).toBeLessThanOrEqual(limit)
      }
    }),
    { numRuns: 100 },
  )
})

it('refuses what no request can hold', () => {
  expect(() => splitUpdates({ settings, assets: [image(30_000)] }, 20_000)).toThrow(RangeError)
  expect(() => splitUpdates({ settings, assets: [] }, 1000)).toThrow('the settings would make')
})

/** As the AWS CLI would send it. */
function requestOf(update: ManagedLoginUpdate) {
  return {
    ManagedLoginBrandingId: '63f30090-6b1f-4278-b885-2bbb81f8e545',
    UserPoolId: 'eu-west-1_ExaMPle01',
    ...(update.settings && { Settings: update.settings }),
    Assets: update.assets.map(wireAsset),
  }
}
