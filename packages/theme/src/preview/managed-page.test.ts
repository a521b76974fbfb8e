import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaults } from '../managed-login/defaults.ts'
import { managedPage } from './managed-page.ts'
import { type ManagedSettings, managedVariables } from './managed-values.ts'
import { type PreviewScreen, previewScreens } from './screens.ts'

const screens = Object.keys(previewScreens) as PreviewScreen[]
const folder = new URL('../__fixtures__/cognito/managed-login/', import.meta.url)
const settingsOf = (file: string): ManagedSettings =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

const drawn = (
  settings: ManagedSettings,
  more: Partial<Parameters<typeof managedPage>[0]> = {},
) => {
  const sheets: Record<string, string> = {}
  const html = managedPage({ settings, assets: [], mode: 'light', ...more }, ({ name, css }) => {
    sheets[name] = css
    return `/${name}.css`
  })
  return { html, sheets }
}

/** Every colour in a document, by mode. */
function colorsIn(value: unknown, mode: string, path = ''): string[] {
  if (typeof value === 'string') {
    return path.includes(mode) && /^[\da-f]{8}$/i.test(value) ? [value] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => colorsIn(inner, mode, `${path}.${key}`))
}

it.each([
  ['tycsports.json', 'light'],
  ['aws-cli-default.json', 'light'],
  ['designer-export-cdk.json', 'dark'],
  ['dark-only-cdk.json', 'dark'],
] as const)('has every colour of %s in its sheet, %s', (file, mode) => {
  const settings = settingsOf(file)
  const css = managedVariables(settings, mode)
  for (const color of colorsIn(settings, `${mode}Mode`)) expect(css).toContain(`: #${color};`)
})

it('draws with every variable it makes, and makes every variable it draws with', () => {
  const { sheets } = drawn({})
  const made = new Set(managedVariables({}, 'light').match(/--[\w-]+/g))
  const used = new Set(sheets['managed-base']?.match(/(?<=var\()--[\w-]+/g))
  const own = ['--air', '--indicator']
  expect([...used].filter(name => !made.has(name) && !own.includes(name))).toEqual([])
  expect([...made].filter(name => !used.has(name)).sort()).toEqual([
    '--primary-button-disabled-background-color',
    '--primary-button-disabled-border-color',
    // The alert has its own.
    '--status-indicator-error-background-color',
    '--status-indicator-error-border-color',
  ])
})

it('takes AWS’s own value where a document says nothing, or nothing that can be', () => {
  const form = { lightMode: { borderColor: 'red' }, borderRadius: '8px} body{display:none' }
  const css = managedVariables({ components: { form } }, 'light')
  expect(css).toContain(
    `--form-border-color: #${defaults.get('components.form.lightMode.borderColor')};`,
  )
  expect(css).toContain('--form-border-radius: 8px;')
  expect(css).not.toContain('display')
})

it('shows the mode the settings are for, whatever is preferred', () => {
  const scheme = (colorSchemeMode: string) => ({ categories: { global: { colorSchemeMode } } })
  const shown = (mode: 'light' | 'dark', word: string) =>
    Object.keys(drawn(scheme(word), { mode }).sheets)
  expect(shown('dark', 'LIGHT')).toContain('managed-light')
  expect(shown('light', 'DARK')).toContain('managed-dark')
  expect(shown('dark', 'DYNAMIC')).toContain('managed-dark')
})

it('shows an image where it is turned on and there, of the mode that is shown', () => {
  const bytes = new Uint8Array([1, 2, 3])
  const settings = {
    categories: { global: { pageHeader: { enabled: true } } },
    components: {
      pageHeader: { logo: { enabled: true } },
      form: { logo: { enabled: false }, backgroundImage: { enabled: true } },
    },
  }
  const asset = { colorMode: 'DYNAMIC', extension: 'PNG', bytes } as const
  const assets = [
    { ...asset, category: 'PAGE_HEADER_LOGO' },
    { ...asset, category: 'FORM_LOGO' },
    { ...asset, category: 'FORM_BACKGROUND', colorMode: 'DARK' as const },
  ]
  const { html, sheets } = drawn(settings, { assets })
  expect(html.match(/<img/g)).toHaveLength(1)
  expect(html).toContain('<img src="data:image/png;base64,AQID"')
  expect(sheets['managed-light']).not.toContain('url(')
  const dark = { ...settings, categories: { global: { colorSchemeMode: 'DARK' } } }
  expect(drawn(dark, { assets }).sheets['managed-dark']).toContain(
    'url("data:image/png;base64,AQID")',
  )
})

it('puts the ways in in the settings’ order', () => {
  const order = (...types: string[]) => ({
    categories: { auth: { authMethodOrder: [types.map(type => ({ type }))] } },
  })
  const first = (settings: ManagedSettings) =>
    /class="idps"|type="password"/.exec(drawn(settings).html)?.[0]
  expect(first(order('FEDERATED', 'USERNAME_PASSWORD'))).toBe('class="idps"')
  expect(first(order('USERNAME_PASSWORD', 'FEDERATED'))).toBe('type="password"')
  expect(drawn(order('USERNAME_PASSWORD')).html).not.toContain('class="idps"')
})

it('has a page for every screen', () => {
  const titles = screens.map(screen => /<h1>([^<]+)/.exec(drawn({}, { screen }).html)?.[1])
  expect(titles).not.toContain(undefined)
})
