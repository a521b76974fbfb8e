import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { defineTheme } from '../define-theme.ts'
import { toBase64 } from './base64.ts'
import { changed, documents, schemaProblems } from './documents.test-kit.ts'
import { fromManagedLogin } from './from-managed-login.ts'
import { bytes, images } from './images.test-kit.ts'
import { normalize } from './normalize.ts'
import { packAssets } from './pack-assets.ts'
import { wireAsset } from './split-updates.ts'
import { toManagedLogin } from './to-managed-login.ts'

const { tycsports = {}, 'dark-only-cdk': dark = {}, 'aws-cli-default': whole = {} } = documents
const keptOf = (document: unknown) => fromManagedLogin(document).theme.kept?.managedLogin ?? {}

describe('a document goes in and out again', () => {
  it.each(Object.entries(documents))('without a difference: %s', (_, document) => {
    const { theme, report } = fromManagedLogin(document)
    const { settings } = toManagedLogin(theme)
    expect(normalize(settings).settings).toEqual(normalize(document).settings)
    expect(schemaProblems(settings)).toEqual([])
    expect(defineTheme(theme)).toEqual(theme)
    expect(report.dropped).toEqual([])
    expect(report.kept.map(({ key }) => key).sort()).toEqual(Object.keys(keptOf(document)).sort())
  })

  it('without a difference, whatever a person changed in it', () => {
    const { values } = normalize(whole)
    const paths = [...values.keys()]
    const color = fc.stringMatching(/^[\da-fA-F]{8}$/)
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom(...paths),
        color,
        fc.nat(20_000),
        fc.boolean(),
        fc.constantFrom('START', 'END', 'OUT', 'COMPACT'),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(edits, fc.constantFrom(...Object.values(documents)), (changes, start) => {
        let document = start
        for (const [path, hex, number, flag, word] of changes) {
          const now = values.get(path)
          const fits = {
            number,
            boolean: flag,
            string: /^[\da-f]{8}$/.test(`${now}`) ? hex : word,
            object: now,
          }
          const closed = path.endsWith('colorSchemeMode')
          const value = closed ? (flag ? 'DYNAMIC' : 'DARK') : fits[typeof now as 'number']
          document = changed(document, path, value)
        }
        const { theme } = fromManagedLogin(document)
        expect(normalize(toManagedLogin(theme).settings).settings).toEqual(
          normalize(document).settings,
        )
        expect(defineTheme(theme)).toEqual(theme)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a theme shows what the hosted page shows', () => {
  it('has no dark colours where the document has none', () => {
    const { theme } = fromManagedLogin(tycsports)
    expect(theme.colorScheme).toBe('light')
    expect(theme.colors).not.toHaveProperty('dark')
    expect(theme.colors.light).toMatchObject({ primary: '#e3001b', background: '#f0f4fb' })
    expect(theme.radius).toEqual({ button: 6, input: 6, popover: 8, card: 10, alert: 8 })
  })

  it('keeps dark colours of a page that is always light', () => {
    expect(fromManagedLogin(whole).theme.colors.dark?.primary).toBe('#539fe5')
  })

  it("has AWS's light colours where the document has dark ones alone", () => {
    const { theme } = fromManagedLogin(dark)
    expect(theme.colorScheme).toBe('dark')
    expect(theme.colors.dark?.primary).toBe('#00ffcc')
    expect(theme.colors.light.primary).toBe('#0972d3')
  })

  it('keeps what the opacity of a colour says', () => {
    expect(fromManagedLogin(whole).theme.colors.light.pending).toBe('#aaaaaaaa')
  })

  it('knows which comes first, providers or the form', () => {
    const turned = [
      [
        { display: 'INPUT', type: 'USERNAME_PASSWORD' },
        { display: 'BUTTON', type: 'FEDERATED' },
      ],
    ]
    const document = changed({}, 'categories.auth.authMethodOrder', turned)
    expect(fromManagedLogin(document).theme.social?.placement).toBe('after')
    expect(keptOf(document)).not.toHaveProperty('categories.auth.authMethodOrder')
  })

  it('goes by the name it is given', () => {
    expect(fromManagedLogin({}, { name: 'sea' }).theme.name).toBe('sea')
  })
})

describe('what no key of a theme says is kept, and told', () => {
  it.each<[string, string, unknown]>([
    ['a leaf no token says', 'categories.form.languageSelector.enabled', true],
    [
      'one of many leaves of a token',
      'components.idpButton.standard.lightMode.hover.backgroundColor',
      '11223344',
    ],
    ['a key that is not known', 'components.newThing', { lightMode: { glow: [1, { a: null }] } }],
    ['a key that is not known, among those that are', 'components.form.logo.glow', 'x'],
    ['a word that is not known', 'components.form.logo.position', 'LEFT'],
    ['a corner larger than a theme takes', 'components.form.borderRadius', 1e12],
    ['a mark outside of the form', 'components.form.logo.formInclusion', 'OUT'],
    ['an image that is on, and is not there', 'components.form.backgroundImage.enabled', true],
  ])('%s', (_, path, value) => {
    const document = changed(tycsports, path, value)
    const { theme, report } = fromManagedLogin(document)
    const places = report.kept.filter(({ key }) => key.startsWith(path))
    expect(places).not.toEqual([])
    for (const { key, reason } of places) {
      expect(theme.kept?.managedLogin).toHaveProperty([key])
      expect(reason).toBeTruthy()
    }
    expect(normalize(toManagedLogin(theme).settings).settings).toEqual(normalize(document).settings)
  })

  it('even a key with a dot, a slash or nothing in it', () => {
    const document = { 'a.b': 1, 'c/d': { '%2E': 2, '': 3 }, components: { 'e.f': {} } }
    const { theme } = fromManagedLogin(document)
    expect(normalize(toManagedLogin(theme).settings).settings).toEqual(normalize(document).settings)
    expect(normalize(document).settings).toMatchObject(document)
  })
})

describe('images of a document', () => {
  const asset = (
    Category: string,
    ColorMode = 'LIGHT',
    file = images.png(8),
    Extension = 'PNG',
  ) => ({ Category, ColorMode, Extension, Bytes: toBase64(file) })
  const on = changed({}, 'components.form.logo.enabled', true)
  const dynamic = changed(on, 'categories.global.colorSchemeMode', 'DYNAMIC')
  const src = (file: Uint8Array) => `data:image/png;base64,${toBase64(file)}`

  it('become images of the theme, with words that are told to be a guess', () => {
    const { theme, report } = fromManagedLogin(
      { Settings: on, Assets: [asset('FORM_LOGO')] },
      { name: 'sea' },
    )
    expect(theme.logo).toEqual({ light: src(images.png(8)), alt: 'sea', position: 'center' })
    expect(report.approximated).toEqual([
      { key: 'logo.alt', reason: expect.stringContaining('"sea" is a guess') },
    ])
    expect(theme.kept?.managedLogin).not.toHaveProperty(['components.form.logo.enabled'])
    expect(defineTheme(theme)).toEqual(theme)
  })

  it('serve the modes that the page shows them in', () => {
    const [light, night, both] = [images.png(1), images.png(2), images.png(3)]
    const logo = (settings: unknown, ...Assets: unknown[]) => {
      const { light, dark } = fromManagedLogin({ Settings: settings, Assets }).theme.logo ?? {}
      return [light, dark]
    }
    const [l, d, y] = [
      asset('FORM_LOGO', 'LIGHT', light),
      asset('FORM_LOGO', 'DARK', night),
      asset('FORM_LOGO', 'DYNAMIC', both),
    ]
    const always = changed(on, 'categories.global.colorSchemeMode', 'DARK')
    expect(logo(on, l, d)).toEqual([src(light), undefined])
    expect(logo(on, y)).toEqual([src(both), undefined])
    expect(logo(always, l, d)).toEqual([src(night), undefined])
    expect(logo(dynamic, l, d)).toEqual([src(light), src(night)])
    expect(logo(dynamic, y)).toEqual([src(both), undefined])
    expect(logo(dynamic, y, d)).toEqual([src(both), src(night)])
    expect(logo(dynamic, l, y)).toEqual([src(light), src(both)])
    expect(logo(dynamic, d)).toEqual([undefined, undefined])
  })

  it('are kept where no key of a theme holds them, and go back out', async () => {
    const Assets = [
      asset('FORM_LOGO', 'DARK'),
      asset('PAGE_BACKGROUND'),
      asset('EMAIL_GRAPHIC', 'DYNAMIC'),
      { ...asset('IDP_BUTTON_ICON'), ResourceId: 'Google' },
      { ...asset('IDP_BUTTON_ICON'), ResourceId: 'Facebook' },
    ]
    const Settings = changed(on, 'components.pageBackground.image.enabled', false)
    const { theme, report } = fromManagedLogin({ Settings, Assets })
    expect(report.kept.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'Assets/FORM_LOGO/DARK',
        'Assets/PAGE_BACKGROUND/LIGHT',
        'Assets/EMAIL_GRAPHIC/DYNAMIC',
        'Assets/IDP_BUTTON_ICON/LIGHT',
        'Assets/IDP_BUTTON_ICON/LIGHT/2',
      ]),
    )
    expect(theme).not.toHaveProperty('logo')
    expect(theme).not.toHaveProperty('backgroundImage')
    expect(defineTheme(theme)).toEqual(theme)
    const packed = await packAssets(toManagedLogin(theme), async () => bytes())
    expect(packed.assets.map(wireAsset)).toEqual(Assets)
    expect(normalize(packed.settings).settings).toEqual(normalize(Settings).settings)
  })

  it('are headers and footers only where the page has them', () => {
    const header = changed({}, 'components.pageHeader.logo.enabled', true)
    const Assets = [asset('PAGE_HEADER_LOGO')]
    expect(fromManagedLogin({ Settings: header, Assets }).theme).not.toHaveProperty('header')
    const shown = changed(header, 'categories.global.pageHeader.enabled', true)
    expect(fromManagedLogin({ Settings: shown, Assets }).theme.header?.logo?.position).toBe('start')
    expect(fromManagedLogin({ Settings: shown }).theme.header).toEqual({})
  })

  it('are cleaned of what could run', () => {
    const hostile = bytes(
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script><path d="M0 0"/></svg>',
    )
    const Assets = [
      asset('FORM_LOGO', 'LIGHT', hostile, 'SVG'),
      asset('SMS_GRAPHIC', 'LIGHT', hostile, 'SVG'),
    ]
    const { theme, report } = fromManagedLogin({ Settings: on, Assets })
    const [, text = ''] = theme.logo?.light.split('base64,') ?? []
    expect(atob(text)).toContain('<path')
    expect(atob(text)).not.toContain('alert')
    expect(JSON.stringify(theme.kept)).not.toContain(btoa('alert').slice(0, 6))
    expect(report.approximated.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['Assets[0]', 'Assets[1]']),
    )
  })

  it('are left out, and it is told, where they cannot be drawn or are not there', () => {
    const broken = asset('FORM_LOGO', 'LIGHT', bytes('<svg'), 'SVG')
    const { Bytes: _, ...empty } = asset('PAGE_BACKGROUND')
    const { theme, report } = fromManagedLogin({ Settings: on, Assets: [broken, empty] })
    expect(theme).not.toHaveProperty('logo')
    expect(report.dropped.map(({ key }) => key)).toEqual(['Assets[0]', 'Assets[1]'])
  })
})

describe('hostile documents', () => {
  const key = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'Settings',
      'Assets',
      'Bytes',
    ),
    fc.constantFrom(
      'categories',
      'components',
      'form',
      'lightMode',
      'borderRadius',
      'kept',
      'a.b',
      '',
    ),
    fc.string(),
  )
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.anything(),
      fc.constantFrom(-0, 1e308, Number.NaN, 'ff0000', '#ff0000ff', '0972D3FF'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map(entries =>
          JSON.parse(
            `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${json(each)}`).join()}}`,
          ),
        ),
    ),
  }))

  it('are refused with a TypeError or read, and touch no prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const outcomes = { read: 0, refused: 0 }
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...normalize(whole).values.keys(), 'Settings', ''),
        (bad, path) => {
          try {
            const { theme } = fromManagedLogin(
              path ? changed(structuredClone(tycsports), path, bad) : bad,
            )
            toManagedLogin(defineTheme(theme), { over: theme.kept?.managedLogin ?? {} })
            outcomes.read += 1
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(TypeError)
            outcomes.refused += 1
          }
          expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
        },
      ),
      { numRuns: 100 },
    )
    expect(outcomes.read * outcomes.refused).toBeGreaterThan(0)
  })

  it('cannot say keys through which others would reach prototypes', () => {
    const document = JSON.parse(
      '{"__proto__":{"polluted":1},"components":{"constructor":{"prototype":{"polluted":1}},"idpButton":{"custom":{"__proto__":{"polluted":1}}}}}',
    )
    const { theme, report } = fromManagedLogin(document)
    expect(report.dropped.map(({ key }) => key).sort()).toEqual([
      '__proto__',
      'components.constructor',
      'components.idpButton.custom.__proto__',
    ])
    expect(JSON.stringify(theme)).not.toContain('polluted')
    expect({}).not.toHaveProperty('polluted')
  })

  it('cannot be deeper than any document is, nor turn in circles', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`)
    expect(() => fromManagedLogin(deep)).toThrow(TypeError)
    expect(() => fromManagedLogin('['.repeat(100_000))).toThrow(TypeError)
    const circle: Record<string, unknown> = {}
    circle.a = circle
    expect(() => fromManagedLogin(circle)).toThrow(TypeError)
  })
})

function json(value: unknown) {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    return 'null'
  }
}
