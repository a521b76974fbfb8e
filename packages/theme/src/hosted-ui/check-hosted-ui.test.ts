import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLogo, hostedUiProblems } from './check-hosted-ui.ts'

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** The first bytes of a JPEG, up to its size. */
const jpeg = Uint8Array.of(
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
  ...[0xff, 0xc0, 0, 17, 8, 0, 1, 0, 1, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9],
)

const classic = (name: string) =>
  readFileSync(new URL(`../__fixtures__/cognito/classic/${name}.css`, import.meta.url), 'utf8')

describe('what Cognito refuses', () => {
  it.each([
    ['.sigInButton-customizable { color: red }', 'no class of the page'],
    ['.submitbutton-customizable { color: red }', 'did you mean .submitButton-customizable?'],
    ['body { color: red }', 'only the classes of the page'],
    [':root { color: red }', 'only the classes of the page'],
    ['.label-customizable a { color: red }', 'only the classes of the page'],
    ['.submitButton-customizable:focus { color: red }', '.submitButton-customizable:hover is'],
    ['.label-customizable:hover { color: red }', 'this class has no state'],
    ['@import "a.css";', '@import'],
    ['@supports (color: red) { .label-customizable { color: red } }', '@supports'],
    ['@page { margin: 0 }', '@page'],
    ['@media print { .label-customizable { color: red } }', '@media'],
    ['@font-face { font-family: a }', '@font-face'],
    ['.label-customizable { @media print { color: red } }', '@media'],
    ['.label-customizable { --a: red }', 'custom properties'],
    ['.label-customizable { color: var(--a) }', 'variables'],
    ['.label-customizable { color: red', 'no CSS: Unclosed block'],
    ['.label-customizable { color }', 'no CSS'],
    ['.label-customizable { color: red }}', 'no CSS'],
    ['color: red;', 'outside of a rule'],
    ['.label-customizable { content: "</style>" }', '"</"'],
    ['/* </style> */', '"</"'],
    ['.label-customizable { background: url(javascript:alert(1)) }', 'a script'],
    ['.label-customizable { width: expression(alert(1)) }', 'a script'],
    ['.label-customizable { color: \\72 ed }', 'a backslash'],
    ['.label-customizable { *zoom: 1 }', 'no property'],
    ['.label-customizable { div { color: red } }', 'stands in another rule'],
  ])('%s', (css, reason) => {
    const [problem] = hostedUiProblems(`\n${css}`)
    expect(problem).toMatchObject({ severity: 'refused', reason: expect.stringContaining(reason) })
    expect(problem?.line).toBe(2)
  })

  it('a sheet of more than 3,072 bytes, whatever the bytes', () => {
    const rule = (letters: string) => `.label-customizable { content: "${letters}" }`
    const [problem, ...others] = hostedUiProblems(rule('é'.repeat(1600)))
    expect(problem?.reason).toBe('the sheet has 3,235 bytes; at most 3,072 are taken')
    expect([...others, ...hostedUiProblems(rule('e'.repeat(1600)))]).toEqual([])
  })

  it('the public sheet that is invalid, at its lines', () => {
    const problems = hostedUiProblems(classic('sarc-ng-invalid'))
    const at = (reason: string) => problems.filter(each => each.reason.includes(reason))
    expect(at('10,428 bytes')).toHaveLength(1)
    expect(at(':root')).toMatchObject([{ line: 11, column: 1 }])
    expect(at('custom properties')).toHaveLength(12)
    expect(at('@media').map(({ line }) => line)).toEqual([365, 475])
    expect(at('did you mean')).not.toEqual([])
  })
})

describe('what the page ignores', () => {
  it.each([
    ['.label-customizable { background: url(https://evil.example/a.png) }', 'another site'],
    ['.label-customizable { background: url("\\68ttps://evil.example/a.png") }', 'another site'],
    ['.label-customizable { background: url(a.png) }', 'only a picture in the sheet itself'],
    ['.label-customizable { background: image-set("a.png" 1x) }', 'asks for a file'],
    ['.label-customizable { background: url(data:text/html,a) }', 'only a picture'],
    ['.label-customizable { .label-customizable:hover { color: red } }', 'another rule'],
  ])('%s', (css, reason) => {
    expect(hostedUiProblems(css)).toMatchObject([
      { severity: 'ignored', reason: expect.stringContaining(reason) },
    ])
  })
})

it.each([
  'aws-cli-get-example',
  'aws-cli-set-example',
  'console-default-2019',
  'inspectiq',
  'tycsports',
])('has nothing against %s', name => {
  expect(hostedUiProblems(classic(name))).toEqual([])
})

describe('a logo', () => {
  const png = Uint8Array.from(atob(onePixel), letter => letter.charCodeAt(0))
  const gif = new TextEncoder().encode('GIF89a\u0001\0\u0001\0\0\0\0')

  it('is a PNG or a JPEG, by what is in it', () => {
    expect(checkLogo(png)).toBeUndefined()
    expect(checkLogo(jpeg)).toBeUndefined()
    expect(checkLogo(gif)).toBe('the logo is gif; it must be PNG or JPEG')
    expect(checkLogo(new TextEncoder().encode('<svg xmlns="a"/>'))).toContain(
      'it must be PNG or JPEG',
    )
    expect(checkLogo(new Uint8Array())).toContain('no image')
  })

  it('has at most 100 KB', () => {
    const large = new Uint8Array(102_401)
    large.set(png)
    expect(checkLogo(large)).toBe('the logo has 102,401 bytes; at most 102,400 are taken')
    expect(checkLogo(large.subarray(1))).not.toContain('bytes')
    expect(checkLogo(large.subarray(0, 102_400))).toBeUndefined()
    expect(checkLogo(large.subarray(0, 102_400), ' '.repeat(3_072))).toContain('room for 100,')
  })
})
