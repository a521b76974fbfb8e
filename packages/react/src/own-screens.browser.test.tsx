import type { FormScreen, PersonEvent } from '@portico/core'
import { barbara, frances, type GivenPoolSettings, hedy, margaret } from '@portico/user-pool'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator } from './index.ts'

const submit = (values: object): PersonEvent => ({ type: 'submit', values })
const signIn = ({ username, password }: typeof hedy | typeof barbara) =>
  submit({ username, password })
const newcomer = { email: 'ada@example.com', password: 'Analytical-Engine-1' }

/** How one comes to a form, and what it asks for. */
const forms: Partial<
  Record<FormScreen, { events: PersonEvent[]; settings?: GivenPoolSettings; field: string }>
> = {
  signIn: { events: [], field: 'password' },
  signUp: { events: [{ type: 'go.signUp' }], field: 'password' },
  confirmSignUp: { events: [{ type: 'go.signUp' }, submit(newcomer)], field: 'code' },
  forgotPassword: { events: [{ type: 'go.forgotPassword' }], field: 'username' },
  resetPassword: {
    events: [{ type: 'go.forgotPassword' }, submit({ username: frances.username })],
    field: 'code',
  },
  newPassword: { events: [signIn(margaret)], field: 'password' },
  setUpTotp: {
    events: [signIn(barbara)],
    settings: { mfa: { mode: 'required', methods: ['totp'] } },
    field: 'code',
  },
  code: {
    events: [signIn(hedy)],
    settings: { mfa: { mode: 'optional', methods: ['email'] } },
    field: 'code',
  },
}

for (const [screen, { events, settings, field }] of Object.entries(forms)) {
  it(`stands under a header and over a footer of the application’s own: ${screen}`, async () => {
    const auth = await doorAfter(events, settings)
    expect(auth.getView().screen).toBe(screen)
    const door = (
      <Authenticator
        header={<p>A word of our own</p>}
        footer={here => here === screen && <p>© Meridian</p>}
      />
    )
    await render(<Auth.Provider auth={auth}>{door}</Auth.Provider>)
    await expect.element(page.getByText('A word of our own')).toBeVisible()
    await expect.element(page.getByText('© Meridian')).toBeVisible()
    await expect.element(page.getByRole('form').getByRole('button').last()).toBeVisible()
  })

  it(`takes words and a placeholder of the application’s own on ${screen}`, async () => {
    const auth = await doorAfter(events, settings)
    const options = { [screen]: { [field]: { label: 'In our words', placeholder: 'Like this' } } }
    await render(
      <Auth.Provider auth={auth} fields={options}>
        <Authenticator />
      </Auth.Provider>,
    )
    const input = page.getByLabelText('In our words', { exact: true })
    await expect.element(input).toHaveAttribute('placeholder', 'Like this')
    await expect.element(page.getByText('In our words', { exact: true })).toBeVisible()
  })
}

it('stands inside the application’s own page, under its logo and over its last line', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <img alt="Meridian" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />
      <Authenticator presentation="inline" />
      <footer>All rights reserved</footer>
    </Auth.Provider>,
  )
  await expect.element(page.getByRole('img', { name: 'Meridian' })).toBeInTheDocument()
  await expect.element(page.getByLabelText('Email')).toBeVisible()
  await expect.element(page.getByText('All rights reserved')).toBeVisible()
})

it('opens the reset by a button of the application’s own', async () => {
  const auth = await doorAfter()
  const Own = () => (
    <>
      <Auth.Form>
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
      <footer>
        <Auth.Go to="forgotPassword">Lost your key?</Auth.Go>
      </footer>
    </>
  )
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator screens={{ signIn: Own }} />
    </Auth.Provider>,
  )
  await page.getByRole('button', { name: 'Lost your key?' }).click()
  await expect.element(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible()
})
