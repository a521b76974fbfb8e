import type { APIRequestContext, Page } from '@playwright/test'
import { ar } from '@portico/react/messages/ar'
import { en } from '@portico/react/messages/en'
import { totpCode } from '@portico/user-pool'
import { built } from './addresses.ts'
import { Door } from './door.ts'
import { newPerson, type Person, withPhone } from './person.ts'
import { Pool } from './pool.ts'
import { type Findings, survey } from './survey.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

for (const [dir, words, lang] of [
  ['ltr', en, 'en'],
  ['rtl', ar, 'ar'],
] as const) {
  test.describe(dir, () => {
    // In a row: side by side, each of these would walk for itself.
    test.describe.configure({ mode: 'default' })
    let found: Findings

    test.beforeAll(async ({ browser, request }) => {
      test.setTimeout(180_000)
      found = await survey(browser, dir, page => walkOn(page, request, words, lang))
    })

    for (const mode of ['light', 'dark'] as const) {
      test(`${mode}: meets WCAG 2.2 A and AA on every later screen`, {
        tag: ['@S62', '@S71', '@S78', '@behaviours/i18n'],
      }, () => {
        expect(found[mode]).toEqual([])
      })
    }

    test('fits a phone of 320 px on every later screen, each target at least 24 px', {
      tag: ['@S69', '@S72'],
    }, () => {
      expect(found.narrow).toEqual([])
    })

    test('loses nothing on any later screen when the reader spaces the text out', {
      tag: '@S72',
    }, () => {
      expect(found.spaced).toEqual([])
    })
  })
}

/** Goes by the later screens, a pool for each, and stops at each for whoever looks. */
async function* walkOn(
  page: Page,
  request: APIRequestContext,
  words: typeof en | typeof ar,
  lang: string,
): AsyncGenerator<string> {
  const at = (name: string) => {
    const pool = new Pool(request, name)
    const door = new Door(page, words, `/?pool=${name}&lang=${lang}`)
    return { pool, door }
  }
  const arrive = async (
    name: string,
    prepare?: (pool: Pool, person: Person) => Promise<unknown>,
  ) => {
    const { pool, door } = at(name)
    const person = await pool.admit(withPhone(newPerson()))
    await prepare?.(pool, person)
    await door.open()
    return { pool, door, person }
  }

  // Somebody else was at each door before, and left it in the middle.
  await page.addInitScript(() => sessionStorage.clear())

  let here = await arrive('mfa', (pool, person) => pool.demand(person, 'email', 'sms'))
  await here.door.signIn(here.person)
  await expect(here.door.heading('chooseFactor.title.secondFactor')).toBeVisible()
  yield 'choose a second factor'
  await here.door.way('factor.emailCode').click()
  await expect(here.door.title('code')).toBeVisible()
  yield 'code'

  here = await arrive('mfa')
  await here.door.signIn(here.person)
  await expect(here.door.heading('mfaOffer.title')).toBeVisible()
  yield 'offer of a second factor'
  await here.door.way('method.totp').click()
  await expect(here.door.title('setUpTotp')).toBeVisible()
  await expect(page.getByRole('figure').getByRole('img')).toBeVisible()
  yield 'set up an app'

  here = await arrive('mfa-required', (pool, person) =>
    pool.know(person, { email_verified: 'false' }),
  )
  await here.door.signIn(here.person)
  await expect(here.door.heading('chooseSetUp.title')).toBeVisible()
  yield 'choose what to set up'
  await here.door.way('method.email').click()
  await expect(here.door.title('setUpContact')).toBeVisible()
  yield 'set up an address'

  const app: { key: string } = { key: '' }
  here = await arrive('devices', async (pool, person) => {
    app.key = await pool.equip(person)
    await pool.demand(person, 'totp')
  })
  await here.door.signIn(here.person)
  await expect(here.door.title('totp')).toBeVisible()
  yield 'code of an app'
  await here.door.give(await totpCode(app.key, Date.now()), 'totp')
  await expect(here.door.heading('rememberDevice.title')).toBeVisible()
  yield 'remember this device'

  here = await arrive('passwordless')
  yield 'sign in, name first'
  await here.door.email.fill(here.person.email)
  await here.door.button('signIn.submit.first').click()
  await expect(here.door.heading('chooseFactor.title')).toBeVisible()
  yield 'choose a way in'
  await here.door.way('factor.password').click()
  await expect(here.door.title('password')).toBeVisible()
  yield 'password'

  here = await arrive('link')
  const newcomer = newPerson()
  await here.pool.signUp(newcomer)
  await here.door.signIn(newcomer)
  await expect(here.door.heading('checkInbox.title')).toBeVisible()
  yield 'check the inbox'

  here = await arrive('approval')
  await here.pool.signUp(newcomer)
  await here.door.signIn(newcomer)
  await expect(here.door.heading('awaitApproval.title')).toBeVisible()
  yield 'wait for approval'

  here = await arrive('staff')
  await here.door.go('forgotPassword').click()
  await expect(here.door.heading('noRecovery.title')).toBeVisible()
  yield 'no recovery'

  await page.goto(`/?pool=phone&lang=${lang}#/sign-up`)
  await expect(here.door.title('signUp')).toBeVisible()
  await page.locator('[aria-haspopup="listbox"]').click()
  await expect(page.getByRole('option')).toHaveCount(4)
  yield 'sign up by phone, the countries open'

  await page.goto(`/?pool=username&lang=${lang}#/sign-up`)
  await expect(here.door.title('signUp')).toBeVisible()
  await expect(here.door.field('field.zoneinfo')).not.toHaveValue('')
  yield 'sign up with much to say'
  await here.door.submit('signUp').click()
  await expect(here.door.name).toHaveAttribute('aria-invalid', 'true')
  yield 'sign up, nothing said'

  await page.getByRole('button', { name: 'Pools' }).click()
  yield 'the pools of the demo'
}
