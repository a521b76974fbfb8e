import { grace } from '@portico/user-pool'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator, type Rules } from './index.ts'

const password = () => page.getByRole('textbox', { name: 'Password' })

it('takes back what is wrong as it is put right', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator />
    </Auth.Provider>,
  )
  const email = page.getByLabelText('Email')
  await email.fill('sam@example')
  await userEvent.keyboard('{Enter}')
  await expect.element(email).toHaveAccessibleDescription(/Enter an email address/)
  await expect.element(email).toHaveFocus()
  await userEvent.keyboard('.com')
  await expect.element(email).not.toHaveAttribute('aria-describedby')
  await expect.element(email).toHaveAttribute('aria-invalid', 'false')
})

it('takes back what the back end said of a field once something else is typed', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }])
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator />
    </Auth.Provider>,
  )
  const email = page.getByLabelText('Email')
  await email.fill(grace.username)
  await password().fill('Analytical-Engine-1')
  await userEvent.keyboard('{Enter}')
  await expect.element(email).toHaveAccessibleDescription(/There is an account/)
  await expect.element(email).toHaveFocus()
  await userEvent.keyboard('x')
  await expect.element(email).not.toHaveAttribute('aria-describedby')
})

it('says it again when the same thing is wrong again', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }])
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator />
    </Auth.Provider>,
  )
  const email = page.getByLabelText('Email')
  await password().fill('Analytical-Engine-1')
  for (const name of [grace.username, grace.username.toUpperCase()]) {
    await email.fill(name)
    await userEvent.keyboard('{Enter}')
    await expect.element(email).toHaveAccessibleDescription(/There is an account/)
  }
})

it('shows what an application’s rule says of the form as a whole', async () => {
  const auth = await doorAfter()
  const rules: Rules = {
    signIn: { '~standard': { validate: () => ({ issues: [{ message: 'Not on Sundays.' }] }) } },
  }
  await render(
    <Auth.Provider auth={auth} rules={rules}>
      <Authenticator />
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill(grace.username)
  await password().fill(grace.password)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Not on Sundays.')
  expect(auth.getView().pending).toBe(false)
})

it('holds fields of the application’s own to its rules', async () => {
  const auth = await doorAfter()
  const rules: Rules = {
    signIn: {
      '~standard': {
        validate: typed =>
          (typed as { terms?: string }).terms
            ? {}
            : { issues: [{ message: 'Agree first.', path: ['terms'] }] },
      },
    },
  }
  const Mine = () => (
    <Auth.Form>
      <Auth.Failure />
      <Auth.Fields />
      <label>
        <input type="checkbox" name="terms" /> I agree
      </label>
      <Auth.Submit />
    </Auth.Form>
  )
  await render(
    <Auth.Provider auth={auth} rules={rules}>
      <Authenticator screens={{ signIn: Mine }}>Inside</Authenticator>
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill(grace.username)
  await password().fill(grace.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.element(page.getByLabelText('I agree')).toHaveFocus()
  await expect.element(page.getByRole('alert')).toHaveTextContent('Agree first.')
  await page.getByLabelText('I agree').click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.element(page.getByText('Inside')).toBeVisible()
})

it('keeps a dot in the name of an attribute', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }], {
    attributes: [
      { name: 'email', required: true },
      { name: 'custom:team.name', required: true },
    ],
  })
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator />
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill('ada@example.com')
  await password().fill('Analytical-Engine-1')
  await userEvent.keyboard('{Enter}')
  const team = page.getByLabelText('Team.name')
  await expect.element(team).toHaveAccessibleDescription(/Fill this in/)
  await team.fill('Blue')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
})

it('keeps what was typed, to the letter, when it fails', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator />
    </Auth.Provider>,
  )
  const typed = '  pass — слово 🗝️ with space at the end '
  await page.getByLabelText('Email').fill('ada@example.com')
  await password().fill(typed)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('do not match')
  await expect.element(password()).toHaveValue(typed)
})

it('is not sent once its person has gone elsewhere', async () => {
  const auth = await doorAfter()
  const rules: Rules = {
    signIn: {
      '~standard': { validate: () => new Promise(resolve => setTimeout(resolve, 200, {})) },
    },
  }
  await render(
    <Auth.Provider auth={auth} rules={rules}>
      <Authenticator />
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill('ada@example.com')
  await password().fill('Analytical-Engine-1')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await new Promise(resolve => setTimeout(resolve, 400))
  expect(auth.getView()).toMatchObject({ screen: 'signUp', pending: false })
})

it('goes to the back end where a rule of the application breaks', async () => {
  const auth = await doorAfter()
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
  const rules: Rules = {
    signIn: {
      '~standard': {
        validate: () => {
          throw new Error('a bug in the rule')
        },
      },
    },
  }
  await render(
    <Auth.Provider auth={auth} rules={rules}>
      <Authenticator>Inside</Authenticator>
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill(grace.username)
  await password().fill(grace.password)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Inside')).toBeVisible()
  expect(reported).toHaveBeenCalledWith(new Error('a bug in the rule'))
})

it('asks for an attribute that the application names', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }])
  await render(
    <Auth.Provider auth={auth} fields={{ signUp: { nickname: { order: 1 } } }}>
      <Authenticator />
    </Auth.Provider>,
  )
  await expect.element(page.getByLabelText('Nickname (optional)')).toBeVisible()
})

it('keeps its rules while it is drawn anew with another ref each time', async () => {
  const auth = await doorAfter()
  const Drawn = ({ id }: { id: string }) => (
    <Auth.Provider auth={auth}>
      <Auth.Form id={id} ref={() => {}}>
        <Auth.Fields />
        <Auth.Submit />
      </Auth.Form>
    </Auth.Provider>
  )
  const { rerender } = await render(<Drawn id="mine" />)
  const email = page.getByLabelText('Email')
  await email.fill('sam@example')
  await userEvent.keyboard('{Enter}')
  await expect.element(email).toHaveAccessibleDescription(/Enter an email address/)
  await rerender(<Drawn id="mine" />)
  await userEvent.keyboard('.com')
  await expect.element(email).toHaveAttribute('aria-invalid', 'false')
})
