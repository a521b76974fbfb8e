import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { portico } from '../themes.ts'
import { classicContrast } from './classic-contrast.ts'
import { toHostedUiCss } from './to-hosted-ui-css.ts'

const failing = (css: string) =>
  classicContrast(css)
    .filter(({ pass }) => !pass)
    .map(({ foreground, ratio, needed }) => `${foreground} ${ratio} of ${needed}`)

/** AWS's own page, as it is without a style sheet. */
const six = [
  '.passwordCheck-valid-customizable{color} 2.47 of 4.5',
  '.idpButton-customizable{color} 2.09 of 4.5',
  '.idpButton-customizable:hover{color} 2.52 of 4.5',
  '.errorMessage-customizable{color} 3.88 of 4.5',
  '.inputField-customizable{border} 1.6 of 3',
  '.inputField-customizable:focus{border-color} 2.36 of 3',
]

it('finds the six pairs of AWS’s own colours that are hard to see', () => {
  expect(failing('')).toEqual(six)
})

it('finds the same six in the template that AWS hands out', () => {
  const template = new URL(
    '../__fixtures__/cognito/classic/console-default-2019.css',
    import.meta.url,
  )
  expect(failing(readFileSync(template, 'utf8'))).toEqual(six)
})

it('sees a colour through, over what is behind it', () => {
  const [pair] = classicContrast('.label-customizable { color: #00000080 }')
  expect(pair?.seen).toEqual(['#7f7f7f', '#ffffff'])
})

it.each(['light', 'dark'] as const)('finds none under the default theme: %s', mode => {
  expect(failing(toHostedUiCss(portico, { mode }).css)).toEqual([])
})
