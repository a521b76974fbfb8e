import { describe, expect, it } from 'vitest'
import { normalizeHostedUi } from './normalize.ts'

const rule = (inside: string) =>
  normalizeHostedUi(`.label-customizable { ${inside} }`)['.label-customizable']

describe('one spelling for', () => {
  it.each([
    ['colours', 'color: RED', 'color:#ff0000'],
    ['colours of functions', 'color: rgb(255 0 0 / 50%)', 'color:rgba(255,0,0,.5)'],
    ['colours of newer spaces', 'color: oklch(1 0 0)', 'color: #FFF'],
    ['no colour', 'color: transparent', 'color: #0000'],
    ['blanks', 'box-shadow: 0  1px\n2px   red', 'BOX-SHADOW:0 1px 2px red'],
    ['commas', "font-family: 'Inter' , Serif", 'font-family:"Inter",serif'],
    ['weights', 'font-weight: bold', 'font-weight: 700'],
    ['nothing', 'margin: 0px', 'margin: 0'],
    ['sides', 'padding: 1px 0px 1px 0px', 'padding: 1px 0'],
    ['fractions', 'letter-spacing: .5em', 'letter-spacing: 0.5em'],
    [
      'addresses',
      'background: url( data:image/png;base64,aA== )',
      "background:url('data:image/png;base64,aA==')",
    ],
    ['what counts most', 'color: red ! important', 'color: red!important'],
    ['what is said twice', 'color: red; color: blue', 'color: blue'],
    [
      'what is said twice, and counts',
      'color: red !important; color: blue',
      'color: red !important',
    ],
    ['what a shorthand undoes', 'border-color: red; border: 0', 'border: 0'],
    [
      'what a shorthand does not let through',
      'border: 0 !important; border-color: red',
      'border: 0 !important',
    ],
  ])('%s', (_, one, other) => {
    expect(rule(one)).toEqual(rule(other))
  })
})

it.each([
  ['border-radius: 1px; border: 0', 'border: 0'],
  ['border: 0; border-color: red', 'border: 0'],
  ['border-color: red !important; border: 0', 'border: 0'],
  ['content: "A"', 'content: "a"'],
  ['color: red', 'color: blue'],
  ['padding: 1px 0 2px', 'padding: 1px 0'],
])('does not take one for the other: %s, %s', (one, other) => {
  expect(rule(one)).not.toEqual(rule(other))
})

it('reads a list of selectors as a rule for each, and a rule in a rule under both', () => {
  expect(
    normalizeHostedUi('.a, .b { color: red; .c:hover { color: blue } } .a { width: 0 }'),
  ).toEqual({
    '.a': { color: '#ff0000', width: '0' },
    '.a .c:hover': { color: '#0000ff' },
    '.b': { color: '#ff0000' },
    '.b .c:hover': { color: '#0000ff' },
  })
})
