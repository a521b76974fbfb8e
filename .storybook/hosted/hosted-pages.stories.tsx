import { Authenticator } from '@portico/react'
import { amazon, apple, facebook, google } from '@portico/react/providers'
import { grace, joan } from '@portico/user-pool'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { type PreviewScreen, previewScreens } from '../../packages/theme/src/preview/screens.ts'
import { useLook } from '../dressed.tsx'
import { act, signInAs, submit, walk } from '../walk.ts'
import { HostedPages } from './hosted-pages.tsx'

type Globals = Parameters<typeof useLook>[0]

interface Args {
  screen: PreviewScreen
}

const person = {
  username: 'ada@example.com',
  password: 'Analytical-Engine-7',
}

/** The kit goes to the same screen as the pages beside it. */
const ways: Record<PreviewScreen, ReturnType<typeof walk>> = {
  signIn: walk({}),
  failure: walk({}, submit({ username: grace.username, password: 'not-her-password' })),
  signUp: walk({}, act({ type: 'go.signUp' })),
  confirmSignUp: walk({}, act({ type: 'go.signUp' }), submit(person)),
  chooseFactor: walk(
    { firstFactors: ['password', 'emailCode', 'passkey'] },
    submit({ username: grace.username }),
  ),
  totp: walk({}, signInAs(joan)),
}

const meta: Meta<Args> = {
  title: 'Hosted pages',
  args: { screen: 'signIn' },
  parameters: { providers: [google, apple, facebook, amazon] },
  argTypes: {
    screen: {
      options: Object.keys(previewScreens),
      control: { type: 'select', labels: previewScreens },
    },
  },
  loaders: [context => ways[context.args.screen](context)],
  render: ({ screen }, { globals, parameters }) => <Story {...{ screen, globals, parameters }} />,
}

export default meta

function Story({ screen, globals, parameters }: Args & { globals: Globals; parameters: object }) {
  const { theme, mode } = useLook(globals, parameters)
  return (
    <HostedPages {...{ theme, mode, screen }}>
      <Authenticator />
    </HostedPages>
  )
}

/** The theme of the toolbar or the studio, as each page would wear it. */
export const SideBySide: StoryObj<Args> = {
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByRole('heading', { name: /Managed login/ })).toBeVisible()
    for (const frame of canvasElement.querySelectorAll('iframe')) {
      await waitFor(() => expect(frame.contentDocument?.body.textContent).toMatch(/Sign in/), {
        // The exporters come once they are asked for.
        timeout: 20_000,
      })
      expect(frame.contentDocument?.adoptedStyleSheets.length).toBeGreaterThan(1)
    }
  },
}
