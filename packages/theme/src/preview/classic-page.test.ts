import { expect, it } from 'vitest'
import { template } from '../hosted-ui/template.ts'
import { classicPage } from './classic-page.ts'
import { type PreviewScreen, previewScreens } from './screens.ts'

const screens = Object.keys(previewScreens) as PreviewScreen[]
const logo = 'data:image/png;base64,AA=='

it('shows every class that a style sheet can dress, over all screens', () => {
  const html = screens.map(screen => classicPage({ css: '', logo, screen })).join('')
  const shown = new Set(
    [...html.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) =>
      names.split(' ').filter(name => name.endsWith('-customizable')),
    ),
  )
  const known = new Set(Object.keys(template).map(selector => selector.slice(1).replace(/:.*/, '')))
  expect([...shown].sort()).toEqual([...known].sort())
})

it('puts the exported sheet on top, and all of it', () => {
  const css = '.submitButton-customizable { background-color: #e3001b } /* </style> ü */'
  const sheets = [...classicPage({ css }).matchAll(/href="data:text\/css[^,]*,([^"]+)"/g)]
  const texts = sheets.map(([, base64 = '']) => Buffer.from(base64, 'base64').toString())
  expect(texts).toHaveLength(2)
  expect(texts[0]).toContain('#337ab7')
  expect(texts[1]).toBe(css)
})

it('has two columns where there is somebody to continue with, and one where there is not', () => {
  expect(classicPage({ css: '' })).toContain('class="or"')
  expect(classicPage({ css: '', providers: {} })).not.toContain('class="or"')
  expect(classicPage({ css: '', screen: 'signUp' })).not.toContain('class="or"')
})
