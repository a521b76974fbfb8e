import { imageSize } from 'image-size'
import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { defineTheme } from '../define-theme.ts'
import type { Theme } from '../theme.ts'
import { anyPageTheme } from './any-page-theme.test-kit.ts'
import { bytes, images } from './images.test-kit.ts'
import { packAssets } from './pack-assets.ts'
import { flatten } from './settings.ts'
import { slots } from './slots.ts'
import { toManagedLogin } from './to-managed-login.ts'

const sea: Theme = { name: 'sea', colors: { light: {}, dark: {} } }
const logo = (light: string, dark?: string): Theme => ({
  ...sea,
  logo: { light, alt: 'Sea', ...(dark && { dark }) },
})
const pack = async (theme: Theme, files: Readonly<Record<string, Uint8Array>>) => {
  const packed = await packAssets(toManagedLogin(theme), async src => {
    const file = files[src]
    if (!file) throw new Error(`no file ${src}`)
    return file
  })
  const values = flatten(packed.settings)
  const pictures = packed.assets.map(
    ({ category, colorMode, extension }) => `${category} ${colorMode} ${extension}`,
  )
  const drops = packed.report.dropped.filter(({ key }) => key !== 'logo.alt')
  return { ...packed, values, pictures, drops }
}

describe('a file is known by what is in it', () => {
  it.each([
    ['PNG', images.png(8)],
    ['JPEG', images.jpeg(8)],
    ['WEBP', images.webp(8)],
    ['ICO', images.ico(8)],
    ['SVG', images.svg(8)],
  ])('%s, whatever its name', async (extension, file) => {
    for (const name of ['/logo.png', '/logo', '/logo.svg?v=1']) {
      expect((await pack(logo(name), { [name]: file })).pictures).toEqual([
        `FORM_LOGO DYNAMIC ${extension}`,
      ])
    }
  })

  it('and an icon is turned on as what it is', async () => {
    const { pictures, values, report } = await pack(
      { ...sea, favicon: { light: '/icon.svg' } },
      { '/icon.svg': images.ico(16) },
    )
    expect(pictures).toEqual(['FAVICON_ICO DYNAMIC ICO'])
    expect(values.get('components.favicon.enabledTypes')).toEqual(['ICO'])
    expect(report.carried).toContain('favicon')
  })
})

describe('a file that fails is left out, told, and turned off', () => {
  const large = new Uint8Array(1_000_001)
  large.set(images.png(8))
  it.each<[string, Uint8Array, string]>([
    ['not there', bytes(), 'is empty'],
    ['a GIF', images.gif(8), 'is GIF; managed login takes SVG, PNG'],
    ['no image', bytes('hello'), 'is no image'],
    ['broken', bytes('<svg xmlns="http://www.w3.org/2000/svg"><'), 'not well-formed'],
    ['HTML', bytes('<html><body/></html>'), ''],
    ['too large', large, 'is 1000001 bytes; managed login takes 1000000'],
  ])('%s', async (_, file, reason) => {
    const { pictures, values, drops, report } = await pack(logo('/a.png'), { '/a.png': file })
    expect(pictures).toEqual([])
    expect(values.get('components.form.logo.enabled')).toBe(false)
    expect(drops).toEqual([{ key: 'logo.light', reason: expect.stringContaining(reason) }])
    expect(report.carried).not.toContain('logo')
  })

  it('a file that cannot be read', async () => {
    expect((await pack(logo('/a.png'), {})).drops[0]?.reason).toBe('no file /a.png')
  })

  it('a PNG as icon', async () => {
    const { values, drops } = await pack(
      { ...sea, favicon: { light: '/a.ico' } },
      { '/a.ico': images.png(16) },
    )
    expect(values.get('components.favicon.enabledTypes')).toEqual([])
    expect(drops[0]?.reason).toBe('is PNG; managed login takes SVG or ICO as icon')
  })

  it('and the light one serves both where the dark one fails', async () => {
    const { pictures, values, report } = await pack(logo('/a.png', '/b.png'), {
      '/a.png': images.png(8),
    })
    expect(pictures).toEqual(['FORM_LOGO DYNAMIC PNG'])
    expect(values.get('components.form.logo.enabled')).toBe(true)
    expect(report.approximated[0]?.key).toBe('logo.light')
  })

  it('and the 41st image is one too many', async () => {
    const kept = Object.fromEntries(
      Array.from({ length: 41 }, (_, at) => [
        `Assets/IDP_BUTTON_ICON/LIGHT/${at}`,
        {
          Category: 'IDP_BUTTON_ICON',
          ColorMode: 'LIGHT',
          Extension: 'PNG',
          Bytes: btoa(String.fromCharCode(...images.png(8))),
          ResourceId: `p${at}`,
        },
      ]),
    )
    const { assets, drops } = await pack({ ...sea, kept: { managedLogin: kept } }, {})
    expect(assets).toHaveLength(40)
    expect(drops).toEqual([
      {
        key: 'kept.managedLogin.Assets/IDP_BUTTON_ICON/LIGHT/40',
        reason: 'managed login takes 40 images in all',
      },
    ])
  })
})

describe('a mark', () => {
  it.each<[number, number, boolean]>([
    [80, 10, false],
    [81, 10, true],
    [10, 40, false],
    [10, 41, true],
  ])('of %i × %i: would be squeezed is %s', async (width, height, squeezed) => {
    const { report } = await pack(logo('/a.png'), { '/a.png': images.png(width, height) })
    expect(report.approximated.some(({ reason }) => reason.includes('squeezes'))).toBe(squeezed)
  })

  it('may be as wide as it likes where it covers a page', async () => {
    const { report } = await pack(
      { ...sea, backgroundImage: { light: '/a.png' } },
      { '/a.png': images.png(2000, 10) },
    )
    expect(report.approximated).toEqual([])
  })
})

describe('SVG', () => {
  it('is cleaned, and the report says of what', async () => {
    const hostile = bytes(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0"/></svg>',
    )
    const { assets, report } = await pack(logo('/a.svg'), { '/a.svg': hostile })
    expect(new TextDecoder().decode(assets[0]?.bytes)).toMatch(/^<svg[^>]*><path/)
    expect(report.approximated).toEqual([
      { key: 'logo.light', reason: expect.stringContaining('goes without') },
    ])
  })

  it('may come as an address of its own', async () => {
    const svg = encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect((await pack(logo(`data:image/svg+xml,${svg}`), {})).pictures).toEqual([
      'FORM_LOGO DYNAMIC SVG',
    ])
  })

  it('of many open tags takes no time', async () => {
    const start = performance.now()
    await pack(logo('/a.svg'), { '/a.svg': bytes('<svg '.repeat(190_000)) })
    await pack(logo('/a.svg'), { '/a.svg': bytes('x', '<svg '.repeat(190_000)) })
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

it('has what an image is for turned on if and only if the image goes along', async () => {
  const files = [images.png(8), images.ico(8), images.svg(8), images.gif(8), bytes('x')]
  await fc.assert(
    fc.asyncProperty(
      anyPageTheme,
      fc.array(fc.constantFrom(...files), { minLength: 1 }),
      async (file, pool) => {
        let at = 0
        const exported = toManagedLogin(defineTheme(file))
        const read = async () => pool[at++ % pool.length] ?? bytes()
        agree(exported)
        agree(await packAssets(exported, read))
      },
    ),
    { numRuns: 30 },
  )
})

it('knows the images of its own tests', () => {
  for (const make of Object.values(images))
    expect(imageSize(make(9, 7))).toMatchObject({ width: 9, height: 7 })
})

function agree({
  settings,
  assets,
}: {
  settings: Parameters<typeof flatten>[0]
  assets: readonly { category: string }[]
}) {
  const values = flatten(settings)
  for (const { flag, categories } of slots) {
    const along = categories.filter(category => assets.some(each => each.category === category))
    const on = values.get(flag)
    if (Array.isArray(on))
      expect(on).toEqual(along.map(category => category.replace('FAVICON_', '')))
    else expect(on).toBe(along.length > 0)
  }
}
