// Takes the README's picture of the running demo: its sign-in page by day, its sign-up by night.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { launchOptions } from './browser.mjs'

const port = '5391'
const address = `http://localhost:${port}/`
const env = { ...process.env, PORT: port, DEMO_DATA: mkdtempSync(join(tmpdir(), 'portico-')) }
const demo = spawn('npm', ['start', '--silent'], { env, detached: true, stdio: 'ignore' })

try {
  const browser = await chromium.launch(launchOptions())
  const day = await visit(browser, 'light')
  const night = await visit(browser, 'dark', async page => {
    await page.getByRole('button', { name: 'Create an account' }).click()
    await page.getByLabel('Email').fill('sam@example.com')
    await page.getByLabel('Full name').fill('Sam Rivera')
    await page.getByRole('textbox', { name: 'Password' }).pressSequentially('Six-time-zones')
    await page.mouse.click(5, 5)
  })
  const both = await browser.newPage({ viewport: { width: 1240, height: 760 } })
  const image = data => `<img src="data:image/png;base64,${data.toString('base64')}" width="620">`
  await both.setContent(`<body style="margin:0;display:flex">${image(day)}${image(night)}</body>`)
  await both.screenshot({ path: 'docs/images/sign-in.png' })
  await browser.close()
  console.log(`docs/images/sign-in.png, ${readFileSync('docs/images/sign-in.png').length} bytes`)
} finally {
  process.kill(-demo.pid)
}

async function visit(browser, colorScheme, act = async () => {}) {
  const page = await browser.newPage({
    viewport: { width: 620, height: 760 },
    deviceScaleFactor: 2,
    colorScheme,
  })
  for (let tries = 0; tries < 60; tries++) {
    const reached = await page.goto(address).catch(() => null)
    if (reached?.ok()) break
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await act(page)
  await page.addStyleTag({ content: '.drawers { display: none }' })
  await page.waitForTimeout(600)
  return page.screenshot()
}
