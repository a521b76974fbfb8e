import type { FieldName, PersonEvent } from '@portico/core'
import { portico } from '@portico/theme/themes'
import { grace, joan } from '@portico/user-pool'
import type { ComponentType, ReactElement } from 'react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, en } from './index.ts'
import { describePart } from './part.contract.tsx'
import { google } from './providers.ts'

const submit = (values: object): PersonEvent => ({ type: 'submit', values })
const wrong = submit({ username: grace.username, password: 'no' })
const unconfirmed = submit({ username: joan.username, password: joan.password })
const logo = { light: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>', alt: 'Acme' }
const theme = { ...portico, logo, footer: {} }
const fields = {
  signUp: { email: { hint: 'At work.' }, address: {}, gender: {}, phone_number: {}, zoneinfo: {} },
}

type Part = ComponentType<Record<string, unknown>>
const bare = (element: ReactElement) => element
const inForm = (element: ReactElement) => <Auth.Form>{element}</Auth.Form>
const inField = (element: ReactElement) => inForm(<Auth.Field name="email">{element}</Auth.Field>)
const inFieldOf = (name: FieldName) => (element: ReactElement) =>
  inForm(<Auth.Field name={name}>{element}</Auth.Field>)
const inPasswordField = (element: ReactElement) =>
  inForm(<Auth.Field name="password">{element}</Auth.Field>)
const languages = ['en', 'ar'].map(tag => ({ tag, name: tag }))
const signUp: PersonEvent = { type: 'go.signUp' }

/** Every part: its name, the part, what it needs, where it stands, and what was done before. */
const parts: [string, unknown, object, (element: ReactElement) => ReactElement, PersonEvent[]][] = [
  ['card', Auth.Card, {}, bare, []],
  ['page', Auth.Page, {}, bare, []],
  ['header', Auth.Header, {}, bare, []],
  ['logo', Auth.Logo, {}, bare, []],
  ['site', Auth.Site, {}, bare, []],
  ['providers', Auth.Providers, {}, bare, []],
  ['languages', Auth.Languages, { languages, value: 'en', onValueChange() {} }, bare, []],
  ['title', Auth.Title, {}, bare, []],
  ['hint', Auth.Hint, {}, bare, [{ type: 'go.forgotPassword' }]],
  ['form', Auth.Form, {}, bare, []],
  ['field', Auth.Field, { name: 'email' }, inForm, [signUp]],
  ['input', Auth.Phone, {}, inFieldOf('phone_number'), [signUp]],
  ['input', Auth.Gender, {}, inFieldOf('gender'), [signUp]],
  ['lines', Auth.TextArea, {}, inFieldOf('address'), [signUp]],
  ['choice', Auth.Select, {}, inFieldOf('zoneinfo'), [signUp]],
  ['checkbox', Auth.Checkbox, {}, inField, [signUp]],
  ['label', Auth.Label, {}, inField, [signUp]],
  ['input', Auth.Input, {}, inField, [signUp]],
  ['rules', Auth.Rules, {}, inPasswordField, [signUp]],
  ['field-hint', Auth.FieldHint, {}, inField, [signUp]],
  ['failure', Auth.Failure, {}, bare, [wrong]],
  ['notice', Auth.Notice, {}, bare, []],
  ['submit', Auth.Submit, {}, inForm, []],
  ['resend', Auth.Resend, {}, bare, [unconfirmed]],
  ['go', Auth.Go, { to: 'signUp' }, bare, []],
  ['prompt', Auth.Prompt, { to: 'signUp' }, bare, []],
]

for (const [name, part, needed, around, done] of parts) {
  const Part = part as Part
  describePart(name, async () => {
    const auth = await doorAfter(done)
    return {
      auth,
      draw: props => (
        <Auth.Provider
          auth={auth}
          theme={theme}
          fields={fields}
          providers={[google]}
          onProvider={() => {}}
        >
          {around(<Part {...needed} {...props} />)}
        </Auth.Provider>
      ),
    }
  })
}

it('lets the caller stop a submit', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Auth.Form onSubmit={event => event.preventDefault()}>
        <Auth.Submit />
      </Auth.Form>
    </Auth.Provider>,
  )
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(auth.getView().pending).toBe(false)
})

it('lets the caller stop a way to another screen', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Auth.Go to="signUp" onClick={event => event.preventDefault()} />
    </Auth.Provider>,
  )
  await page.getByRole('button', { name: 'Create an account' }).click()
  expect(auth.getView().screen).toBe('signIn')
})

it('takes along what was typed', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Auth.Form>
        <Auth.Fields />
      </Auth.Form>
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').fill('ada@example.com')
  await page.getByRole('button', { name: 'Forgot password?' }).click()
  await expect.element(page.getByLabelText('Email')).toHaveValue('ada@example.com')
})

it('keeps its own ref beside the caller’s', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }])
  const ref = { current: null as HTMLUListElement | null }
  await render(
    <Auth.Provider auth={auth}>
      <Auth.Form>
        <Auth.Field name="password">
          <Auth.Label />
          <Auth.Input />
          <Auth.Rules ref={ref} />
        </Auth.Field>
      </Auth.Form>
    </Auth.Provider>,
  )
  await page.getByLabelText('Password').fill('lower')
  expect(ref.current?.querySelectorAll('[data-met]')).toHaveLength(1)
})

it('lets people choose a language by keyboard, from a menu with a name', async () => {
  const auth = await doorAfter()
  const chosen: string[] = []
  await render(
    <Auth.Provider auth={auth} messages={en}>
      <Auth.Languages
        languages={languages}
        value="en"
        onValueChange={tag => void chosen.push(tag)}
      />
    </Auth.Provider>,
  )
  const menu = page.getByRole('combobox', { name: 'Language' })
  await userEvent.tab()
  await expect.element(menu).toHaveFocus()
  await userEvent.keyboard('a')
  await expect.poll(() => chosen).toEqual(['ar'])
})

it('says where a lost part belongs', async () => {
  await expect(render(<Auth.Submit />)).rejects.toThrow(/<Auth.Submit> found no front door/)
})

it('says where a lost label belongs', async () => {
  const auth = await doorAfter()
  const lost = render(
    <Auth.Provider auth={auth}>
      <Auth.Label />
    </Auth.Provider>,
  )
  await expect(lost).rejects.toThrow(/<Auth.Label> found no field.*<Auth.Field name/)
})

it('places single fields by name, and draws none the form does not ask for', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Auth.Form>
        <Auth.Field name="password" />
        <Auth.Field name="website" />
      </Auth.Form>
    </Auth.Provider>,
  )
  const names = [...document.querySelectorAll('input')].map(({ name }) => name)
  expect(names).toEqual(['password'])
})

it('moves from the name to the password with one press of Tab', async () => {
  const auth = await doorAfter()
  await render(
    <Auth.Provider auth={auth}>
      <Auth.Form>
        <Auth.Fields />
      </Auth.Form>
    </Auth.Provider>,
  )
  await page.getByLabelText('Email').click()
  await userEvent.tab()
  expect(document.activeElement).toHaveProperty('name', 'password')
})
