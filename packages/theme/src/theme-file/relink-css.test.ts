import { expect, it } from 'vitest'
import { relinkCss } from './relink-css.ts'

it('changes every address that is one', () => {
  const css = `a { b: url(x.png); c: URL( 'y z.png' ), url("q'.svg"); }`
  expect(relinkCss(css, src => `./${src}`)).toBe(
    `a { b: url("./x.png"); c: url("./y z.png"), url("./q'.svg"); }`,
  )
})

it.each([
  'a { b: url(#shape) }',
  'a { b: url("data:image/png;base64,AA==") }',
  '/* url(old.png) */ a { b: c }',
  'a { b: url() }',
])('leaves %s alone', css => {
  expect(relinkCss(css, () => 'changed')).toBe(css)
})
