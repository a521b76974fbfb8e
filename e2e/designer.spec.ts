import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { type Unzipped, unzipSync } from 'fflate'
import { lookOf } from './look-of.ts'
import { serveOwnDemo } from './own-demo.ts'
import { test } from './storybook-room.ts'
import { expect } from './test.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const colors = [
  ['Primary', '#0d6e8c', '#6fd0e8'],
  ['Text on primary', '#ffffff', '#04222c'],
  ['Page', '#eef5f7', '#0b171b'],
  ['Text', '#12303a', '#e8f3f6'],
  ['Line of a field', '#9fb4bb', '#4d646c'],
] as const

test('from nothing to a brand: on screen, in files, in the demo', async ({
  room,
  page,
  context,
}, info) => {
  test.setTimeout(240_000)
  const shot = (name: string, of: Page = page) =>
    of.screenshot({ path: info.outputPath(`${name}.png`) })
  await page.goto(`${room.address}?path=/story/screens-sign-in--empty`)
  const story = page.frameLocator('#storybook-preview-iframe')
  const signIn = story.getByRole('button', { name: 'Sign in', exact: true })
  await expect(signIn).toBeVisible({ timeout: 25_000 })

  await test.step('make it, and see every change', async () => {
    await page.getByRole('combobox', { name: 'Start from' }).selectOption('empty')
    await type(page, 'Name of the theme', 'harb')
    await page.getByLabel('Logo, light', { exact: true }).setInputFiles('e2e/brand/logo-light.svg')
    await page.getByLabel('Logo, dark', { exact: true }).setInputFiles('e2e/brand/logo-dark.svg')
    await type(page, 'Logo, in words', 'Harb')
    for (const [label, light, dark] of colors) {
      await type(page, `${label}, light`, light)
      await type(page, `${label}, dark`, dark)
    }
    await type(page, 'Typeface', "'Inter Variable', sans-serif")
    await page.getByRole('spinbutton', { name: 'Corners of buttons', exact: true }).fill('14')

    await expect(signIn).toHaveCSS('background-color', 'rgb(13, 110, 140)')
    await expect(signIn).toHaveCSS('border-top-left-radius', '14px')
    await expect(story.getByRole('img', { name: 'Harb' })).toBeVisible()
    await shot('studio')
  })

  await test.step('mend what cannot be read', async () => {
    await page.getByRole('tab', { name: /^Contrast/ }).click()
    const mend = page.getByRole('button', { name: /^Use #/ })
    await expect(mend).not.toHaveCount(0)
    await shot('contrast')
    for (let count = await mend.count(); count > 0; count = await mend.count()) {
      await mend.first().click()
      await expect(mend).not.toHaveCount(count)
    }
    await expect(page.getByRole('heading', { name: /pairs can be read$/ })).toBeVisible()
  })

  await test.step('look at it by night', async () => {
    await page.getByRole('button', { name: /^Light or dark/ }).click()
    await page.getByRole('option', { name: 'Dark' }).click()
    await expect(signIn).toHaveCSS('background-color', 'rgb(111, 208, 232)')
    await shot('studio-dark')
  })

  const files = await test.step('take it away', async () => {
    await page.getByRole('tab', { name: 'Take away' }).click()
    const theme = await take(page, 'theme')
    expect(Object.keys(theme).sort()).toEqual(['auth.theme.ts', 'logo-dark.svg', 'logo-light.svg'])
    const managed = await take(page, 'managed-login')
    await shot('take-away')
    return { theme, managed }
  })

  // Whoever gets the link has the theme, without having made it.
  const link = page.url()
  const guest = await context.newPage()
  await guest.setViewportSize({ width: 1024, height: 768 })
  const globals = (new URL(link).searchParams.get('globals') ?? '').replace(/;?mode:\w+/, '')
  const alone = (mode: string) =>
    `${room.address}iframe.html?id=screens-sign-in--empty&viewMode=story&globals=${globals};mode:${mode}`

  await test.step('drop it into the demo, which looks the same', async () => {
    const folder = info.outputPath('demo')
    const demo = await serveOwnDemo(folder, files.theme)
    const visitor = await (await context.browser())?.newPage({
      viewport: { width: 1024, height: 768 },
    })
    if (!visitor) throw new Error('There is no browser.')
    try {
      for (const mode of ['light', 'dark'] as const) {
        await guest.goto(alone(mode))
        await visitor.emulateMedia({ colorScheme: mode })
        await visitor.goto(demo.address)
        for (const place of [guest, visitor]) {
          await expect(place.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
          await expect(place.getByRole('img', { name: 'Harb' })).toBeVisible()
          await place.mouse.move(0, 0)
        }
        await shot(`room-${mode}`, guest)
        await shot(`demo-${mode}`, visitor)
        const [there, here] = [await lookOf(guest), await lookOf(visitor)]
        expect(Object.keys(there).length).toBeGreaterThan(12)
        expect(here).toMatchObject(there)
      }
      const [settings] = Object.entries(files.managed).filter(([path]) => path === 'settings.json')
      expect(text(settings?.[1])).toBe(await exported(folder))
    } finally {
      await visitor.close()
      await demo.stop()
    }
  })
})

async function type(page: Page, label: string, value: string) {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(value)
  await field.press('Enter')
}

/** The files of one export, as the browser saves them. */
async function take(page: Page, target: string): Promise<Unzipped> {
  await page.getByRole('combobox', { name: 'As', exact: true }).selectOption(target)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Download all/ }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(`harb-${target}.zip`)
  return unzipSync(await readFile(await download.path()))
}

/** The settings of managed login that the command line makes of the theme in a folder. */
async function exported(folder: string): Promise<string> {
  const bin = resolve('packages/theme/bin/portico-theme.js')
  const args = [bin, 'export', 'managed-login', '--theme', 'auth.theme.ts', '--out', 'managed']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return readFile(join(folder, 'managed/settings.json'), 'utf8')
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
