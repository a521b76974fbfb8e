import { describe, expect, it } from 'vitest'
import { portico } from '../themes.ts'
import { classicContrast } from './classic-contrast.ts'
import { toHostedUiCss } from './to-hosted-ui-css.ts'

const failing = (css: string) =>
  classicContrast(css)
    .filter(({ pass }) => !pass)
    .map(({ foreground, ratio, needed }) => [foreground, ratio, needed])

describe("AWS's own colours", () => {
  it('fail in six pairs of fifteen', () => {
    expect(classicContrast('')).toHaveLength(15)
    expect(failing('')).toEqual([
      ['.passwordCheck-valid-customizable{color}', 2.47, 4.5],
      ['.idpButton-customizable{color}', 2.09, 4.5],
      ['.idpButton-customizable:hover{color}', 2.52, 4.5],
      ['.errorMessage-customizable{color}', 3.88, 4.5],
      ['.inputField-customizable{border}', 1.6, 3],
      ['.inputField-customizable:focus{border-color}', 2.36, 3],
    ])
  })

  it('are named with what is behind them, as seen', () => {
    const [error] = classicContrast('').filter(each => each.foreground.startsWith('.error'))
    expect(error).toEqual({
      foreground: '.errorMessage-customizable{color}',
      background: '.errorMessage-customizable{background}',
      seen: ['#d64958', '#f5f5f5'],
      ratio: 3.88,
      needed: 4.5,
      pass: false,
    })
  })
})

it('passes every pair of the theme the kit comes with, light and dark', () => {
  expect(failing(toHostedUiCss(portico).css)).toEqual([])
  expect(failing(toHostedUiCss(portico, { mode: 'dark' }).css)).toEqual([])
})

it('reads shorthands, and colours one sees through', () => {
  const css =
    '.background-customizable { background: black } .label-customizable { color: rgb(255 255 255 / 50%) }'
  const [label] = classicContrast(css)
  expect(label?.seen).toEqual(['#808080', '#000000'])
})

it('says nothing of what is no colour', () => {
  const gradient = '.submitButton-customizable { background: linear-gradient(red, blue) }'
  expect(classicContrast(gradient)).toHaveLength(14)
})
