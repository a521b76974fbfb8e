import { describe, expect, it } from 'vitest'
import { fc } from '../../../../scripts/property.ts'
import { toHex } from '../color.ts'
import { defineTheme } from '../define-theme.ts'
import { resolveColors } from '../resolve.ts'
import type { Theme } from '../theme.ts'
import { portico } from '../themes.ts'
import { anyPageTheme } from './any-page-theme.test-kit.ts'
import { defaults } from './defaults.ts'
import { documents, schemaProblems } from './documents.test-kit.ts'
import { fromManagedLogin } from './from-managed-login.ts'
import { leaves } from './leaves.ts'
import { normalize } from './normalize.ts'
import { flatten } from './settings.ts'
import { toManagedLogin } from './to-managed-login.ts'

const colors = { light: { primary: '#0B6E5F' }, dark: { primary: '#5fd0bd80' } } as const
const sea: Theme = { name: 'sea', colors }
const leavesOf = (theme: Theme, over?: unknown) =>
  flatten(toManagedLogin(theme, over === undefined ? {} : { over }).settings)
const pictures = (theme: Theme) =>
  toManagedLogin(theme).assets.map(
    ({ category, colorMode, src }) => `${category} ${colorMode} ${src}`,
  )

describe('settings', () => {
  it('are whole with ten seed colours a mode', () => {
    const { settings, report } = toManagedLogin(portico)
    const passed = leaves.filter(({ token }) => !token).map(({ path }) => path)
    const whole = leaves.map(({ path }) => path).filter(path => !passed.includes(path))
    expect([...flatten(settings).keys()].sort()).toEqual(whole.sort())
    expect(schemaProblems(settings)).toEqual([])
    expect(report.carried).toContain('color.primary-hover')
  })

  it('are good whatever the theme', () => {
    fc.assert(
      fc.property(anyPageTheme, theme => {
        expect(schemaProblems(toManagedLogin(defineTheme(theme)).settings)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('have every colour as the kit shows it, in eight digits of lower case', () => {
    const values = leavesOf(sea)
    expect(values.get('components.primaryButton.lightMode.defaults.backgroundColor')).toBe(
      '0b6e5fff',
    )
    expect(values.get('components.primaryButton.darkMode.defaults.backgroundColor')).toBe(
      '5fd0bd80',
    )
    const hover = toHex(resolveColors(sea, 'light')['primary-hover']).slice(1)
    expect(values.get('components.primaryButton.lightMode.hover.backgroundColor')).toBe(
      `${hover}ff`,
    )
  })

  it('have the colours of the modes the theme has, and no others', () => {
    const light: Theme = { name: 'sea', colorScheme: 'light', colors: { light: {} } }
    expect([...leavesOf(light).keys()].filter(path => path.includes('darkMode'))).toEqual([])
    expect(leavesOf({ ...sea, colorScheme: 'light' }).size).toBe(163)
  })

  it('say mode, place, order and bands in the words of managed login', () => {
    const values = leavesOf({
      ...sea,
      colorScheme: 'dark',
      align: { horizontal: 'end', vertical: 'start' },
      social: { placement: 'after', icons: false },
      illustrations: false,
      header: {},
    })
    expect(Object.fromEntries(values)).toMatchObject({
      'categories.global.colorSchemeMode': 'DARK',
      'categories.form.location.horizontal': 'END',
      'categories.form.location.vertical': 'START',
      'categories.auth.authMethodOrder': [
        [
          { display: 'INPUT', type: 'USERNAME_PASSWORD' },
          { display: 'BUTTON', type: 'FEDERATED' },
        ],
      ],
      'componentClasses.idpButtons.icons.enabled': false,
      'categories.form.displayGraphics': false,
      'categories.global.pageHeader.enabled': true,
      'categories.global.pageFooter.enabled': false,
    })
  })

  it('refuse a value that no checked theme has', () => {
    const wrong = { ...sea, radius: { button: Number.NaN } }
    expect(() => toManagedLogin(wrong)).toThrow('theme "sea": radius.button cannot be null')
    const bad = { ...sea, colors: { light: { primary: '#fff' } } } as unknown as Theme
    expect(() => toManagedLogin(bad)).toThrow(TypeError)
  })
})

describe('images', () => {
  const logo = { light: '/a.svg', dark: '/b.png', alt: 'Sea' }

  it('go along for the modes the theme shows', () => {
    expect(pictures({ ...sea, logo })).toEqual(['FORM_LOGO LIGHT /a.svg', 'FORM_LOGO DARK /b.png'])
    expect(pictures({ ...sea, logo: { light: '/a.svg', alt: '' } })).toEqual([
      'FORM_LOGO DYNAMIC /a.svg',
    ])
    expect(pictures({ ...sea, logo, colorScheme: 'light' })).toEqual(['FORM_LOGO LIGHT /a.svg'])
    expect(pictures({ ...sea, logo, colorScheme: 'dark' })).toEqual(['FORM_LOGO DARK /b.png'])
    const { report } = toManagedLogin({ ...sea, logo, colorScheme: 'light' })
    expect(report.dropped).toContainEqual({
      key: 'logo.dark',
      reason: expect.stringContaining('always light'),
    })
  })

  it('turn on what they are for, and nothing else is on', () => {
    const image = { light: '/a.png' }
    const theme: Theme = {
      ...sea,
      logo: { ...logo, position: 'center' },
      favicon: { light: '/a.svg', dark: '/a.ico' },
      backgroundImage: image,
      header: { logo, image },
    }
    const on = [...leavesOf(theme)].filter(([path]) =>
      /image\.|Image\.|logo\.|favicon|page\w+\.enabled/.test(path),
    )
    expect(Object.fromEntries(on)).toEqual({
      'categories.global.pageFooter.enabled': false,
      'categories.global.pageHeader.enabled': true,
      'components.favicon.enabledTypes': ['ICO', 'SVG'],
      'components.form.backgroundImage.enabled': false,
      'components.form.logo.enabled': true,
      'components.form.logo.formInclusion': 'IN',
      'components.form.logo.location': 'CENTER',
      'components.form.logo.position': 'TOP',
      'components.pageBackground.image.enabled': true,
      'components.pageFooter.backgroundImage.enabled': false,
      'components.pageFooter.logo.enabled': false,
      'components.pageFooter.logo.location': 'START',
      'components.pageHeader.backgroundImage.enabled': true,
      'components.pageHeader.logo.enabled': true,
      'components.pageHeader.logo.location': 'START',
    })
  })

  it('stay behind, and what they are for stays off, where managed login takes none of their kind', () => {
    const { assets, settings, report } = toManagedLogin({ ...sea, favicon: { light: '/a.png' } })
    expect(assets).toEqual([])
    expect(flatten(settings).get('components.favicon.enabledTypes')).toEqual([])
    expect(report.dropped).toContainEqual({
      key: 'favicon.light',
      reason: expect.stringContaining('SVG or ICO'),
    })
    expect(report.carried).not.toContain('favicon')
  })
})

describe('the report', () => {
  it('tells what the theme says and managed login cannot', () => {
    const { report } = toManagedLogin({
      ...sea,
      colors: { light: { inputForeground: '#000000' }, dark: { inputForeground: '#ffffff' } },
      font: { family: { body: 'serif' }, size: { base: 18 } },
      size: { controlHeight: 40 },
      shadow: { card: 'none' },
      density: 'compact',
      layout: 'split',
      links: { terms: '/terms' },
      css: '& { color: red }',
      logo: { light: '/a.svg', alt: 'Sea', height: 20 },
    })
    expect(report.dropped.map(({ key }) => key).sort()).toEqual([
      'color.input-foreground',
      'css',
      'font.family.body',
      'font.size.base',
      'layout',
      'links.terms',
      'logo.alt',
      'logo.height',
      'shadow.card',
      'size.control-height',
    ])
    expect(report.approximated.map(({ key }) => key)).toEqual(['spacing.density'])
    for (const { reason } of report.dropped) expect(reason).toMatch(/^managed login \w+/)
  })

  it('tells nothing of what the theme leaves to the kit', () => {
    expect(toManagedLogin(sea).report).toMatchObject({ approximated: [], dropped: [] })
  })
})

describe('what an import kept', () => {
  const keep = (managedLogin: NonNullable<Theme['kept']>['managedLogin']) =>
    toManagedLogin({ ...sea, kept: { managedLogin: managedLogin ?? {} } })

  it('wins over the tokens, and the report names the token', () => {
    const path = 'components.secondaryButton.lightMode.hover.backgroundColor'
    const { settings, report } = keep({ [path]: '11223344' })
    expect(flatten(settings).get(path)).toBe('11223344')
    expect(report.approximated).toEqual([
      { key: 'color.accent', reason: expect.stringContaining(path) },
    ])
    expect(report.carried).not.toContain('color.accent')
  })

  it.each<[string, string, never]>([
    ['no value of its leaf', 'components.form.borderRadius', '8px' as never],
    ['six digits', 'components.form.lightMode.borderColor', 'ffffff' as never],
    ['a group of leaves', 'components', { form: { borderRadius: 1 } } as never],
    ['below a leaf', 'components.form.borderRadius.x', 1 as never],
    ['a prototype', 'components.__proto__.x', 1 as never],
    ['an image that is none', 'Assets/FORM_LOGO/DARK', 1 as never],
  ])('is refused, and it is told, if it is %s', (_, path, value) => {
    const { settings, assets, report } = keep({ [path]: value })
    expect(settings).toEqual(toManagedLogin(sea).settings)
    expect(assets).toEqual([])
    expect(report.dropped.map(({ key }) => key)).toEqual([`kept.managedLogin.${path}`])
  })

  it('is not written for a mode the theme no longer has', () => {
    const path = 'components.form.darkMode.borderColor'
    const theme: Theme = {
      name: 'sea',
      colorScheme: 'light',
      colors: { light: {} },
      kept: { managedLogin: { [path]: '11223344' } },
    }
    expect(leavesOf(theme).has(path)).toBe(false)
  })

  it('gives way where one kept thing stands in the way of another', () => {
    const { settings, report } = keep({ 'new.thing': 1, 'new.thing.more': 2 })
    expect(settings).toMatchObject({ new: { thing: 1 } })
    expect(report.dropped.map(({ key }) => key)).toEqual(['kept.managedLogin.new.thing.more'])
  })
})

describe('over what a pool has', () => {
  const light: Theme = { name: 'sea', colorScheme: 'light', colors: { light: {} } }
  const whole = documents['aws-cli-default']

  it("writes AWS's default where the pool says something and the theme no longer does", () => {
    const over = {
      categories: { form: { languageSelector: { enabled: true } } },
      componentClasses: { link: { darkMode: { defaults: { textColor: 'ff0000ff' } } } },
    }
    const values = leavesOf(light, over)
    expect(values.get('categories.form.languageSelector.enabled')).toBe(false)
    expect(values.get('componentClasses.link.darkMode.defaults.textColor')).toBe('539fe5ff')
    expect(leavesOf(light).has('categories.form.languageSelector.enabled')).toBe(false)
    expect(values.size).toBe(leavesOf(light).size + 2)
  })

  it('leaves the page exactly as the theme has it, once the pool has merged it', () => {
    fc.assert(
      fc.property(anyPageTheme, anyPageTheme, (now, next) => {
        const pool = leavesOf(defineTheme(now))
        const theme = defineTheme(next)
        const merged = new Map([
          ...pool,
          ...leavesOf(theme, toManagedLogin(defineTheme(now)).settings),
        ])
        const own = leavesOf(theme)
        for (const [path, value] of merged)
          expect(value).toEqual(own.get(path) ?? defaults.get(path))
      }),
      { numRuns: 20 },
    )
  })

  it('takes what the AWS CLI prints', () => {
    const over = { ManagedLoginBranding: { Settings: JSON.stringify(whole) } }
    expect(leavesOf(light, over).size).toBe(169)
    expect(() => leavesOf(light, 5)).toThrow(TypeError)
  })

  it('tells what it cannot take away', () => {
    const over = { components: { newThing: 1, idpButton: { custom: { Google: {} } } } }
    const { report } = toManagedLogin(light, { over })
    expect(report.approximated.map(({ key }) => key)).toEqual([
      'components.idpButton.custom',
      'components.newThing',
    ])
  })

  it('keeps what an import kept', () => {
    const over = { categories: { form: { languageSelector: { enabled: true } } } }
    const { theme } = fromManagedLogin(over)
    expect(normalize(toManagedLogin(theme, { over }).settings).settings).toEqual(
      normalize(over).settings,
    )
  })
})
