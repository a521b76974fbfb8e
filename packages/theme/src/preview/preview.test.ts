import { describe, expect, it } from 'vitest'
import { toCss } from '../css.ts'
import { portico } from '../themes.ts'
import { previewDocuments } from './preview.ts'
import { previewScreens } from './screens.ts'

const hostile = `</style><script>alert(1)</script><img src=x onerror=alert(1)>"'&\\`

const artefacts = {
  kit: {
    css: `${toCss(portico).css}/* ${hostile} */`,
    theme: { ...portico, logo: { light: 'data:image/png;base64,AA==', alt: hostile } },
    remarks: [{ key: hostile, reason: hostile }],
  },
  managed: {
    settings: {
      categories: {
        form: { location: { horizontal: hostile } },
        auth: { authMethodOrder: [[{ type: hostile }, { type: 'FEDERATED' }]] },
      },
      components: {
        form: { borderRadius: `8px}${hostile}`, lightMode: { borderColor: hostile } },
        [hostile]: { lightMode: { [hostile]: 'ff0000ff' } },
      },
    },
    assets: [],
  },
  classic: { css: `.label-customizable { color: red } /* ${hostile} */`, logo: `data:${hostile}` },
  providers: { social: [hostile], enterprise: [hostile] },
}

const routes = previewDocuments(artefacts)
const pages = [...routes].filter(([, { type }]) => type.startsWith('text/html'))

describe('every page', () => {
  it('has no style and no script in it, whatever it is given', () => {
    for (const [path, { body }] of pages) {
      // Quoted values can say anything.
      const tags = body.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? []
      const active = tags.filter(tag =>
        /^<(?:style|object|embed)|\s(?:style|on\w+|srcdoc)=/i.test(tag),
      )
      expect(active, path).toEqual([])
      expect(tags.filter(tag => tag.startsWith('<script')).length, path).toBe(path === '/' ? 1 : 0)
      expect(
        tags.filter(tag => /^<img/.test(tag) && !tag.includes('alt=""')),
        path,
      ).toEqual([])
    }
  })

  it('finds its style sheets', () => {
    for (const [path, { body }] of pages) {
      const links = [...body.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)]
      expect(links.length, path).toBeGreaterThan(0)
      for (const [, href = ''] of links) expect(routes.get(href)?.type).toMatch(/^text\/css/)
    }
  })
})

describe('the page around the pages', () => {
  const shell = routes.get('/')?.body ?? ''

  it('has a page for everything its toolbar can choose', () => {
    const addresses = [...shell.matchAll(/data-address="([^"]+)"/g)].map(([, to = '']) => to)
    expect(addresses).toHaveLength(3)
    for (const screen of Object.keys(previewScreens)) {
      for (const mode of ['light', 'dark']) {
        for (const dir of ['ltr', 'rtl']) {
          const chosen: Record<string, string> = { screen, mode, dir }
          for (const address of addresses) {
            const path = address.replace(/\{(\w+)\}/g, (_, name) => chosen[name] ?? '')
            expect(routes.has(path), path).toBe(true)
          }
        }
      }
    }
  })

  it('says of each pane what it is, what differs, and what the export left behind', () => {
    expect(shell.match(/>Approximation</g)).toHaveLength(2)
    expect(shell.match(/>What differs </g)).toHaveLength(3)
    expect(shell.match(/What this export leaves behind <span>1</g)).toHaveLength(1)
    expect(shell).toContain('for light pages alone')
  })

  it('has no pane for what was not exported', () => {
    const alone = previewDocuments({ kit: artefacts.kit }, { events: '/events' })
    expect(alone.get('/')?.body.match(/<iframe/g)).toHaveLength(1)
    expect(alone.get('/')?.body).toContain('data-events="/events"')
    expect([...alone.keys()].some(path => /managed|classic/.test(path))).toBe(false)
  })
})
