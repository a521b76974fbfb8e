import { afterEach, describe, expect, it } from 'vitest'
import classicCss from '../__fixtures__/cognito/classic/tycsports.css?raw'
import settings from '../__fixtures__/cognito/managed-login/tycsports.json'
import { toCss } from '../css.ts'
import { defineTheme } from '../define-theme.ts'
import { classicPage } from './classic-page.ts'
import { kitPage } from './kit-page.ts'
import { managedPage } from './managed-page.ts'

const brand = defineTheme({
  name: 'tycsports',
  colorScheme: 'light',
  colors: { light: { background: '#f0f4fb', card: '#ffffff', primary: '#e3001b' } },
})

/** A page in a frame of its own, and what is seen of its elements. */
async function open(html: string, width = 800) {
  const frame = document.createElement('iframe')
  frame.width = String(width)
  frame.height = '900'
  frame.setAttribute('sandbox', 'allow-same-origin')
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
  return (selector: string) => {
    const element = frame.contentDocument?.querySelector(selector)
    if (!element) throw new Error(`no ${selector}`)
    return getComputedStyle(element)
  }
}

afterEach(() => document.body.replaceChildren())

describe('tycsports on the classic page', () => {
  it('has the colours of its style sheet', async () => {
    const seen = await open(classicPage({ css: classicCss }))
    expect(seen('.background-customizable').backgroundColor).toBe('rgb(240, 244, 251)')
    expect(seen('.banner-customizable').backgroundColor).toBe('rgb(255, 255, 255)')
    expect(seen('.submitButton-customizable').backgroundColor).toBe('rgb(227, 0, 27)')
    expect(seen('.submitButton-customizable').textTransform).toBe('uppercase')
    expect(seen('.idpButton-customizable').backgroundColor).toBe('rgb(24, 119, 242)')
    expect(seen('.socialButton-customizable').color).toBe('rgb(60, 64, 67)')
    expect(seen('.inputField-customizable').borderRadius).toBe('5px')
  })

  it('shows its error, and the rules of a password', async () => {
    const wrong = await open(classicPage({ css: classicCss, screen: 'failure' }))
    expect(wrong('.errorMessage-customizable').borderColor).toBe('rgb(227, 0, 27)')
    const seen = await open(classicPage({ css: classicCss, screen: 'signUp' }))
    expect(seen('.passwordCheck-valid-customizable').color).toBe('rgb(25, 191, 0)')
    expect(seen('.passwordCheck-notValid-customizable').color).toBe('rgb(223, 51, 18)')
  })

  it('stands in two columns, and on a phone in one', async () => {
    expect((await open(classicPage({ css: classicCss })))('.columns').display).toBe('flex')
    expect((await open(classicPage({ css: classicCss }), 320))('.columns').display).toBe('block')
  })
})

describe('tycsports on managed login', () => {
  it('has the colours and corners of its settings', async () => {
    const seen = await open(managedPage({ settings, assets: [], mode: 'dark' }))
    expect(seen('body').backgroundColor).toBe('rgb(240, 244, 251)')
    expect(seen('.card').backgroundColor).toBe('rgb(255, 255, 255)')
    expect(seen('.card').borderRadius).toBe('10px')
    expect(seen('h1').color).toBe('rgb(15, 23, 42)')
    expect(seen('.primary').backgroundColor).toBe('rgb(227, 0, 27)')
    expect(seen('.primary').borderRadius).toBe('6px')
    expect(seen('.idp').borderTopColor).toBe('rgb(221, 229, 240)')
    expect(seen('.field input').borderTopColor).toBe('rgb(200, 214, 232)')
    expect(seen('.ask a').color).toBe('rgb(28, 102, 217)')
  })

  it('shows its error', async () => {
    const page = managedPage({ settings, assets: [], mode: 'light', screen: 'failure' })
    const seen = await open(page)
    expect(seen('.alert').borderTopColor).toBe('rgb(227, 0, 27)')
    expect(seen('.alert').backgroundColor).toBe('rgb(255, 247, 247)')
  })
})

describe('a theme on the kit’s screens', () => {
  const page = { css: toCss(brand).css, theme: brand, mode: 'light' } as const

  it('has the colours of its style sheet', async () => {
    const seen = await open(kitPage(page))
    expect(seen('[data-auth=page]').backgroundColor).toBe('rgb(240, 244, 251)')
    expect(seen('[data-auth=submit]').backgroundColor).toBe('rgb(227, 0, 27)')
    expect(seen('[data-auth=card]').backgroundColor).toBe('rgb(255, 255, 255)')
  })

  it('is read from right to left', async () => {
    const seen = await open(kitPage({ ...page, dir: 'rtl' }))
    expect(seen('[data-auth=page]').direction).toBe('rtl')
  })
})

it('asks nobody for anything, and runs nothing', async () => {
  const css = `@import 'https://example.com/a.css';
    .background-customizable { background-image: url(https://example.com/b.png) }
    </style><script>parent.document.title = 'taken'</script>`
  const html = classicPage({ css }).replace('<body>', '<body><script>parent.ran = true</script>')
  const seen = await open(html)
  expect(await refusedIn(document.querySelector('iframe') as HTMLIFrameElement)).toEqual([
    'https://example.com/a.css',
    'https://example.com/b.png',
  ])
  expect(document.title).not.toBe('taken')
  expect('ran' in window).toBe(false)
  expect(seen('.submitButton-customizable').backgroundColor).toBe('rgb(51, 122, 183)')
})

/** What the page's policy kept it from asking for. */
async function refusedIn(frame: HTMLIFrameElement): Promise<string[]> {
  const { ReportingObserver } = frame.contentWindow as unknown as typeof globalThis
  const reports = await new Promise<ReportList>(resolve => {
    const observer = new ReportingObserver(resolve, { types: ['csp-violation'], buffered: true })
    observer.observe()
  })
  const addresses = reports.map(report => (report as unknown as Violation).body.blockedURL)
  return [...new Set(addresses)].filter(address => address.startsWith('http')).sort()
}

interface Violation {
  body: { blockedURL: string }
}
