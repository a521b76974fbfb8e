import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { en } from '@portico/react/messages/en'
import { Door } from './door.ts'
import { newPerson, type Person, withUsername } from './person.ts'
import { Pool } from './pool.ts'

interface Place {
  /** Which of the demo's pools this is about; its own unless named. */
  at: string
}

interface Cast {
  door: Door
  pool: Pool
  /** Somebody new, without an account. */
  person: Person
  /** Somebody with an account that is confirmed. */
  member: Person
  /** Fails the test when a page of it crashed, complained, or spoke with anybody else. */
  watched: undefined
}

/** Playwright's `test`, at Meridian's door. Every page is watched: a crash or a complaint in the console fails. */
export const test = base.extend<Cast & Place>({
  at: ['', { option: true }],
  watched: [
    async ({ context, baseURL }, use) => {
      const trouble = watch(context, baseURL ?? '')
      await use(undefined)
      expect(trouble).toEqual([])
    },
    { auto: true },
  ],
  door: ({ page, at }, use) => use(new Door(page, en, at ? `/?pool=${at}` : '/')),
  pool: ({ request, at }, use) => use(new Pool(request, at)),
  person: ({ at }, use) => use(at === 'username' ? withUsername(newPerson()) : newPerson()),
  member: async ({ pool, person }, use) => use(await pool.admit(person)),
})

export { expect }

/** The crashes, complaints and calls elsewhere of every page from here on. @see S59 in the standards */
export function watch(context: BrowserContext, home: string): string[] {
  const trouble: string[] = []
  context.on('weberror', error => trouble.push(`crash: ${error.error().message}`))
  context.on('console', message => {
    // The browser itself notes every refused request; what the page says of it is ours to check.
    const noted = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !noted) trouble.push(`console: ${message.text()}`)
  })
  context.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== home) trouble.push(`to: ${request.url()}`)
  })
  return trouble
}

/** The calls to the user pool from here on, by Cognito's names, in their order. */
export function callsOf(page: Page | BrowserContext): string[] {
  const calls: string[] = []
  page.on('request', request => {
    const target = request.headers()['x-amz-target']
    if (target) calls.push(target.split('.')[1] ?? '')
  })
  return calls
}
