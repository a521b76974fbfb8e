import type { AuthDoor, PersonEvent } from '@portico/core'
import {
  barbara,
  type DemoAccount,
  type GivenPoolSettings,
  grace,
  jean,
  type Triggers,
} from '@portico/user-pool'
import type { ComponentType } from 'react'
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { doorAfter } from './door.test-kit.ts'
import { Auth, Authenticator } from './index.ts'
import { describePart } from './part.contract.tsx'

const submit = (values: object): PersonEvent => ({ type: 'submit', values })
const signIn = ({ username, password }: DemoAccount) => submit({ username, password })

/** Asks the same question until it is answered, each time in other words. */
const question: Triggers = {
  defineAuthChallenge: event => {
    event.response = {
      challengeName: 'CUSTOM_CHALLENGE',
      issueTokens: event.request.session.at(-1)?.challengeResult === true,
      failAuthentication: false,
    }
    return event
  },
  createAuthChallenge: event => {
    const turn = event.request.session.length + 1
    event.response = {
      publicChallengeParameters: { question: `Who goes there? (${turn})` },
      privateChallengeParameters: { answer: 'a friend' },
    }
    return event
  },
  verifyAuthChallengeResponse: event => {
    event.response.answerCorrect = event.request.challengeAnswer === 'a friend'
    return event
  },
}

const settings = {
  app: { mfa: { mode: 'required', methods: ['totp'] } },
  several: { mfa: { mode: 'required', methods: ['totp', 'email'] } },
  devices: { devices: 'ask' },
  first: { firstFactors: ['password', 'emailCode'] },
  custom: { firstFactors: ['custom'] },
  link: { verification: { contacts: ['email'], by: 'link' } },
} satisfies Record<string, GivenPoolSettings>

const name = submit({ username: grace.username })
const choosePassword: PersonEvent = { type: 'choose', factor: 'password' }
const signUp: PersonEvent[] = [
  { type: 'go.signUp' },
  submit({ email: 'ada@example.com', password: 'Analytical-Engine-1' }),
]

/** Every part of the later steps: its name, the part, the pool, and what was done before. */
const parts: [string, unknown, keyof typeof settings, PersonEvent[]][] = [
  ['factors', Auth.Factors, 'several', [signIn(jean)]],
  ['accept', Auth.Accept, 'devices', [signIn(grace)]],
  ['decline', Auth.Decline, 'devices', [signIn(grace)]],
  ['identity', Auth.Identity, 'first', [name, choosePassword]],
  ['parameters', Auth.Parameters, 'custom', [name]],
  ['totp-secret', Auth.TotpSecret, 'app', [signIn(barbara)]],
  ['body', Auth.Body, 'devices', []],
  ['ways', Auth.Ways, 'devices', []],
]

for (const [part, component, pool, done] of parts) {
  const Part = component as ComponentType<object>
  describePart(part, async () => {
    const auth = await doorAfter(done, settings[pool], question)
    const draw = (props: object) => (
      <Auth.Provider auth={auth}>
        <Part {...props} />
      </Auth.Provider>
    )
    return { auth, draw }
  })
}

const open = (auth: AuthDoor) =>
  render(
    <Auth.Provider auth={auth} app="Meridian">
      <Authenticator />
    </Auth.Provider>,
  )

// First of all that draw a door: after it, the later screens are here.
it('keeps a screen as it is until the next one is fetched', async () => {
  const auth = await doorAfter([], { recovery: [] })
  await open(auth)
  const card = document.querySelector<HTMLElement>('[data-auth="card"]')
  document.querySelector<HTMLElement>('[data-to="forgotPassword"]')?.click()
  await new Promise(resolve => queueMicrotask(() => resolve(null)))
  expect(auth.getView().screen).toBe('noRecovery')
  expect(card?.dataset.screen).toBe('signIn')
  expect(card?.textContent).toContain('Welcome back')
  await expect.element(page.getByRole('heading', { name: 'Ask an administrator' })).toHaveFocus()
})

it('never shows a gap on the way to a screen that has to be fetched, and gives its title the focus', async () => {
  const auth = await doorAfter([], settings.app)
  await open(auth)
  const seen = new Set<string>()
  const watch = new MutationObserver(look)
  function look() {
    const card = document.querySelector<HTMLElement>('[data-auth="card"]')
    seen.add(`${card?.dataset.screen}: ${card?.querySelector('h1')?.textContent}`)
  }
  watch.observe(document.body, { subtree: true, childList: true, attributes: true })
  await page.getByLabelText('Email').fill(barbara.username)
  await page.getByRole('textbox', { name: 'Password' }).fill(barbara.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.element(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  watch.disconnect()
  expect([...seen]).toEqual(['signIn: Welcome back', 'setUpTotp: Set up your authenticator app'])
  expect(document.activeElement?.textContent).toBe('Set up your authenticator app')
})

it('forgets the key of an authenticator app with the screen', async () => {
  const auth = await doorAfter([signIn(barbara)], settings.app)
  await open(auth)
  const key = document.querySelector('[data-auth="key"]')?.textContent ?? ''
  expect(key).toMatch(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/)
  await page.getByRole('button', { name: 'Back to sign in' }).click()
  await expect.element(page.getByLabelText('Email')).toBeVisible()
  const secret = key.replaceAll(' ', '')
  expect(document.documentElement.outerHTML + JSON.stringify(auth.getView())).not.toContain(secret)
})

it('lets an application say under which names its codes are kept', async () => {
  const auth = await doorAfter([signIn(barbara)], settings.app)
  await render(
    <Auth.Provider auth={auth} totp={{ issuer: 'Big Bank', account: 'Barbara' }}>
      <Auth.TotpSecret />
    </Auth.Provider>,
  )
  const link = document.querySelector('[data-auth="open"]')
  expect(link?.getAttribute('href')).toMatch(/^otpauth:\/\/totp\/Big%20Bank:Barbara\?secret=/)
})

it('draws the code without any inline style', async () => {
  const auth = await doorAfter([signIn(barbara)], settings.app)
  await open(auth)
  await expect.element(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  expect(
    document.querySelectorAll('[data-auth="card"] [style], [data-auth="card"] style'),
  ).toHaveLength(0)
})

it('asks the next question with an empty answer, and reads it out', async () => {
  const auth = await doorAfter([name], settings.custom, question)
  await open(auth)
  await page.getByLabelText('Answer').fill('a foe')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Who goes there? (2)')).toBeVisible()
  await expect.element(page.getByLabelText('Answer')).toHaveValue('')
  expect(document.activeElement?.tagName).toBe('H1')
})

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden')
})

it('looks whether the link was followed when they come back, once each time', async () => {
  const auth = await doorAfter(signUp, settings.link)
  await open(auth)
  let asked = 0
  let before = false
  auth.subscribe(() => {
    const { pending } = auth.getView()
    if (pending && !before) asked += 1
    before = pending
  })
  const turn = async (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.poll(() => auth.getView().pending).toBe(false)
  }
  await turn(false)
  expect(asked).toBe(0)
  await turn(true)
  await turn(false)
  await turn(false)
  expect(asked).toBe(1)
  await expect.element(page.getByText(/cannot see it yet/)).toBeVisible()
})

it('presses nothing twice', async () => {
  const auth = await doorAfter([signIn(jean)], settings.several)
  await open(auth)
  const sent: string[] = []
  auth.subscribe(() => sent.push(auth.getView().pending ? 'pending' : auth.getView().screen))
  await page.getByRole('button', { name: /^Authenticator app/ }).dblClick()
  await expect.element(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  expect(sent.filter(state => state === 'pending')).toHaveLength(1)
})
