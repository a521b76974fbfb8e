import { toCss } from '@portico/theme/css'
import { pond, portico } from '@portico/theme/themes'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator } from './index.ts'
import { google } from './providers.ts'
import kit from './styles/index.css?inline'

/** What other people’s style sheets do to a page. */
const hostile = `
  * { box-sizing: content-box; margin: 0; padding: 0 }
  :where(button, input, ul, h1, p, label, a) { all: unset; display: block; float: left }
  button { background: lime; text-transform: uppercase }
  input { border: 9px dotted red; inline-size: 50px; font: 9px serif }
  h1 { font-size: 99px; color: red } ul { padding: 40px; list-style: square } p { margin: 3em }
  form { display: flex; transform: rotate(3deg) } label { float: right } svg { display: block }
  section, header, footer, main { position: static; background: orange; padding: 50px }
  ::placeholder { color: red } :focus { outline: none }`

/** What a page’s root hands down. */
const inherited = `
  :root, body { color: red; line-height: 3; letter-spacing: 9px; word-spacing: 9px; text-align: end;
    text-transform: uppercase; text-indent: 40px; font-style: italic; font-weight: 900; font-size: 40px;
    white-space: pre; text-shadow: 0 0 9px red }`

let sheets: CSSStyleSheet[] = []

beforeEach(() => page.viewport(900, 900))

afterEach(async () => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => !sheets.includes(each))
  sheets = []
  await page.viewport(414, 896)
})

function adopt(css: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  sheets.push(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

type Look = Record<string, string>

/** Every computed value of everything in there, by where it stands. */
function looks(root: Element): Record<string, Look> {
  const all = [root, ...root.querySelectorAll('*')]
  return Object.fromEntries(
    all.map((element, index) => {
      const style = getComputedStyle(element)
      const name = `${index} ${element.localName} ${element.getAttribute('data-auth') ?? ''}`
      return [
        name,
        Object.fromEntries(Array.from(style, key => [key, style.getPropertyValue(key)])),
      ]
    }),
  )
}

/** What differs, a line each. */
function differences(before: Record<string, Look>, after: Record<string, Look>): string[] {
  return Object.entries(before).flatMap(([name, look]) =>
    Object.entries(look)
      .filter(([key, value]) => after[name]?.[key] !== value)
      .map(([key, value]) => `${name} ${key}: ${value} → ${after[name]?.[key]}`),
  )
}

const drawn = (selector: string) => {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}

async function show() {
  const auth = await doorAfter()
  await render(
    <div style={{ position: 'relative' }}>
      <Auth.Provider
        auth={auth}
        theme={portico}
        mode="light"
        providers={[google]}
        onProvider={() => {}}
      >
        <Authenticator presentation="inline" />
      </Auth.Provider>
    </div>,
  )
  await expect.element(page.getByLabelText('Email')).toBeVisible()
}

it.each([
  ['a reset or a framework in a layer before it', `@layer reset { ${hostile} }`],
  ['what a page’s root hands down', inherited],
])('looks the same beside %s', async (_, css) => {
  adopt('@layer reset;')
  adopt(kit)
  await show()
  const before = looks(drawn("[data-auth='page']"))
  adopt(css)
  expect(differences(before, looks(drawn("[data-auth='page']")))).toEqual([])
})

it('gives way to any rule of the page that stands in no layer', async () => {
  adopt(kit)
  await show()
  adopt('button { background: rgb(1, 2, 3) }')
  const color = () => getComputedStyle(drawn("[data-auth='submit']")).backgroundColor
  await expect.poll(color).toBe('rgb(1, 2, 3)')
})

it('changes nothing of the page around it', async () => {
  const own = document.createElement('article')
  own.innerHTML = `<header><h1>Ours</h1></header><section><p>Text <a href="#x">link</a></p><ul><li>One</li></ul>
    <form><label>Name <input placeholder="Ada"></label><button>Go</button><select><option>A</option></select>
    <textarea></textarea></form><svg viewBox="0 0 1 1"></svg><footer>End</footer></section>`
  document.body.append(own)
  const before = looks(own)
  adopt(kit)
  adopt(toCss({ ...pond, css: 'a, button { color: red }' }).css)
  await show()
  expect(differences(before, looks(own))).toEqual([])
  own.remove()
})
