import { grace } from '@portico/user-pool'
import { Profiler, StrictMode } from 'react'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator, SignedIn, SignedOut, useAuth } from './index.ts'
import { ar } from './messages/ar.ts'
import { en } from './messages/en.ts'

const credentials = { username: grace.username, password: grace.password }

it('draws nothing anew while a person types', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }])
  const commits = vi.fn()
  await render(
    <Auth.Provider auth={auth}>
      <Profiler id="door" onRender={commits}>
        <Authenticator />
      </Profiler>
    </Auth.Provider>,
  )
  const password = page.getByRole('textbox', { name: 'Password' })
  await password.click()
  commits.mockClear()
  await userEvent.keyboard('Forty characters of a long passphrase 42')
  await expect.element(password).toHaveValue('Forty characters of a long passphrase 42')
  expect(commits).toHaveBeenCalledTimes(0)
})

it('changes its language while it stands, and keeps what was typed', async () => {
  const auth = await doorAfter()
  const at = (messages: typeof ar) => (
    <Auth.Provider auth={auth} messages={messages}>
      <Authenticator />
    </Auth.Provider>
  )
  const { rerender } = await render(at(en))
  await page.getByLabelText('Email').fill('ada@example.com')
  await rerender(at(ar))
  await expect.element(page.getByLabelText('البريد الإلكتروني')).toHaveValue('ada@example.com')
  expect(document.querySelector('[data-auth="page"]')).toMatchObject({ dir: 'rtl', lang: 'ar' })
})

it('shows a screen of the application’s own, and ours for the rest', async () => {
  const auth = await doorAfter()
  const Mine = () => (
    <Auth.Form>
      <h1>My own door</h1>
      <Auth.Fields />
      <Auth.Submit>Let me in</Auth.Submit>
    </Auth.Form>
  )
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator screens={{ signIn: Mine }}>Inside</Authenticator>
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill(credentials.username)
  await page.getByRole('textbox', { name: 'Password' }).fill(credentials.password)
  await page.getByRole('button', { name: 'Let me in' }).click()
  await expect.element(page.getByText('Inside')).toBeVisible()
})

it('adds an application’s own rules, label, order and help to a field', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }])
  const rules = {
    signUp: {
      '~standard': {
        validate: (typed: unknown) => {
          const { email = '' } = typed as Record<string, string>
          return email.endsWith('@acme.test')
            ? {}
            : { issues: [{ message: 'Use your Acme address.', path: ['email'] }] }
        },
      },
    },
  }
  const fields = {
    signUp: {
      email: { label: 'Work email', hint: 'At Acme.', placeholder: 'you@acme.test', order: 99 },
    },
  }
  await render(
    <Auth.Provider auth={auth} rules={rules} fields={fields}>
      <Authenticator />
    </Auth.Provider>,
  )
  const email = page.getByLabelText('Work email')
  await expect.element(email).toHaveAttribute('placeholder', 'you@acme.test')
  const names = [...document.querySelectorAll('input')].map(({ name }) => name)
  expect(names).toEqual(['password', 'email'])
  await page.getByRole('textbox', { name: 'Password' }).fill('Analytical-Engine-1')
  await email.fill('ada@example.com')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect.element(page.getByText('Use your Acme address.')).toBeVisible()
  await expect.element(email).toHaveAccessibleDescription('Use your Acme address. At Acme.')
})

it('tells anything beneath the provider who is signed in', async () => {
  const auth = await doorAfter()
  const Name = () => <p>Hello {useAuth().session?.user.label}</p>
  await render(
    <Auth.Provider auth={auth}>
      <SignedOut>Nobody yet</SignedOut>
      <SignedIn>
        <Name />
      </SignedIn>
    </Auth.Provider>,
  )
  await expect.element(page.getByText('Nobody yet')).toBeVisible()
  auth.send({ type: 'submit', values: credentials })
  await expect.element(page.getByText('Hello Grace')).toBeVisible()
  expect(document.body.textContent).not.toContain('Nobody yet')
})

it('says what is missing when it has no client', async () => {
  // @ts-expect-error a client, or a provider above
  const lost = render(<Authenticator settings={{}} />)
  await expect(lost).rejects.toThrow(/has no client.*createCognitoClient/)
})

it('gives focus to the new title when the screen changes', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator />
    </Auth.Provider>,
  )
  expect(document.activeElement).toBe(document.body)
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect.element(page.getByRole('heading', { name: 'Create your account' })).toHaveFocus()
})

it('gives focus to the page’s own heading once somebody is in', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator>
        <main>
          <h1>The app</h1>
        </main>
      </Authenticator>
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill(credentials.username)
  await page.getByRole('textbox', { name: 'Password' }).fill(credentials.password)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'The app' })).toHaveFocus()
})

it('works in strict mode, and under a provider of its own', async () => {
  const { client, settings } = await doorAfter()
  await render(
    <StrictMode>
      <Authenticator client={client} settings={settings}>
        Inside
      </Authenticator>
    </StrictMode>,
  )
  await page.getByLabelText('Email').fill(credentials.username)
  await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('do not match')
  await page.getByRole('textbox', { name: 'Password' }).fill(credentials.password)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Inside')).toBeVisible()
})

it('closes its dialog when somebody comes in', async () => {
  const auth = await doorAfter()
  const changes: boolean[] = []
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator presentation="dialog" open onOpenChange={open => changes.push(open)}>
        Inside
      </Authenticator>
    </Auth.Provider>,
  )
  await expect.element(page.getByRole('dialog', { name: 'Welcome back' })).toBeVisible()
  auth.send({ type: 'submit', values: credentials })
  await expect.element(page.getByText('Inside')).toBeVisible()
  expect(changes).toEqual([false])
})
