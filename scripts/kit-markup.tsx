// Prints the kit's own screens and style sheet for the preview of themes: packages/theme/src/preview/kit-markup.ts.
import type { AuthDoor } from '@portico/core'
import { Auth, Authenticator, en, type Messages } from '@portico/react'
import { ar } from '@portico/react/messages/ar'
import { amazon, apple, facebook, google } from '@portico/react/providers'
import type { Theme } from '@portico/theme'
import { annie, grace } from '@portico/user-pool'
import { bundle } from 'lightningcss'
import { renderToStaticMarkup } from 'react-dom/server'
import { act, signInAs, submit, walk } from '../.storybook/walk.ts'
import type { PreviewScreen } from '../packages/theme/src/preview/screens.ts'

const file = 'packages/theme/src/preview/kit-markup.ts'

/** The printed module, by file. */
export async function kitMarkup(): Promise<Record<string, string>> {
  const { code } = bundle({ filename: 'packages/react/src/styles/index.css', minify: true })
  const printed = await Promise.all([
    language('ltr', 'before', en),
    language('ltr', 'after', en),
    language('rtl', 'before', ar),
    language('rtl', 'after', ar),
  ])
  const text = `\
// Printed by \`npm run docs\` from the components and their style sheet.

/** The kit's style sheet. */
export const kitCss =
  ${quoted(code.toString())}

/**
 * The kit's screens by direction, the side its providers are on, and screen: under a theme that has everything.
 * \`portico:…\` stands for what the theme at hand says.
 */
export const kitMarkup = {
${printed.join('')}} as const
`
  return { [file]: text }
}

/** Each screen in one language; where providers come after the form, only the screens that have them. */
async function language(dir: string, placement: 'before' | 'after', messages: Messages) {
  const screens = Object.entries(visits).map(async ([screen, visit]) => {
    const { auth } = (await visit()).visit
    const html = print(auth, messages, placement)
    return placement === 'before' || html.includes('"providers"') ? property(screen, html) : ''
  })
  return `  ${dir}${placement === 'after' ? 'After' : ''}: {\n${(await Promise.all(screens)).join('')}  },\n`
}

const go = act({ type: 'go.signUp' })
const named = {
  attributes: [
    { name: 'email', required: true },
    { name: 'name', required: true },
  ],
} as const
const ways = { firstFactors: ['password', 'emailCode', 'passkey'] } as const

/** How each screen is reached. */
const visits = {
  signIn: walk({}),
  failure: walk({}, submit({ username: grace.username, password: 'Not-My-Password-1' })),
  signUp: walk(named, go),
  confirmSignUp: walk(
    {},
    go,
    submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' }),
  ),
  chooseFactor: walk(ways, submit({ username: grace.username })),
  totp: walk({}, signInAs(annie)),
} satisfies Record<PreviewScreen, ReturnType<typeof walk>>

const logo = { light: 'portico:logo', alt: 'portico:alt' }
const band = { logo, image: { light: 'portico:image' } }

const everything: Theme = {
  name: 'portico:theme',
  colors: { light: {} },
  logo,
  header: band,
  footer: band,
  links: { terms: 'portico:terms', privacy: 'portico:privacy', help: 'portico:help' },
}

function print(auth: AuthDoor, messages: Messages, placement: 'before' | 'after'): string {
  return renderToStaticMarkup(
    <Auth.Provider
      // What a server would draw is somebody who has just arrived.
      auth={{ ...auth, getServerView: auth.getView }}
      theme={{ ...everything, social: { placement } }}
      mode="light"
      app="portico:app"
      messages={messages}
      providers={[google, apple, facebook, amazon]}
      onProvider={() => {}}
    >
      <Authenticator />
    </Auth.Provider>,
  )
}

/** As the formatter of this repository would write it. */
const property = (name: string, text: string) =>
  `    ${name}:${name.length < 5 ? ' ' : '\n      '}${quoted(text)},\n`

const quoted = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
