import type { Locator, Page } from '@playwright/test'
import { built } from './addresses.ts'
import type { Door, ScreenName } from './door.ts'
import { newPerson, type Person } from './person.ts'
import type { Pool } from './pool.ts'
import { expect, test } from './test.ts'

test.use({ baseURL: built })

const inputs = {
  'nothing at all': '',
  '10,000 characters': 'Aa1'.repeat(3_334).slice(0, 10_000),
  emoji: '🧭👩‍🚀🏴‍☠️',
  'text from right to left': 'שלום עולם ١٢٣',
  'a leading space': ' Leading-Space-1',
  'a NUL': 'With-a\u0000NUL-inside-1',
}

type FieldName = 'email' | 'name' | 'password' | 'code'

/** Each form: how one comes to it, and what it asks for with an answer that is good in form. */
const forms: {
  screen: ScreenName
  fields: readonly FieldName[]
  reach(door: Door, person: Person, pool: Pool): Promise<void>
}[] = [
  { screen: 'signIn', fields: ['email', 'password'], reach: door => door.open() },
  {
    screen: 'signUp',
    fields: ['email', 'name', 'password'],
    async reach(door) {
      await door.open()
      await door.go('signUp').click()
    },
  },
  {
    screen: 'confirmSignUp',
    fields: ['code'],
    async reach(door, person) {
      await door.open()
      await door.signUp(person)
    },
  },
  {
    screen: 'forgotPassword',
    fields: ['email'],
    async reach(door) {
      await door.open()
      await door.go('forgotPassword').click()
    },
  },
  {
    screen: 'resetPassword',
    fields: ['code', 'password'],
    async reach(door, person) {
      await door.open()
      await door.askForReset(person.email)
    },
  },
  {
    screen: 'newPassword',
    fields: ['name', 'password'],
    async reach(door, person, pool) {
      await pool.invite(person, 'Given-by-admin-1')
      await door.open()
      await door.signIn({ ...person, password: 'Given-by-admin-1' })
    },
  },
]

for (const { screen, fields, reach } of forms) {
  test(`${screen}: anything in any field gets a plain answer, and what was typed stays`, {
    tag: ['@S2', '@S4', '@S21', '@S67'],
  }, async ({ door, pool, page }) => {
    test.slow()
    let person = newPerson()
    let answer: 'went on' | 'stayed' | undefined
    for (const [kind, bad] of Object.entries(inputs)) {
      for (const tried of fields) {
        await test.step(`${kind} as ${tried}`, async () => {
          if (answer === 'stayed') await page.reload()
          else {
            if (answer) await forget(page)
            person = newPerson()
            await reach(door, person, pool)
          }
          await expect(door.title(screen)).toBeVisible()
          const good = { ...person, code: '123456' }
          const typed = new Map<FieldName, string>()
          for (const name of fields) {
            await door[name].fill(name === tried ? bad : good[name])
            typed.set(name, await door[name].inputValue())
          }
          await door.submit(screen).click()
          answer = await outcome(door, screen)
          if (answer === 'went on') return
          for (const name of fields) await expect(door[name]).toHaveValue(typed.get(name) ?? '')
          expect(await complaints(door, fields)).not.toEqual([])
        })
      }
    }
  })
}

test('takes any name that a person can have, and greets them by it', {
  tag: '@S4',
}, async ({ door, person, pool, page }) => {
  for (const name of ['O’Brien <b>&amp;</b>', 'שרה לוי', '🧭', "Robert'); DROP TABLE"]) {
    const somebody = { ...newPerson(), name, password: person.password }
    await pool.admit(somebody)
    await door.open()
    await door.signIn(somebody)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name.split(' ')[0] ?? '')
    await door.signOut.click()
  }
})

test('draws what people typed as text, never as HTML', {
  tag: ['@S54', '@S57'],
}, async ({ door, page, pool }) => {
  const person = { ...newPerson(), name: '<img/src=x/onerror=alert(1)>' }
  const dialogs: string[] = []
  page.on('dialog', dialog => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await pool.admit(person)
  await door.open()
  await door.signIn(person)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '<img/src=x/onerror=alert(1)>',
  )
  expect(dialogs).toEqual([])
})

/** Makes the browser one that was never here. */
const forget = (page: Page) =>
  page.evaluate(() => {
    sessionStorage.clear()
    localStorage.clear()
  })

/** Waits for the form's answer: another screen, or words on this one. */
async function outcome(door: Door, screen: ScreenName): Promise<'went on' | 'stayed'> {
  const answer = door.page.locator('[aria-invalid="true"], [role="alert"]:not(:empty)').first()
  await expect(answer.or(door.page.locator(`h1:not(${title(screen)})`)).first()).toBeVisible()
  return (await door.title(screen).isVisible()) ? 'stayed' : 'went on'
}

const title = (screen: ScreenName) => `[data-screen="${screen}"] h1`

/** Every sentence that says what is wrong; each must be one a person can read. */
async function complaints(door: Door, fields: readonly FieldName[]): Promise<string[]> {
  const told: string[] = []
  for (const name of fields) {
    const field: Locator = door[name]
    if ((await field.getAttribute('aria-invalid')) !== 'true') continue
    await expect(field).toHaveAccessibleDescription(/^[A-Z].*\./)
    told.push(name)
  }
  const alert = (await door.page.locator('[role="alert"]').allInnerTexts()).join('').trim()
  if (alert !== '') {
    expect(alert).toMatch(/^[A-Z].*\.$/)
    expect(alert).not.toContain('Something went wrong')
    told.push(alert)
  }
  return told
}
