import {
  type AttributeSetting,
  type AuthClient,
  type AuthOptions,
  createAuth,
  memoryStorage,
} from '@portico/core'
import type { GivenPoolSettings } from '@portico/user-pool'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator, type FieldOptions } from './index.ts'
import { ar } from './messages/ar.ts'
import { en } from './messages/en.ts'

const byPhone: GivenPoolSettings = {
  signInWith: ['phone_number'],
  attributes: [{ name: 'phone_number', required: true }],
  verification: { contacts: ['phone_number'], by: 'code' },
  accounts: [],
}

/** A form in the page, and what it last sent. */
async function open(
  given: GivenPoolSettings,
  {
    at = 'signUp' as 'signIn' | 'signUp',
    fields = {} as FieldOptions,
    messages = en as typeof en | typeof ar,
  } = {},
) {
  const auth = await doorAfter(at === 'signUp' ? [{ type: 'go.signUp' }] : [], given)
  const signUp = vi.spyOn(auth.client, 'signUp')
  const signIn = vi.spyOn(auth.client, 'signIn')
  await render(
    <Auth.Provider auth={auth} fields={fields} messages={messages}>
      <Authenticator />
    </Auth.Provider>,
  )
  const sent = async () => {
    await vi.waitFor(() => expect(signUp).toHaveBeenCalled())
    return signUp.mock.lastCall?.[0]
  }
  return { auth, sent, signIn, signUp }
}

const withAttributes = (...attributes: AttributeSetting[]): GivenPoolSettings => ({
  attributes: [{ name: 'email', required: true }, ...attributes],
  accounts: [],
})

async function account() {
  await page.getByLabelText('Email').fill('ada@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('Analytical-Engine-1')
}
const create = () => page.getByRole('button', { name: 'Create account' }).click()
const country = () => page.getByRole('button', { name: /Country code/ })
const number = () => page.getByRole('textbox', { name: 'Phone number' })
const german: FieldOptions = {
  signUp: { phone_number: { country: 'DE' } },
  signIn: { username: { country: 'KR' } },
}

it('sends a number typed as at home with its country', async () => {
  const { sent } = await open(byPhone, { fields: german })
  await expect.element(country()).toHaveAccessibleName('Country code: Germany, DE +49')
  await number().fill('0171 / 123 45 67')
  await userEvent.tab()
  await expect.element(number()).toHaveValue('+49 171 123 45 67')
  await page.getByRole('textbox', { name: 'Password' }).fill('Analytical-Engine-1')
  await create()
  expect(await sent()).toMatchObject({
    username: '+491711234567',
    attributes: { phone_number: '+491711234567' },
  })
})

it('sends it whole when Enter comes before the number is left', async () => {
  const { sent } = await open(byPhone, { fields: german })
  await expect.element(country()).toBeVisible()
  await page.getByRole('textbox', { name: 'Password' }).fill('Analytical-Engine-1')
  await number().fill('0171 1234567')
  await userEvent.keyboard('{Enter}')
  expect(await sent()).toMatchObject({ username: '+491711234567' })
})

it('takes the country from a number that says it', async () => {
  await open(byPhone, { fields: german })
  await expect.element(country()).toBeVisible()
  await number().fill('+44 20 7946 0958')
  await expect.element(country()).toHaveAccessibleName('Country code: United Kingdom, GB +44')
})

it('finds a country by its name, by its own name and by its code, with the keyboard alone', async () => {
  await open(byPhone, { fields: german })
  await country().click()
  const search = page.getByRole('combobox', { name: 'Search by country or code' })
  await expect.element(search).toHaveFocus()
  const options = () => page.getByRole('option').elements()
  for (const sought of ['Öster', 'austr', '+43', '0043', 'at']) {
    await search.fill(sought)
    expect(options().map(option => option.textContent)).toContain('Austria +43')
  }
  await search.fill('deu')
  expect(options()).toHaveLength(1)
  await search.fill('qqq')
  await expect.element(page.getByText('No country found.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await search.fill('united')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(country()).toHaveAccessibleName('Country code: United Kingdom, GB +44')
  await expect.element(number()).toHaveFocus()
})

it('leaves the list with Escape, and with Tab to the number', async () => {
  await open(byPhone, { fields: german })
  await country().click()
  await userEvent.keyboard('{Escape}')
  await expect.element(country()).toHaveFocus()
  await expect.element(country()).toHaveAttribute('aria-expanded', 'false')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(country()).toHaveAttribute('aria-expanded', 'true')
  await userEvent.tab()
  await expect.element(number()).toHaveFocus()
  await expect.element(country()).toHaveAttribute('aria-expanded', 'false')
})

it('closes the list and not the dialog it stands in', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }], byPhone)
  const closed = vi.fn()
  await render(
    <Auth.Provider auth={auth} fields={german}>
      <Authenticator presentation="dialog" open onOpenChange={closed} />
    </Auth.Provider>,
  )
  await country().click()
  await page.getByRole('combobox').click()
  await userEvent.keyboard('{Escape}')
  await expect.element(country()).toHaveAttribute('aria-expanded', 'false')
  expect(closed).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(closed).toHaveBeenCalledWith(false)
})

it('changes the code of a number that has one, and keeps the rest', async () => {
  await open(byPhone, { fields: german })
  await expect.element(country()).toBeVisible()
  await number().fill('+49 171 1234567')
  await country().click()
  await page.getByRole('option', { name: 'Austria +43' }).click()
  await expect.element(number()).toHaveValue('+43 171 1234567')
})

it('says what is wrong with a number, and takes it back as it is put right', async () => {
  await open(byPhone, { fields: german })
  await expect.element(country()).toBeVisible()
  await number().fill('+44 20 7946')
  await create()
  await expect.element(number()).toHaveAccessibleDescription(/too few or too many digits/)
  await expect.element(number()).toHaveFocus()
  await expect.element(number()).toHaveAttribute('aria-invalid', 'true')
  await number().fill('+44 20 7946 0958')
  await expect.element(number()).toHaveAttribute('aria-invalid', 'false')
})

it('lists the countries that an application serves, and no other', async () => {
  const countries = ['DE', 'AT', 'CH', 'NE']
  await open(byPhone, { fields: { signUp: { phone_number: { country: 'NE', countries } } } })
  await expect.element(country()).toHaveTextContent('NE +227')
  await country().click()
  expect(page.getByRole('option').elements()).toHaveLength(4)
  await userEvent.keyboard('{Escape}')
  await number().fill('+33 1 23 45 67 89')
  await create()
  await expect.element(number()).toHaveAccessibleDescription(/cannot reach/)
})

it('names countries in the language of the page', async () => {
  await open(byPhone, { fields: german, messages: ar })
  const button = page.getByRole('button', { name: /رمز الدولة/ })
  await expect.element(button).toHaveAccessibleName('رمز الدولة: ألمانيا, DE +49')
  await button.click()
  await userEvent.keyboard('المان')
  await expect.element(page.getByRole('option', { name: /ألمانيا/ })).toBeVisible()
})

it('signs in with a number as at home, and remembers it whole', async () => {
  const { signIn } = await open(byPhone, { at: 'signIn', fields: german })
  await expect.element(country()).toHaveTextContent('KR +82')
  await expect.element(number()).toHaveAttribute('autocomplete', 'username')
  await expect.element(number()).toHaveAttribute('name', 'username')
  await number().fill('010-1234-5678')
  await page.getByRole('textbox', { name: 'Password' }).fill('x')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await vi.waitFor(() => expect(signIn).toHaveBeenCalled())
  expect(signIn.mock.lastCall?.[0]).toMatchObject({ username: '+821012345678' })
  await page.getByRole('button', { name: 'Forgot password?' }).click()
  await expect.element(number()).toHaveValue('+82 10 1234 5678')
})

/** The screen a visit begins on, drawn. */
async function begin({ start, discover }: Pick<AuthOptions, 'start'> & Partial<AuthClient>) {
  const { client, settings } = await doorAfter()
  const auth = createAuth({
    client: { ...client, ...(discover && { discover }) },
    settings,
    start,
    environment: { storage: memoryStorage(), now: Date.now },
  })
  auth.open()
  await render(
    <Auth.Provider auth={auth}>
      <Auth.Form>
        <Auth.Fields />
      </Auth.Form>
    </Auth.Provider>,
  )
}

it('fills in the code that a link came with', async () => {
  await begin({
    start: { screen: 'resetPassword', username: 'ada@example.com', code: '012345' },
  })
  await expect.element(page.getByLabelText('Code')).toHaveValue('012345')
})

it('lets the browser offer passkeys where the back end finds out whose they are', async () => {
  await begin({ discover: () => new Promise(() => {}) })
  const email = page.getByLabelText('Email')
  await expect.element(email).toHaveAttribute('autocomplete', 'username webauthn')
})

it('asks for every standard attribute with the input that is made for it', async () => {
  const names = [
    ['name', 'text', 'name'],
    ['given_name', 'text', 'given-name'],
    ['middle_name', 'text', 'additional-name'],
    ['family_name', 'text', 'family-name'],
    ['nickname', 'text', 'nickname'],
    ['preferred_username', 'text', 'nickname'],
    ['email', 'email', 'username'],
    ['phone_number', 'tel', 'tel'],
    ['birthdate', 'date', 'bday'],
    ['gender', 'text', 'sex'],
    ['address', 'textarea', 'street-address'],
    ['locale', 'select-one', 'language'],
    ['zoneinfo', 'select-one', 'off'],
    ['profile', 'url', 'url'],
    ['picture', 'url', 'photo'],
    ['website', 'url', 'url'],
  ] as const
  await open(withAttributes(...names.map(([name]) => ({ name, required: true }))))
  await expect.element(country()).toBeVisible()
  for (const [name, type, autoComplete] of names) {
    const input = document.querySelector<HTMLInputElement>(`form [name="${name}"]`)
    expect([name, input?.type, input?.autocomplete]).toEqual([name, type, autoComplete])
    expect(input?.labels).toHaveLength(1)
  }
})

it('proposes the browser’s language and time zone', async () => {
  const { sent } = await open(
    withAttributes({ name: 'locale', required: true }, { name: 'zoneinfo', required: true }),
  )
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  await expect.element(page.getByLabelText('Time zone')).toHaveValue(zone)
  await expect.element(page.getByLabelText('Language')).toHaveValue(navigator.language)
  await account()
  await page.getByLabelText('Time zone').selectOptions('Berlin')
  await page.getByLabelText('Language').selectOptions('Deutsch')
  await create()
  expect(await sent()).toMatchObject({
    attributes: { locale: 'de', zoneinfo: 'Europe/Berlin' },
  })
})

it('tells the pool yes or no for a box, and numbers and dates as they are', async () => {
  const { sent } = await open(
    withAttributes(
      { name: 'custom:news', type: 'boolean' },
      { name: 'custom:calls', type: 'boolean' },
      { name: 'custom:seats', type: 'number', min: 1, max: 9 },
      { name: 'custom:since', type: 'date' },
    ),
    {
      fields: {
        signUp: {
          'custom:news': { label: 'News' },
          'custom:calls': { label: 'Calls' },
          'custom:seats': { label: 'Seats' },
          'custom:since': { label: 'Since' },
        },
      },
    },
  )
  await account()
  await page.getByLabelText('News').click()
  await page.getByLabelText('Seats').fill('12')
  await page.getByLabelText('Since').fill('2020-02-29')
  await create()
  await expect.element(page.getByLabelText('Seats')).toHaveAccessibleDescription('Enter 9 or less.')
  await page.getByLabelText('Seats').fill('3')
  await create()
  expect((await sent())?.attributes).toEqual({
    email: 'ada@example.com',
    'custom:news': 'true',
    'custom:calls': 'false',
    'custom:seats': '3',
    'custom:since': '2020-02-29',
  })
})

it('does not lose a date that is half typed', async () => {
  const { signUp } = await open(withAttributes({ name: 'birthdate' }), {
    fields: { signUp: { birthdate: {} } },
  })
  await account()
  const born = page.getByLabelText('Date of birth (optional)')
  await born.click()
  await userEvent.keyboard('12')
  await create()
  await expect.element(born).toHaveAccessibleDescription('Enter a date.')
  expect(signUp).not.toHaveBeenCalled()
})

it('asks to agree before it goes on, with words that have a link', async () => {
  const label = (
    <>
      I agree to the <a href="/terms">terms</a>
    </>
  )
  const { sent } = await open(withAttributes({ name: 'custom:terms', type: 'boolean' }), {
    fields: { signUp: { 'custom:terms': { kind: 'checkbox', required: true, label } } },
  })
  await account()
  await create()
  const box = page.getByRole('checkbox', { name: 'I agree to the terms' })
  await expect.element(box).toHaveAccessibleDescription('Tick this box to continue.')
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard(' ')
  await expect.element(box).toHaveAttribute('aria-invalid', 'false')
  await create()
  expect(await sent()).toMatchObject({ attributes: { 'custom:terms': 'true' } })
})

it('holds inputs of the page’s own to what the page says of them', async () => {
  const auth = await doorAfter([{ type: 'go.signUp' }])
  const Mine = () => (
    <Auth.Form>
      <Auth.Failure />
      <Auth.Fields />
      <label>
        <input type="checkbox" name="terms" required /> I agree
      </label>
      <Auth.Submit />
    </Auth.Form>
  )
  await render(
    <Auth.Provider auth={auth}>
      <Authenticator screens={{ signUp: Mine }} />
    </Auth.Provider>,
  )
  await account()
  await create()
  await expect.element(page.getByLabelText('I agree')).toHaveFocus()
  await expect.element(page.getByRole('alert')).toHaveTextContent('Tick this box to continue.')
  await page.getByLabelText('I agree').click()
  await create()
  await expect.element(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
})

it('offers a list where the application gives one', async () => {
  const choices = [
    { value: 's', label: 'Small' },
    { value: 'l', label: 'Large' },
  ]
  const { sent } = await open(withAttributes({ name: 'custom:size' }), {
    fields: { signUp: { 'custom:size': { label: 'Size', required: true, choices } } },
  })
  await account()
  await create()
  await expect.element(page.getByLabelText('Size')).toHaveAccessibleDescription(/Fill this in/)
  await page.getByLabelText('Size').selectOptions('Large')
  await create()
  expect(await sent()).toMatchObject({ attributes: { 'custom:size': 'l' } })
})

it('keeps somebody signed in who says so, and only then', async () => {
  const { signIn } = await open({ keepSignedIn: true }, { at: 'signIn' })
  await page.getByLabelText('Email').fill('ada@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('no')
  const submit = page.getByRole('button', { name: 'Sign in' })
  await submit.click()
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledOnce())
  expect(signIn.mock.lastCall?.[0]).not.toHaveProperty('keep')
  await expect.element(page.getByRole('alert')).toHaveTextContent('do not match')
  await page.getByRole('checkbox', { name: 'Keep me signed in' }).click()
  await submit.click()
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(2))
  expect(signIn.mock.lastCall?.[0]).toMatchObject({ keep: true })
})
