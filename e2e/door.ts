import { expect, type Locator, type Page } from '@playwright/test'
import type { Factor, MfaMethod } from '@portico/core'
import { en } from '@portico/react/messages/en'
import type { Person } from './person.ts'

type Words = Record<keyof typeof en, string>

/** What the door says, by its key. */
export type WordKey = keyof typeof en

/** The screens of the door, by the words that name them. */
export type ScreenName =
  | 'signIn'
  | 'signUp'
  | 'confirmSignUp'
  | 'forgotPassword'
  | 'resetPassword'
  | 'newPassword'
  | 'password'
  | 'code'
  | 'totp'
  | 'setUpTotp'
  | 'setUpContact'
  | 'verifyAttribute'

/** Where two screens are called by what was sent, e-mail is meant. */
const titles: Partial<Record<ScreenName, WordKey>> = {
  confirmSignUp: 'confirmSignUp.title.email',
  code: 'code.title.email',
  setUpContact: 'setUpContact.title.email',
  verifyAttribute: 'verifyAttribute.title.email',
}

/** The front door as somebody finds it: by roles, labels and names, in the language it speaks. */
export class Door {
  readonly page: Page
  readonly words: Words
  /** Its address. */
  readonly home: string

  constructor(page: Page, words: Words = en, home = '/') {
    this.page = page
    this.words = words
    this.home = home
  }

  /** Comes to the door, and waits until it stands there. */
  async open(path = this.home) {
    await this.page.goto(path)
    await expect(this.title('signIn')).toBeVisible()
  }

  title(screen: ScreenName): Locator {
    return this.heading(titles[screen] ?? `${screen}.title`)
  }

  heading(key: WordKey): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.words[key], exact: true })
  }

  button(key: WordKey): Locator {
    return this.page.getByRole('button', { name: this.words[key], exact: true })
  }

  /** One of several ways on: what it is comes first in its name, what it asks of you second. */
  way(key: `factor.${Factor}` | `method.${MfaMethod}`): Locator {
    const words = `${this.words[key]} ${this.words[`${key}.hint`]}`
    return this.page.getByRole('button', { name: words, exact: true })
  }

  field(key: WordKey): Locator {
    return this.page.getByLabel(this.words[key], { exact: true })
  }

  /** Once through the door. */
  get greeting(): Locator {
    return this.page.getByRole('heading', { level: 1, name: /^(Good|Still up)/ })
  }

  get name(): Locator {
    return this.page.getByLabel(this.words['field.name'], { exact: true })
  }

  get email(): Locator {
    return this.page.getByLabel(this.words['field.email'], { exact: true })
  }

  get password(): Locator {
    const named = (label: string) => this.page.getByLabel(label, { exact: true })
    return named(this.words['field.password']).or(named(this.words['field.newPassword']))
  }

  get code(): Locator {
    return this.page.getByLabel(this.words['field.code'], { exact: true })
  }

  get reveal(): Locator {
    return this.page.getByRole('button', { name: this.words['password.show'] })
  }

  /** What a new password needs. */
  get rules(): Locator {
    return this.page.getByRole('form').getByRole('list')
  }

  /** Why it did not work, when that is about no single field. */
  get alert(): Locator {
    return this.page.getByRole('alert')
  }

  /** What went well. */
  get notice(): Locator {
    return this.page.getByRole('status')
  }

  get resend(): Locator {
    const { 'resend.again': again, 'resend.wait': wait } = this.words
    const either = [again, wait.replace('{time}', '')].map(words => words.trim()).join('|')
    return this.page.getByRole('button', { name: new RegExp(`^(${either})`) })
  }

  submit(screen: ScreenName): Locator {
    return this.page.getByRole('button', { name: this.words[`${screen}.submit`], exact: true })
  }

  go(to: 'signIn' | 'signUp' | 'forgotPassword' | 'chooseFactor' | 'back'): Locator {
    return this.page.getByRole('button', { name: this.words[`go.${to}`], exact: true })
  }

  get signOut(): Locator {
    return this.page.getByRole('button', { name: 'Sign out' })
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>) {
    await this.email.fill(email)
    await this.password.fill(password)
    await this.submit('signIn').click()
  }

  async signUp({ name, email, password }: Person) {
    await this.go('signUp').click()
    await this.email.fill(email)
    await this.name.fill(name)
    await this.password.fill(password)
    await this.submit('signUp').click()
    await expect(this.title('confirmSignUp')).toBeVisible()
  }

  /** Types a code where one is asked for, and sends it. */
  async give(code: string, screen: 'code' | 'totp' | 'setUpTotp' | 'verifyAttribute' = 'code') {
    await this.code.fill(code)
    await this.submit(screen).click()
  }

  async confirm(code: string) {
    await this.code.fill(code)
    await this.submit('confirmSignUp').click()
  }

  /** From the sign-in screen to the one that asks for the code of a reset. */
  async askForReset(email: string) {
    await this.go('forgotPassword').click()
    await this.email.fill(email)
    await this.submit('forgotPassword').click()
    await expect(this.title('resetPassword')).toBeVisible()
  }
}
