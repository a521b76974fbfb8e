import type { Page } from 'playwright-core'

const usualSize = { width: 1024, height: 768 }
/** For a story to come to its end, on a busy machine; milliseconds. */
const timeout = 60_000

export interface Picture {
  png: Buffer
  /** Whether its play came to a good end. */
  isWell: boolean
}

/** One of the two Storybooks, open in a page. */
export interface Side {
  page: Page
  /** Where a story is alone. */
  addressOf(id: string): string
}

/** A picture of a whole story, once its play has ended, and all typefaces and images are there. */
export async function takePicture({ page, addressOf }: Side, id: string): Promise<Picture> {
  if (page.url() === 'about:blank') return takeAnew({ page, addressOf }, id)
  await page.setViewportSize((await page.evaluate(sizeOf, id)) ?? usualSize)
  await page.evaluate(turnTo, id)
  return take(page, id)
}

/** The same in a page that has shown nothing before; takes three times as long. */
export async function takeAnew({ page, addressOf }: Side, id: string): Promise<Picture> {
  await page.setViewportSize(usualSize)
  await page.goto(addressOf(id))
  await page.waitForFunction(ended, id, { timeout })
  const size = await page.evaluate(sizeOf, id)
  if (size) {
    await page.setViewportSize(size)
    await page.reload()
  }
  return take(page, id)
}

/** Before anything else, for a page: nothing moves, and nothing is drawn apart because it will. */
export function standStill() {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '*, ::before, ::after { animation: none !important; transition: none !important }',
  )
  document.adoptedStyleSheets.push(sheet)
}

async function take(page: Page, id: string): Promise<Picture> {
  const status = await page.waitForFunction(ended, id, { timeout })
  await page.evaluate(settled)
  const png = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
  return { png, isWell: (await status.jsonValue()) === 'success' }
}

/** How the play went, once it has ended; this and what follows run in the page. */
function ended(id: string): string | null {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as Preview
  const last = channel?.last('storyFinished')?.[0]
  return last?.storyId === id ? last.status : null
}

function turnTo(storyId: string) {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as Preview
  channel?.emit('setCurrentStory', { storyId, viewMode: 'story' })
}

/** The window that a story is made for, if it says so. */
async function sizeOf(storyId: string): Promise<typeof usualSize | null> {
  const { __STORYBOOK_PREVIEW__: preview } = globalThis as Preview
  const story = await preview?.storyStoreValue?.loadStory({ storyId })
  const { value } = story?.storyGlobals.viewport ?? {}
  const styles = value && story?.parameters.viewport?.options?.[value]?.styles
  if (!styles) return null
  return { width: Number.parseInt(styles.width, 10), height: Number.parseInt(styles.height, 10) }
}

async function settled() {
  await document.fonts.ready
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
}

interface Preview {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    emit(event: 'setCurrentStory', which: object): void
    last(event: 'storyFinished'): [{ storyId: string; status: string }] | undefined
  }
  __STORYBOOK_PREVIEW__?: {
    storyStoreValue?: { loadStory(which: { storyId: string }): Promise<LoadedStory> }
  }
}

interface LoadedStory {
  storyGlobals: { viewport?: { value?: string } }
  parameters: {
    viewport?: { options?: Record<string, { styles: Record<'width' | 'height', string> }> }
  }
}
