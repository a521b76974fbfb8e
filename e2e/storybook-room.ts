import { readFile } from 'node:fs/promises'
import { test as base } from '@playwright/test'
import { previewPolicy } from '../scripts/storybook/policy.ts'
import { serveFolder } from '../scripts/storybook/serve-folder.ts'
import { expect, watch } from './test.ts'

/** Where `npm run build` leaves the Storybook. */
export const folder = 'storybook-static'

/** The built Storybook below a path of some server, which sends the policy of the preview along. */
interface Room {
  address: string
  /** Opens a story or a page of documentation alone, and waits until it is there and its play has ended. */
  open(id: string, globals?: string): Promise<void>
  /** Goes to another, without a new page. */
  turnTo(id: string): Promise<void>
  /** Breaches of the policy as the browser tells them, complaints, and requests elsewhere or for nothing. */
  trouble: string[]
}

interface Entry {
  id: string
  title: string
  type: 'story' | 'docs'
}

/** Playwright's `test` in that room; any trouble fails. */
export const test = base.extend<{ room: Room }>({
  room: async ({ context, page }, use) => {
    const server = await serveFolder(folder, { base: '/design/room/', headers })
    const { address } = server
    const { origin } = new URL(address)
    const trouble = watch(context, origin)
    // There is no other place: whoever asks for one is cut off, and told on by the watch.
    await context.route(
      url => url.origin !== origin,
      route => route.abort(),
    )
    context.on('response', response => {
      if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`)
    })
    await page.exposeFunction('reportBreach', (breach: string) => trouble.push(breach))
    await page.addInitScript(tellBreaches)
    await use({
      address,
      trouble,
      async open(id, globals) {
        // Stories have tests of their own for accessibility, which Storybook would run again.
        const quietly = ['globals=a11y.manual:!true', globals].filter(Boolean).join(';')
        await page.goto(`${address}iframe.html?id=${id}&viewMode=${await modeOf(id)}&${quietly}`)
        await page.waitForFunction(isShown, id)
      },
      async turnTo(id) {
        await page.evaluate(turn, { storyId: id, viewMode: await modeOf(id) })
        await page.waitForFunction(isShown, id)
      },
    })
    // A frame that runs no scripts lets those of this test in no more than others.
    expect(trouble.filter(line => !line.includes("script execution in 'about:srcdoc'"))).toEqual([])
    await server.stop()
  },
})

/** What stands in the Storybook. */
export async function entries(): Promise<Entry[]> {
  return Object.values(JSON.parse(await readFile(`${folder}/index.json`, 'utf8')).entries)
}

function headers(page: string): Record<string, string> {
  return page === 'iframe.html' ? { 'content-security-policy': previewPolicy } : {}
}

async function modeOf(id: string) {
  const entry = (await entries()).find(entry => entry.id === id)
  if (!entry) throw new Error(`${id} is not in the Storybook.`)
  return entry.type
}

/** Whether it is there and well; runs in the page. */
function isShown(id: string): boolean {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as WithChannel
  if (channel?.last('docsRendered')?.[0] === id) return true
  const finished = channel?.last('storyFinished')?.[0]
  if (finished?.storyId !== id) return false
  if (finished.status !== 'success') throw new Error(`The play of ${id} failed.`)
  return true
}

function turn(selection: object) {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as WithChannel
  channel?.emit('setCurrentStory', selection)
}

interface WithChannel {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    emit(event: 'setCurrentStory', selection: object): void
    last(event: 'docsRendered'): [string] | undefined
    last(event: 'storyFinished'): [{ storyId: string; status: string }] | undefined
  }
}

function tellBreaches() {
  addEventListener('securitypolicyviolation', event => {
    const { reportBreach } = window as unknown as { reportBreach(breach: string): void }
    const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event
    const where = `${location.search} ${sourceFile}:${lineNumber}`
    reportBreach(`breach: ${effectiveDirective} ${blockedURI} ${where}`)
  })
}
